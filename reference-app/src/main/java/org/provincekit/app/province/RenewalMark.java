package org.provincekit.app.province;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Up to which data and day the open cases have been brought in line.
 *
 * @param revision of the province's data
 * @param day in the province's zone
 */
record RenewalMark(long revision, LocalDate day) implements Comparable<RenewalMark> {
  /** More days than a number of a day since 1970 can have. */
  private static final long DAYS = 1_000_000;

  /** Reads the number under which a mark is kept. */
  static RenewalMark of(long number) {
    return new RenewalMark(number / DAYS, LocalDate.ofEpochDay(number % DAYS));
  }

  long number() {
    return revision * DAYS + day.toEpochDay();
  }

  @Override
  public int compareTo(RenewalMark other) {
    return Comparator.comparingLong(RenewalMark::number).compare(this, other);
  }
}
