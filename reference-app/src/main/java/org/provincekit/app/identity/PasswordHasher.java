package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.provincekit.app.platform.security.SecurityProblem;

/**
 * Hashes and compares passwords, on half of the processors at most: a flood of sign-ins waits, and
 * is sent away after a while, but does not keep the service from its other work. Thread-safe.
 */
@ApplicationScoped
class PasswordHasher {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST = 1000;

  private final Semaphore processors;
  private final Duration patience;
  private final int iterations;
  private final PasswordHash nobody;

  PasswordHasher() {
    this(
        Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
        PATIENCE,
        PasswordHash.ITERATIONS);
  }

  PasswordHasher(int atOnce, Duration patience, int iterations) {
    this.processors = new Semaphore(atOnce, true);
    this.patience = patience;
    this.iterations = iterations;
    this.nobody = PasswordHash.of(Secrets.fresh(), iterations);
  }

  /** Hashes a new password. */
  PasswordHash hash(String password) {
    return inTurn(() -> PasswordHash.of(password, iterations));
  }

  /** Compares; where there is no password, it takes as long and says no. */
  boolean matches(String password, Optional<PasswordHash> stored) {
    boolean plausible = password != null && !password.isEmpty() && password.length() <= LONGEST;
    String text = plausible ? password : "-";
    boolean same = inTurn(() -> stored.orElse(nobody).matches(text));
    return same && plausible && stored.isPresent();
  }

  /** Tells whether a hash was made with weaker parameters than those of today. */
  boolean isDated(PasswordHash stored) {
    return stored.iterations() < iterations;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!processors.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw SecurityProblem.tooMany(patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SecurityProblem.tooMany(patience);
    }
    try {
      return work.get();
    } finally {
      processors.release();
    }
  }
}
