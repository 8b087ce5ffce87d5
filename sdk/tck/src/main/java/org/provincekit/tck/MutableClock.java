package org.provincekit.tck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test moves it. Thread-safe; clocks made by {@link #withZone}
 * move along.
 *
 * @since 0.1
 */
public final class MutableClock extends Clock {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Makes a clock in UTC.
   *
   * @param moment where it stands
   * @return the clock
   */
  public static MutableClock at(Instant moment) {
    return new MutableClock(new AtomicReference<>(moment), ZoneOffset.UTC);
  }

  /**
   * Moves the clock.
   *
   * @param step how far; negative moves it back
   * @return where it stands then
   */
  public Instant advance(Duration step) {
    return now.updateAndGet(moment -> moment.plus(step));
  }

  /**
   * Sets the clock.
   *
   * @param moment where it stands from now
   */
  public void set(Instant moment) {
    now.set(moment);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MutableClock(now, other);
  }
}
