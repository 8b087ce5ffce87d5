package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Single sign-ons on their way, in the database, as the browser may come back to another server.
 * Each is good once, for ten minutes, in the browser that began it. Every method wants a
 * transaction around it.
 */
@ApplicationScoped
class SsoAttempts {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final EntityManager entities;
  private final Clock clock;

  @Inject
  SsoAttempts(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** The secrets of one attempt. */
  record Attempt(String state, String browser, String nonce, String verifier) {
    static Attempt fresh() {
      return new Attempt(Secrets.fresh(), Secrets.fresh(), Secrets.fresh(), Secrets.fresh());
    }

    @Override
    public String toString() {
      return "Attempt";
    }
  }

  Attempt begin() {
    Instant now = clock.instant();
    entities
        .createNativeQuery("delete from sso_attempt where created_at < ?1")
        .setParameter(1, Moments.of(now.minus(LIFE)))
        .executeUpdate();
    Attempt attempt = Attempt.fresh();
    entities
        .createNativeQuery(
            "insert into sso_attempt (state_hash, browser_hash, nonce, verifier, created_at)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, Secrets.hash(attempt.state()))
        .setParameter(2, Secrets.hash(attempt.browser()))
        .setParameter(3, attempt.nonce())
        .setParameter(4, attempt.verifier())
        .setParameter(5, Moments.of(now))
        .executeUpdate();
    return attempt;
  }

  /** Takes an attempt up again; it is used up by that, whatever comes of it. */
  Optional<Attempt> take(String state, String browser) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select nonce, verifier from sso_attempt where state_hash = ?1"
                    + " and browser_hash = ?2 and created_at > ?3 for update")
            .setParameter(1, Secrets.hash(state))
            .setParameter(2, Secrets.hash(browser))
            .setParameter(3, Moments.of(clock.instant().minus(LIFE)))
            .getResultList();
    int deleted =
        entities
            .createNativeQuery("delete from sso_attempt where state_hash = ?1")
            .setParameter(1, Secrets.hash(state))
            .executeUpdate();
    if (rows.isEmpty() || deleted != 1) {
      return Optional.empty();
    }
    Object[] row = (Object[]) rows.get(0);
    return Optional.of(new Attempt(state, browser, (String) row[0], (String) row[1]));
  }
}
