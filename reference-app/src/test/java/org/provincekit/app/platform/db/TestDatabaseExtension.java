package org.provincekit.app.platform.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.database.Migrations;

/** Makes the {@link TestDatabase} of a class on first use and closes it after the class. */
final class TestDatabaseExtension implements ParameterResolver {
  private static final Namespace SPACE = Namespace.create(TestDatabaseExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestDatabase.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    DatabaseKind kind = test.getAnnotation(DatabaseTest.class).value();
    ExtensionContext root = context.getRoot();
    ExtensionContext ofClass =
        context.getTestMethod().isPresent() ? context.getParent().orElse(root) : context;
    return ofClass
        .getStore(SPACE)
        .getOrComputeIfAbsent(test, key -> new Open(make(kind, root)), Open.class)
        .database();
  }

  private static TestDatabase make(DatabaseKind kind, ExtensionContext root) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    DataSource dataSource =
        switch (kind) {
          case H2 -> h2(name);
          case POSTGRESQL ->
              root.getStore(SPACE)
                  .getOrComputeIfAbsent(Server.class, key -> new Server(), Server.class)
                  .database(name);
        };
    Migrations.run(dataSource);
    return new TestDatabase(dataSource, kind);
  }

  private static DataSource h2(String name) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(
        "jdbc:h2:mem:"
            + name
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000;TIME ZONE=UTC");
    h2.setUser("provincekit");
    return h2;
  }

  private record Open(TestDatabase database) implements AutoCloseable {
    @Override
    public void close() {
      database.close();
    }
  }

  /** One PostgreSQL server for the JVM; each class has its own database in it. */
  private static final class Server implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    Server() {
      try {
        postgres = EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    DataSource database(String name) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return postgres.getDatabase("postgres", name);
    }

    @Override
    public void close() throws IOException {
      postgres.close();
    }
  }
}
