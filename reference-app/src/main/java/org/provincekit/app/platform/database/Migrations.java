package org.provincekit.app.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database, empty or older, to the schema that this version of the product needs. */
public final class Migrations {
  private Migrations() {}

  /**
   * Runs what is missing. Two servers may do so at once: on PostgreSQL the second waits for the
   * first.
   *
   * @param dataSource the database
   * @return the version the schema has now
   * @throws IllegalStateException when the scripts were not found or the database is newer than
   *     this product
   */
  public static String run(DataSource dataSource) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .locations(
                "classpath:db/migration/common", "classpath:db/migration/" + vendor(dataSource))
            .load();
    MigrationInfo[] known = flyway.info().all();
    if (known.length == 0) {
      throw new IllegalStateException("no migration scripts were found in the application");
    }
    flyway.migrate();
    MigrationInfo current = flyway.info().current();
    if (current == null || current.getState().isFailed() || flyway.info().pending().length > 0) {
      throw new IllegalStateException("the schema did not reach the version of this product");
    }
    if (current.getState().name().startsWith("FUTURE")) {
      throw new IllegalStateException(
          "the database has schema version "
              + current.getVersion()
              + ", which is newer than this product");
    }
    return current.getVersion().getVersion();
  }

  private static String vendor(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    } catch (SQLException e) {
      throw new DatabaseUnreachable(e);
    }
  }
}
