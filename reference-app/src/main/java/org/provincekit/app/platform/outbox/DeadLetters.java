package org.provincekit.app.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.provincekit.app.platform.database.Moments;
import org.provincekit.shared.DomainException;

/** What could not be delivered, for operators to see and to send again. */
@ApplicationScoped
@Transactional
public class DeadLetters {
  /**
   * A message that one consumer was not told of.
   *
   * @param messageId the message
   * @param consumer who was not told
   * @param type what happened
   * @param subject what it happened to
   * @param attempts how often it was tried
   * @param error what went wrong last
   * @param occurredAt when it happened
   */
  public record Letter(
      long messageId,
      String consumer,
      String type,
      String subject,
      int attempts,
      String error,
      Instant occurredAt) {}

  private final EntityManager entities;
  private final Clock clock;

  @Inject
  DeadLetters(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Lists dead letters, oldest first.
   *
   * @param after the message id after which to begin
   * @param limit the most to give
   * @return the letters
   */
  public List<Letter> list(long after, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select d.message_id, d.consumer, o.type, d.subject, d.attempts, d.last_error,"
                    + " o.occurred_at from outbox_delivery d join outbox o on o.id = d.message_id"
                    + " where d.dead = true and d.message_id > ?1"
                    + " order by d.message_id, d.consumer limit ?2")
            .setParameter(1, after)
            .setParameter(2, limit)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(DeadLetters::letter).toList();
  }

  private static Letter letter(Object[] row) {
    return new Letter(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        ((Number) row[4]).intValue(),
        (String) row[5],
        Moments.fromDatabase(row[6]));
  }

  /**
   * Puts a dead letter back into the queue.
   *
   * @param messageId the message
   * @param consumer who is to be told
   * @throws DomainException when there is no such dead letter
   */
  public void sendAgain(long messageId, String consumer) {
    int found =
        entities
            .createNativeQuery(
                "update outbox_delivery set dead = false, attempts = 0, next_attempt_at = ?3"
                    + " where message_id = ?1 and consumer = ?2 and dead = true")
            .setParameter(1, messageId)
            .setParameter(2, consumer)
            .setParameter(3, Moments.toDatabase(clock.instant()))
            .executeUpdate();
    if (found == 0) {
      throw DomainException.notFound("dead letter");
    }
  }
}
