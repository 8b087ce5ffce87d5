package org.provincekit.shared;

import java.time.LocalDate;

/**
 * The days, in the province's zone, on which something is in force; half-open.
 *
 * @param from the first day in force
 * @param until the first day no longer in force, or null when no end is known
 * @since 0.1
 */
public record Validity(LocalDate from, LocalDate until) {
  /** In force on every day. */
  public static final Validity ALWAYS = new Validity(LocalDate.of(1, 1, 1), null);

  /**
   * Checks the order.
   *
   * @throws DomainException {@link ErrorCode#INCONSISTENT} when it ends before it starts
   */
  public Validity {
    Require.present(from, "validFrom");
    if (until != null && until.isBefore(from)) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT, "validUntil", "validity cannot end before it starts");
    }
  }

  /**
   * Makes a validity without a known end.
   *
   * @param day the first day
   * @return the validity
   */
  public static Validity since(LocalDate day) {
    return new Validity(day, null);
  }

  /**
   * Tells whether it is in force on a day.
   *
   * @param day a local date in the province's zone
   * @return true when {@code from <= day < until}
   */
  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /**
   * Tells whether two validities share a day.
   *
   * @param other the other one
   * @return true when some day lies in both
   */
  public boolean overlaps(Validity other) {
    LocalDate start = from.isBefore(other.from) ? other.from : from;
    return includes(start) && other.includes(start);
  }
}
