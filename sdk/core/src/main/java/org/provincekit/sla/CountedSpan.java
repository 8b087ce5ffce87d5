package org.provincekit.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * A part of the way from a deadline's start to its end: what was counted, and what was left out and
 * why.
 *
 * @param from the first moment
 * @param until the first moment after it
 * @param kind what it is
 * @param counted time counted towards the limit; zero for days and for what is left out
 * @param days 1 for a counted working day, else 0
 * @param nameVi the holiday's Vietnamese name, else empty
 * @param nameEn the holiday's English name, else empty
 * @since 0.1
 */
public record CountedSpan(
    Instant from,
    Instant until,
    Kind kind,
    Duration counted,
    int days,
    String nameVi,
    String nameEn) {
  /**
   * What a span is.
   *
   * @since 0.1
   */
  public enum Kind {
    /** Time round the clock, counted. */
    ELAPSED,
    /** Office time, counted. */
    OFFICE,
    /** A working day, counted. */
    WORKING_DAY,
    /** The day of the start, not counted in working days. */
    START_DAY,
    /** A pause, not counted. */
    PAUSED,
    /** A working day not counted because it was wholly or partly paused. */
    PAUSED_DAY,
    /** One or more days off, not counted. */
    DAY_OFF
  }

  static CountedSpan time(long from, long until, Kind kind) {
    Duration counted = kind == Kind.PAUSED ? Duration.ZERO : Duration.ofSeconds(until - from);
    return new CountedSpan(
        Instant.ofEpochSecond(from), Instant.ofEpochSecond(until), kind, counted, 0, "", "");
  }

  static CountedSpan day(Instant from, Instant until, Kind kind) {
    int days = kind == Kind.WORKING_DAY ? 1 : 0;
    return new CountedSpan(from, until, kind, Duration.ZERO, days, "", "");
  }
}
