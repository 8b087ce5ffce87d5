package org.provincekit.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time in a story, moved by who plays it; for one thread. */
final class StoryClock extends Clock {
  private Instant now = Instant.EPOCH;

  void begin(Instant at) {
    now = at;
  }

  /** Goes on to a moment; stays when that has passed. */
  void reach(Instant at) {
    if (at.isAfter(now)) {
      now = at;
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
