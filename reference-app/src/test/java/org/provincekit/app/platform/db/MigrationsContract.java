package org.provincekit.app.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.database.Migrations;

abstract class MigrationsContract {
  @Test
  void anEmptyDatabaseHasTheTablesAfterwards(TestDatabase database) {
    Number rows =
        database.inTransaction(
            em ->
                (Number)
                    em.createNativeQuery("select count(*) from province_data").getSingleResult());
    assertThat(rows.intValue()).isZero();
  }

  @Test
  void aSecondRunChangesNothing(TestDatabase database) {
    assertThat(Migrations.run(database.dataSource()))
        .isEqualTo(Migrations.run(database.dataSource()));
  }

  @Test
  void serversThatStartAtOnceOnAnEmptyDatabaseTakeTurns(TestDatabase database) throws Exception {
    String version = Migrations.run(database.dataSource());
    empty(database);
    ExecutorService servers = Executors.newFixedThreadPool(3);
    try {
      Callable<String> start = () -> Migrations.run(database.dataSource());
      for (Future<String> started : servers.invokeAll(List.of(start, start, start))) {
        assertThat(started.get(2, TimeUnit.MINUTES)).isEqualTo(version);
      }
    } finally {
      servers.shutdownNow();
    }
  }

  @Test
  void aDatabaseOfANewerProductIsRefused(TestDatabase database) {
    String history = "\"flyway_schema_history\"";
    database.run(
        em ->
            em.createNativeQuery(
                    "insert into "
                        + history
                        + " (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                        + " \"installed_by\", \"execution_time\", \"success\")"
                        + " values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'test', 1, true)")
                .executeUpdate());
    try {
      assertThatThrownBy(() -> Migrations.run(database.dataSource()))
          .hasMessageContaining("newer than this product");
    } finally {
      database.run(
          em ->
              em.createNativeQuery("delete from " + history + " where \"installed_rank\" = 9999")
                  .executeUpdate());
    }
  }

  private static void empty(TestDatabase database) {
    database.run(
        em -> {
          switch (database.kind()) {
            case H2 -> em.createNativeQuery("drop all objects").executeUpdate();
            case POSTGRESQL -> {
              em.createNativeQuery("drop schema public cascade").executeUpdate();
              em.createNativeQuery("create schema public").executeUpdate();
            }
          }
        });
  }
}
