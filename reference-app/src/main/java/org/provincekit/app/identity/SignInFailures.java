package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Locks a name against guessing: after five failures for 15 minutes, after five more for 30, then
 * 60, and so on up to a limit. Names that nobody has are counted alike, so the lock gives no hint.
 * An attempt counts before the password is looked at, so a hundred at once are no more than five;
 * success strikes the count out. Every method wants a transaction around it.
 */
@ApplicationScoped
class SignInFailures {
  private static final int ALLOWED = 5;
  private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 5;
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final EntityManager entities;
  private final Clock clock;

  @Inject
  SignInFailures(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Counts an attempt, unless the name is locked.
   *
   * @return how long the name is still locked; empty when the attempt may go on
   */
  Optional<Duration> begin(String username) {
    Instant now = clock.instant();
    String name = Secrets.hash(username);
    forgetOld(now);
    entities
        .createNativeQuery(
            "insert into sign_in_failure (name_hash, failed_attempts, last_failed_at, locked_until)"
                + " values (?1, 0, ?2, ?2) on conflict do nothing")
        .setParameter(1, name)
        .setParameter(2, Moments.of(now))
        .executeUpdate();
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select failed_attempts, locked_until from sign_in_failure"
                        + " where name_hash = ?1 for update")
                .setParameter(1, name)
                .getSingleResult();
    Duration left = Duration.between(now, instant(row[1]));
    if (!left.isNegative() && !left.isZero()) {
      return Optional.of(left);
    }
    int attempts = ((Number) row[0]).intValue() + 1;
    entities
        .createNativeQuery(
            "update sign_in_failure set failed_attempts = ?2, last_failed_at = ?3,"
                + " locked_until = ?4 where name_hash = ?1")
        .setParameter(1, name)
        .setParameter(2, attempts)
        .setParameter(3, Moments.of(now))
        .setParameter(4, Moments.of(now.plus(lockAfter(attempts))))
        .executeUpdate();
    return Optional.empty();
  }

  /** Forgets the failures of a name. */
  void clear(String username) {
    entities
        .createNativeQuery("delete from sign_in_failure where name_hash = ?1")
        .setParameter(1, Secrets.hash(username))
        .executeUpdate();
  }

  static Duration lockAfter(int attempts) {
    if (attempts % ALLOWED != 0) {
      return Duration.ZERO;
    }
    return FIRST_LOCK.multipliedBy(1L << Math.min(attempts / ALLOWED - 1, MOST_DOUBLINGS));
  }

  private void forgetOld(Instant now) {
    entities
        .createNativeQuery(
            "delete from sign_in_failure where last_failed_at < ?1 and locked_until < ?2")
        .setParameter(1, Moments.of(now.minus(REMEMBERED)))
        .setParameter(2, Moments.of(now))
        .executeUpdate();
  }

  /** The drivers and EclipseLink do not agree on the type of a bare column. */
  private static Instant instant(Object value) {
    if (value instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    if (value instanceof java.sql.Timestamp moment) {
      return moment.toInstant();
    }
    throw new IllegalStateException("a moment came as " + value.getClass());
  }
}
