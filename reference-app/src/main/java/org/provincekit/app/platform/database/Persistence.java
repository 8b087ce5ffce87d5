package org.provincekit.app.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.provincekit.app.platform.config.Settings;

/**
 * Makes the database injectable by constructor. The entity manager belongs to the transaction of
 * the thread that uses it, so one reference serves everybody.
 */
@ApplicationScoped
class Persistence {
  @PersistenceContext(unitName = "provincekit")
  private EntityManager entities;

  @Resource(lookup = "jdbc/provincekit")
  private DataSource dataSource;

  @Produces
  EntityManager entities() {
    return entities;
  }

  @Produces
  DataSource dataSource() {
    return dataSource;
  }

  @Produces
  DatabaseKind kind(Settings settings) {
    return settings.embeddedDatabase() ? DatabaseKind.H2 : DatabaseKind.POSTGRESQL;
  }
}
