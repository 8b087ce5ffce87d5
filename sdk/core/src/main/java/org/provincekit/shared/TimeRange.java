package org.provincekit.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time, half-open: it includes its start and excludes its end.
 *
 * @param from the first moment
 * @param until the first moment after it, not before {@code from}
 * @since 0.1
 */
public record TimeRange(Instant from, Instant until) {
  /**
   * Checks the order.
   *
   * @throws DomainException {@link ErrorCode#INCONSISTENT} when it ends before it starts
   */
  public TimeRange {
    Require.present(from, "from");
    Require.present(until, "until");
    if (until.isBefore(from)) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT, "until", "a range cannot end before it starts");
    }
  }

  /**
   * Tells whether a moment lies within.
   *
   * @param moment the moment
   * @return true when {@code from <= moment < until}
   */
  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  /**
   * Measures the span.
   *
   * @return its length, at least zero
   */
  public Duration length() {
    return Duration.between(from, until);
  }
}
