package org.provincekit.app.platform.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** A migrated database for one test class, with JPA over it, outside any server. */
public final class TestDatabase implements AutoCloseable {
  private final DataSource dataSource;
  private final EntityManagerFactory factory;

  TestDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
    this.factory =
        Persistence.createEntityManagerFactory(
            "provincekit",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.nonJtaDataSource",
                dataSource,
                "eclipselink.weaving",
                "false",
                "eclipselink.logging.level",
                "WARNING"));
  }

  /** Gives connections; each is the caller's to close. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Gives entity managers; each is the caller's to close. */
  public EntityManagerFactory factory() {
    return factory;
  }

  /** Runs work in a transaction of its own: committed on return, rolled back on an exception. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      try {
        T result = work.apply(entities);
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  /** Runs work without a result in a transaction of its own. */
  public void run(Consumer<EntityManager> work) {
    inTransaction(
        entities -> {
          work.accept(entities);
          return null;
        });
  }

  @Override
  public void close() {
    factory.close();
  }
}
