package org.provincekit.app.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Numbers messages from a database sequence, a block at a time. Thread-safe. */
@ApplicationScoped
class OutboxIds {
  private static final int BLOCK = 50;

  private final EntityManager entities;
  private long next;
  private long last = -1;

  @Inject
  OutboxIds(EntityManager entities) {
    this.entities = entities;
  }

  synchronized long next() {
    if (next > last) {
      Number end =
          (Number) entities.createNativeQuery("select nextval('outbox_seq')").getSingleResult();
      last = end.longValue();
      next = last - BLOCK + 1;
    }
    return next++;
  }
}
