package org.provincekit.app.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.provincekit.app.platform.problem.ProblemException;

/**
 * Slows those who try too often: each key has a bucket of tokens that refills with time. It keeps
 * the keys used last and forgets the others, so that its memory is bounded; each server counts for
 * itself. Thread-safe.
 */
public final class Throttle {
  private final Clock clock;
  private final int burst;
  private final Duration refill;
  private final Map<String, Bucket> buckets;

  /**
   * Makes a throttle.
   *
   * @param clock tells the time
   * @param burst how many tokens a full bucket has, at least 1
   * @param refill how long one token takes to come back
   * @param maxKeys how many keys are remembered
   */
  public Throttle(Clock clock, int burst, Duration refill, int maxKeys) {
    if (burst < 1 || refill.isNegative() || refill.isZero() || maxKeys < 1) {
      throw new IllegalArgumentException("burst, refill and maxKeys must be positive");
    }
    this.clock = clock;
    this.burst = burst;
    this.refill = refill;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > maxKeys;
          }
        };
  }

  /**
   * Refuses a key whose tokens are spent; takes none.
   *
   * @param key who or what is counted, such as {@link CallerAddress#of}
   * @throws ProblemException 429 with {@code Retry-After}
   */
  public synchronized void requireRoom(String key) {
    Duration wait = waitFor(key);
    if (!wait.isZero()) {
      throw SecurityProblem.tooMany(wait);
    }
  }

  /**
   * Takes a token, as far as there is one: call it for each miss.
   *
   * @param key who or what is counted
   */
  public synchronized void spend(String key) {
    Bucket bucket = refilled(key);
    buckets.put(key, new Bucket(Math.max(0, bucket.tokens() - 1), bucket.at()));
  }

  /**
   * Takes a token or refuses.
   *
   * @param key who or what is counted
   * @throws ProblemException 429 with {@code Retry-After}
   */
  public synchronized void take(String key) {
    requireRoom(key);
    spend(key);
  }

  /**
   * Tells how long a key has to wait.
   *
   * @param key who or what is counted
   * @return zero when there is a token
   */
  public synchronized Duration waitFor(String key) {
    if (!buckets.containsKey(key)) {
      return Duration.ZERO;
    }
    double tokens = refilled(key).tokens();
    return tokens >= 1
        ? Duration.ZERO
        : Duration.ofMillis((long) Math.ceil((1 - tokens) * refill.toMillis()));
  }

  synchronized int keys() {
    return buckets.size();
  }

  private Bucket refilled(String key) {
    Instant now = clock.instant();
    Bucket bucket = buckets.get(key);
    if (bucket == null) {
      return new Bucket(burst, now);
    }
    // A clock that steps back gives nothing and takes nothing.
    long passed = Math.max(0, Duration.between(bucket.at(), now).toMillis());
    double tokens = Math.min(burst, bucket.tokens() + (double) passed / refill.toMillis());
    return new Bucket(tokens, now);
  }

  private record Bucket(double tokens, Instant at) {}
}
