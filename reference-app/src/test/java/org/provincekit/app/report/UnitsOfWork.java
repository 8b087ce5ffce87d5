package org.provincekit.app.report;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.provincekit.app.platform.db.TestDatabase;

/**
 * Transactions as the server has them: one entity manager to hold on to, which belongs to whatever
 * transaction the calling thread is in.
 */
final class UnitsOfWork {
  private final TestDatabase database;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private final EntityManager entities;

  UnitsOfWork(TestDatabase database) {
    this.database = database;
    this.entities =
        (EntityManager)
            Proxy.newProxyInstance(
                UnitsOfWork.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                  EntityManager own = current.get();
                  if (own == null) {
                    throw new IllegalStateException("No transaction in this thread");
                  }
                  try {
                    return method.invoke(own, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  EntityManager entities() {
    return entities;
  }

  Database kind() {
    return new Database(database.dataSource());
  }

  <T> T in(Supplier<T> work) {
    if (current.get() != null) {
      throw new IllegalStateException("A transaction runs in this thread already");
    }
    return database.inTransaction(
        own -> {
          current.set(own);
          try {
            return work.get();
          } finally {
            current.remove();
          }
        });
  }

  void run(Runnable work) {
    in(
        () -> {
          work.run();
          return null;
        });
  }

  void empty(String... tables) {
    for (String table : tables) {
      run(() -> entities.createNativeQuery("delete from " + table).executeUpdate());
    }
  }

  void emptyReports() {
    empty("report_agency", "report_event", "report");
  }
}
