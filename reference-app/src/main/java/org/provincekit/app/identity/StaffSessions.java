package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is signed in, in the database, so that every server knows. Every method wants a transaction
 * around it.
 */
@ApplicationScoped
class StaffSessions {
  /** A session ends when nothing was asked for so long. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** A session ends then, whatever is asked. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** The use of a session is written down no more often, so that reading stays reading. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private static final int TOKEN_LENGTH = 43;

  private final EntityManager entities;
  private final Clock clock;

  @Inject
  StaffSessions(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * A session that has begun.
   *
   * @param token what the cookie holds; it is not stored
   * @param csrfToken what changes must carry
   */
  record Opened(String token, String csrfToken) {
    @Override
    public String toString() {
      return "Opened";
    }
  }

  /** Begins a session under a new id, and forgets those that are over. */
  Opened open(String username) {
    Instant now = clock.instant();
    forgetEnded(now);
    Opened opened = new Opened(Secrets.fresh(), Secrets.fresh());
    entities.persist(
        new StaffSessionEntity(
            Secrets.hash(opened.token()), username, opened.csrfToken(), now, now.plus(LONGEST)));
    return opened;
  }

  /** Finds a session that is not over, and notes that it is in use. */
  Optional<StaffSessionEntity> use(String token) {
    Instant now = clock.instant();
    Optional<StaffSessionEntity> found = find(token).filter(session -> isOpen(session, now));
    if (found.filter(session -> session.lastSeenAt().plus(NOTED).isBefore(now)).isPresent()) {
      // An update by query, so that two requests of one person at once do not collide.
      entities
          .createQuery(
              "update StaffSessionEntity s set s.lastSeenAt = :now"
                  + " where s.tokenHash = :hash and s.lastSeenAt < :now")
          .setParameter("now", Moments.of(now))
          .setParameter("hash", Secrets.hash(token))
          .executeUpdate();
    }
    return found;
  }

  /** Ends a session; one that is not there is none. */
  void end(String token) {
    entities
        .createQuery("delete from StaffSessionEntity s where s.tokenHash = :hash")
        .setParameter("hash", Secrets.hash(token))
        .executeUpdate();
  }

  /** Ends every session of an account. */
  void endAllOf(String username) {
    entities
        .createQuery("delete from StaffSessionEntity s where s.username = :username")
        .setParameter("username", username)
        .executeUpdate();
  }

  private Optional<StaffSessionEntity> find(String token) {
    return token == null || token.length() != TOKEN_LENGTH
        ? Optional.empty()
        : Optional.ofNullable(entities.find(StaffSessionEntity.class, Secrets.hash(token)));
  }

  private static boolean isOpen(StaffSessionEntity session, Instant now) {
    return now.isBefore(session.expiresAt()) && now.isBefore(session.lastSeenAt().plus(IDLE));
  }

  private void forgetEnded(Instant now) {
    entities
        .createQuery("delete from StaffSessionEntity s where s.expiresAt < :now")
        .setParameter("now", Moments.of(now))
        .executeUpdate();
  }
}
