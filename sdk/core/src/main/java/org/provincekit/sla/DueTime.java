package org.provincekit.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.TimeRange;

/**
 * The reckoning of one limit from one start over a calendar: when it falls due, and span by span
 * why.
 *
 * <p>Due moments are whole seconds: fractions of a second of starts and pauses are dropped. A pause
 * stops office time in W and RWD, shifts the due moment by the paused time in E and D, and in WD
 * takes out the working days it touches, wholly or partly; the day of the start is never counted,
 * so a pause on it takes nothing out. A pause that begins at or after the due moment changes
 * nothing. Overlapping pauses count once. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class DueTime {
  private final Limit limit;
  private final Instant startedAt;
  private final List<TimeRange> pauses;
  private final BusinessCalendar calendar;
  private final long start;
  private final long[] merged;
  private final long due;

  private DueTime(
      Limit limit, Instant startedAt, List<TimeRange> pauses, BusinessCalendar calendar) {
    this.limit = Require.present(limit, "limit");
    this.startedAt = Require.present(startedAt, "start");
    this.pauses = List.copyOf(pauses);
    this.calendar = Require.present(calendar, "calendar");
    this.start = startedAt.getEpochSecond();
    this.merged = PauseList.merged(pauses, start);
    this.due = checked(limit, start, calendar, merged);
  }

  /**
   * Reckons a limit.
   *
   * @param limit the limit
   * @param start when the clock starts
   * @param pauses closed pauses in any order; an open one is given an end by the caller
   * @param calendar the calendar
   * @return the reckoning
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the calendar's horizon
   */
  public static DueTime reckon(
      Limit limit, Instant start, List<TimeRange> pauses, BusinessCalendar calendar) {
    return new DueTime(limit, start, pauses, calendar);
  }

  /**
   * Finds the due moment only.
   *
   * @param limit the limit
   * @param start when the clock starts
   * @param calendar the calendar
   * @return the due moment, in whole seconds
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the calendar's horizon
   */
  public static Instant due(Limit limit, Instant start, BusinessCalendar calendar) {
    return Instant.ofEpochSecond(dueEpochSecond(limit, start.getEpochSecond(), calendar));
  }

  /**
   * Finds the due moment of an unpaused clock in epoch seconds, without allocating.
   *
   * @param limit the limit
   * @param start when the clock starts, in epoch seconds
   * @param calendar the calendar
   * @return the due moment in epoch seconds
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the calendar's horizon
   */
  public static long dueEpochSecond(Limit limit, long start, BusinessCalendar calendar) {
    return checked(limit, start, calendar, PauseList.NONE);
  }

  /**
   * Finds the due moments of many unpaused clocks again, for instance when a calendar was amended.
   * Nothing becomes earlier than what was told.
   *
   * @param limits the distinct limits, usually those of the policy
   * @param limitOf per clock the index of its limit
   * @param startedAt per clock its start in epoch seconds
   * @param toldAt per clock the due moment told in epoch seconds; {@link Long#MIN_VALUE} for none
   * @param due per clock the due moment in epoch seconds, written by this method
   * @param calendar the new calendar
   * @throws DomainException {@link ErrorCode#INCONSISTENT} when the arrays differ in length, {@link
   *     ErrorCode#OUT_OF_RANGE} beyond the calendar's horizon
   */
  public static void recomputeDue(
      List<Limit> limits,
      int[] limitOf,
      long[] startedAt,
      long[] toldAt,
      long[] due,
      BusinessCalendar calendar) {
    int n = limitOf.length;
    if (startedAt.length != n || toldAt.length != n || due.length != n) {
      throw DomainException.of(ErrorCode.INCONSISTENT, "startedAt", "the arrays differ in length");
    }
    Limit[] known = limits.toArray(new Limit[0]);
    for (int i = 0; i < n; i++) {
      due[i] = Math.max(toldAt[i], dueEpochSecond(known[limitOf[i]], startedAt[i], calendar));
    }
  }

  private static long checked(Limit limit, long start, BusinessCalendar calendar, long[] pauses) {
    WorkTable table = calendar.table();
    table.check(start);
    long amount = Measure.amount(limit, start, calendar);
    if (amount == 0) {
      throw new DomainException(
          ErrorCode.INCONSISTENT,
          "calendar",
          "no office hours are in force at the start",
          Map.of());
    }
    long due = Measure.of(limit).moment(start, amount, 100, pauses, calendar);
    table.check(due);
    return due;
  }

  /**
   * Gives the limit reckoned.
   *
   * @return the limit
   */
  public Limit limit() {
    return limit;
  }

  /**
   * Gives the start.
   *
   * @return the start as given
   */
  public Instant startedAt() {
    return startedAt;
  }

  /**
   * Gives the pauses.
   *
   * @return the pauses as given
   */
  public List<TimeRange> pauses() {
    return pauses;
  }

  /**
   * Gives the calendar.
   *
   * @return the calendar
   */
  public BusinessCalendar calendar() {
    return calendar;
  }

  /**
   * Gives the due moment.
   *
   * @return the due moment, in whole seconds
   */
  public Instant dueAt() {
    return Instant.ofEpochSecond(due);
  }

  /**
   * Lists what was counted and what was left out, from the start to the due moment.
   *
   * @return the spans in order; their counted time, or days, add up to the limit
   */
  public List<CountedSpan> spans() {
    return SpanWalk.spans(limit, start, due, merged, calendar);
  }

  /**
   * Finds the moment at which a percentage of the limit is used up, in the limit's own measure: of
   * 5 working days 40 % is the close of the second counted day, 50 % the middle of the third one's
   * office time.
   *
   * @param percent 0 to 10000; 100 gives {@code end}
   * @param end the due moment in force, which an extension or a promise may have moved; the whole
   *     from the start to it is 100 %
   * @return the moment, in whole seconds except that 100 % is {@code end} itself
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the calendar's horizon
   */
  public Instant momentAt(int percent, Instant end) {
    if (percent < 0 || percent > 10_000) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "percent",
          "percent is 0 to 10000",
          Map.of("min", 0, "max", 10_000));
    }
    if (percent == 100) {
      return end;
    }
    Measure measure = Measure.of(limit);
    long last = end.getEpochSecond();
    long amount =
        last == due
            ? Measure.amount(limit, start, calendar)
            : Math.max(1, measure.amountUntil(start, last, merged, calendar));
    long moment = measure.moment(start, amount, percent, merged, calendar);
    calendar.table().check(moment);
    return Instant.ofEpochSecond(percent < 100 ? Math.min(moment, last) : Math.max(moment, last));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DueTime that
        && limit.equals(that.limit)
        && startedAt.equals(that.startedAt)
        && pauses.equals(that.pauses)
        && calendar == that.calendar;
  }

  @Override
  public int hashCode() {
    return Objects.hash(limit, startedAt, pauses);
  }

  @Override
  public String toString() {
    return limit + " from " + startedAt + ": " + dueAt();
  }
}
