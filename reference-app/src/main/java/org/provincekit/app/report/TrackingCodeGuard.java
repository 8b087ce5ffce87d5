package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.provincekit.app.platform.security.CallerAddress;
import org.provincekit.app.platform.security.Throttle;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Slows those who guess tracking codes: misses are counted by source, hits cost nothing. A person
 * who mistypes has twenty tries, and one more every half minute.
 */
@ApplicationScoped
class TrackingCodeGuard {
  private static final int TRIES = 20;
  private static final Duration REFILL = Duration.ofSeconds(30);
  private static final int SOURCES = 50_000;

  private final Throttle misses;
  private final HttpServletRequest request;

  @Inject
  TrackingCodeGuard(Clock clock, HttpServletRequest request) {
    this.misses = new Throttle(clock, TRIES, REFILL, SOURCES);
    this.request = request;
  }

  /** Does a look-up by code or id; finding nothing counts against the source. */
  <T> T watch(Supplier<T> lookUp) {
    String source = CallerAddress.of(request);
    misses.requireRoom(source);
    try {
      return lookUp.get();
    } catch (DomainException e) {
      if (e.code() == ErrorCode.NOT_FOUND) {
        misses.spend(source);
      }
      throw e;
    }
  }
}
