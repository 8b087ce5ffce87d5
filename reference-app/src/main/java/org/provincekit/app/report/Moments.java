package org.provincekit.app.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as columns hold them: to the microsecond, which is what PostgreSQL keeps. */
final class Moments {
  /** Stands for "never" where an order must have no nulls. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final int NANOS_PER_MICRO = 1000;

  private Moments() {}

  static Instant floor(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  /** For what must not be found too early. */
  static Instant ceiling(Instant moment) {
    return floor(moment.plusNanos(NANOS_PER_MICRO - 1L));
  }

  static OffsetDateTime column(Instant moment) {
    return floor(moment).atOffset(ZoneOffset.UTC);
  }

  /** What {@link #floor} takes away. */
  static int nanosBelowColumn(Instant moment) {
    return moment.getNano() % NANOS_PER_MICRO;
  }
}
