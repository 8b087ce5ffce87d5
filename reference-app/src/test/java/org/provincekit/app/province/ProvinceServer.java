package org.provincekit.app.province;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.db.TestDatabase;

/** The slice's parts as one server has them, over a database that several servers may share. */
final class ProvinceServer {
  static final Instant NOW = Instant.parse("2026-09-01T05:00:00Z");

  private final TestDatabase database;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private Runnable beforeNextChange = () -> {};

  final ProvinceDataRows rows;
  final ProvinceStore store;
  final ProvinceImport imports;
  final Transactions transactions =
      new Transactions() {
        @Override
        public <R> R inNew(Supplier<R> work) {
          return in(work);
        }

        @Override
        public void runNew(Runnable work) {
          Runnable first = beforeNextChange;
          beforeNextChange = () -> {};
          first.run();
          in(
              () -> {
                work.run();
                return null;
              });
        }
      };

  ProvinceServer(TestDatabase database, Path profile) {
    this.database = database;
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    this.rows = new ProvinceDataRows(entities());
    this.store =
        new ProvinceStore(rows, transactions, new ProfileSource(Optional.of(profile)), clock);
    this.imports = new ProvinceImport(store, rows, transactions, clock);
  }

  /** Lets something else happen between the check of the next change and its commit. */
  void beforeNextChange(Runnable other) {
    beforeNextChange = other;
  }

  private EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            ProvinceServer.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(current.get(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private <R> R in(Supplier<R> work) {
    return database.inTransaction(
        own -> {
          EntityManager outer = current.get();
          current.set(own);
          try {
            return work.get();
          } finally {
            current.set(outer);
          }
        });
  }
}
