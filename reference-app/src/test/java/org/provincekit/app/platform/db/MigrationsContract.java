package org.provincekit.app.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

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
}
