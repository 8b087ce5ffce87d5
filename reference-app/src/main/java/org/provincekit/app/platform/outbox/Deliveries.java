package org.provincekit.app.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.provincekit.app.platform.database.Moments;

/**
 * The rows that say who still has to be told what. Every method must be called in a transaction.
 *
 * <p>A claim is a lease: it moves the next attempt into the future, so that another server leaves
 * the message alone and takes it up when this one dies. The count of attempts tells claims apart.
 */
@ApplicationScoped
class Deliveries {
  private static final int ERROR_LENGTH = 500;
  private static final String DUE =
      "select d.message_id, d.attempts from outbox_delivery d"
          + " where d.consumer = ?1 and d.dead = false and d.next_attempt_at <= ?2"
          + " and not exists (select 1 from outbox_delivery e where e.consumer = d.consumer"
          + " and e.subject = d.subject and e.dead = false and e.sequence_no < d.sequence_no)"
          + " order by d.message_id limit ?3 for update skip locked";
  private static final String LEASE =
      "update outbox_delivery set attempts = attempts + 1, next_attempt_at = ?1"
          + " where message_id = ?2 and consumer = ?3";
  private static final String MESSAGE =
      "select id, event_id, type, subject, sequence_no, occurred_at, correlation_id, payload"
          + " from outbox where id = ?1";
  private static final String TOLD =
      "delete from outbox_delivery where message_id = ?1 and consumer = ?2 and attempts = ?3";
  private static final String FAILED =
      "update outbox_delivery set next_attempt_at = ?4, last_error = ?5, dead = ?6"
          + " where message_id = ?1 and consumer = ?2 and attempts = ?3";

  /** A message leased to this server. */
  record Claim(OutboxMessage message, int attempts) {}

  private final EntityManager entities;

  @Inject
  Deliveries(EntityManager entities) {
    this.entities = entities;
  }

  /** Leases what is due, at most one message per subject, oldest first. */
  List<Claim> claim(String consumer, int limit, Instant now, Instant leaseEnd) {
    List<Claim> claims = new ArrayList<>();
    List<?> due =
        entities
            .createNativeQuery(DUE)
            .setParameter(1, consumer)
            .setParameter(2, Moments.toDatabase(now))
            .setParameter(3, limit)
            .getResultList();
    for (Object row : due) {
      Object[] columns = (Object[]) row;
      entities
          .createNativeQuery(LEASE)
          .setParameter(1, Moments.toDatabase(leaseEnd))
          .setParameter(2, columns[0])
          .setParameter(3, consumer)
          .executeUpdate();
      claims.add(new Claim(message(columns[0]), ((Number) columns[1]).intValue() + 1));
    }
    claims.sort(Comparator.comparingLong(claim -> claim.message().id()));
    return claims;
  }

  private OutboxMessage message(Object id) {
    Object[] row =
        (Object[]) entities.createNativeQuery(MESSAGE).setParameter(1, id).getSingleResult();
    return new OutboxMessage(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        ((Number) row[4]).longValue(),
        Moments.fromDatabase(row[5]),
        (String) row[6],
        (String) row[7]);
  }

  /** Ends a claim well; false when the lease had run out and somebody else took it up. */
  boolean told(String consumer, Claim claim) {
    return of(TOLD, consumer, claim).executeUpdate() == 1;
  }

  /** Ends a claim badly. */
  void failed(String consumer, Claim claim, Instant nextAttempt, String error, boolean dead) {
    of(FAILED, consumer, claim)
        .setParameter(4, Moments.toDatabase(nextAttempt))
        .setParameter(5, error.substring(0, Math.min(error.length(), ERROR_LENGTH)))
        .setParameter(6, dead)
        .executeUpdate();
  }

  private Query of(String statement, String consumer, Claim claim) {
    return entities
        .createNativeQuery(statement)
        .setParameter(1, claim.message().id())
        .setParameter(2, consumer)
        .setParameter(3, claim.attempts());
  }

  /** Removes messages that everybody was told of and that are older than a moment. */
  int forget(Instant before) {
    return entities
        .createNativeQuery(
            "delete from outbox where recorded_at < ?1 and not exists"
                + " (select 1 from outbox_delivery d where d.message_id = outbox.id)")
        .setParameter(1, Moments.toDatabase(before))
        .executeUpdate();
  }
}
