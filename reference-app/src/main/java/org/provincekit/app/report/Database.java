package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which database it is, where the two need different words; asked once. */
@ApplicationScoped
class Database {
  private final DataSource dataSource;
  private volatile Boolean postgresql;

  @Inject
  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  boolean isPostgresql() {
    Boolean known = postgresql;
    if (known == null) {
      try (Connection connection = dataSource.getConnection()) {
        known = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      } catch (SQLException e) {
        throw new IllegalStateException("The database does not say which one it is", e);
      }
      postgresql = known;
    }
    return known;
  }
}
