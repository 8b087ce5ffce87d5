package org.provincekit.app.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;

@ApplicationScoped
class SchemaMigration {
  @Resource(lookup = "jdbc/provincekit")
  private DataSource dataSource;

  void migrate(@Observes @Initialized(ApplicationScoped.class) Object start) {
    Migrations.run(dataSource);
  }
}
