package org.provincekit.app.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database, empty or older, to the schema that this version of the product needs. */
public final class Migrations {
  private Migrations() {}

  /**
   * Runs what is missing. Two servers may do so at once: on PostgreSQL the second waits for the
   * first.
   *
   * @param dataSource the database
   * @return the version the schema has now
   */
  public static String run(DataSource dataSource) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .locations(
                "classpath:db/migration/common", "classpath:db/migration/" + vendor(dataSource))
            .load();
    flyway.migrate();
    return flyway.info().current().getVersion().getVersion();
  }

  private static String vendor(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be reached", e);
    }
  }
}
