package org.provincekit.app.platform.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.database.Transactions;

/** A migrated database for one test class, with JPA over it, outside any server. */
public final class TestDatabase implements AutoCloseable {
  private final DataSource dataSource;
  private final EntityManagerFactory factory;
  private final DatabaseKind kind;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  TestDatabase(DataSource dataSource, DatabaseKind kind) {
    this.dataSource = dataSource;
    this.kind = kind;
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

  /** Tells which database it is. */
  public DatabaseKind kind() {
    return kind;
  }

  /**
   * Gives what the container would inject: an entity manager that belongs to the transaction of the
   * thread that uses it. Use it inside {@link #inTransaction}.
   */
  public EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            TestDatabase.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              if (current.get() == null) {
                throw new IllegalStateException(method.getName() + " outside a transaction");
              }
              try {
                return method.invoke(current.get(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Gives the application's unit of work over this database. */
  public Transactions transactions() {
    return new Transactions() {
      @Override
      public <T> T inNew(Supplier<T> work) {
        return inTransaction(entities -> work.get());
      }

      @Override
      public void runNew(Runnable work) {
        inNew(
            () -> {
              work.run();
              return null;
            });
      }
    };
  }

  /** Runs work in a transaction of its own: committed on return, rolled back on an exception. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    EntityManager outer = current.get();
    EntityManager entities = factory.createEntityManager();
    current.set(entities);
    try {
      entities.getTransaction().begin();
      T result = work.apply(entities);
      entities.getTransaction().commit();
      return result;
    } finally {
      current.set(outer);
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
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
