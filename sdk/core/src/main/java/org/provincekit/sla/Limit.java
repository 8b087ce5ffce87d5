package org.provincekit.sla;

import java.time.Duration;
import java.util.Map;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * How long a stage may take, and by which measure.
 *
 * <p>Durations are whole minutes from one minute to 366 days; numbers of days run from 1 to 1000.
 * {@code toString()} and {@link #parse(String)} are the compact text form for one cell of a table:
 * {@code E 15m}, {@code D 2h/12h}, {@code W 4h}, {@code WD 5}, {@code RWD 3}. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public sealed interface Limit {
  /**
   * E: elapsed time, round the clock.
   *
   * @param duration whole minutes
   * @since 0.1
   */
  record Elapsed(Duration duration) implements Limit {
    /** Checks the range. */
    public Elapsed {
      checkDuration(duration);
    }

    @Override
    public String toString() {
      return "E " + LimitText.compact(duration);
    }
  }

  /**
   * D: round the clock, chosen by the kind of the local date on which the clock starts.
   *
   * @param onWorkingDay when it starts on a working day
   * @param onDayOff when it starts on a day off
   * @since 0.1
   */
  record ByDayKind(Duration onWorkingDay, Duration onDayOff) implements Limit {
    /** Checks the range. */
    public ByDayKind {
      checkDuration(onWorkingDay);
      checkDuration(onDayOff);
    }

    @Override
    public String toString() {
      return "D " + LimitText.compact(onWorkingDay) + "/" + LimitText.compact(onDayOff);
    }
  }

  /**
   * W: office time only. A limit used up exactly at closing falls due at closing.
   *
   * @param duration whole minutes of office time
   * @since 0.1
   */
  record WorkingTime(Duration duration) implements Limit {
    /** Checks the range. */
    public WorkingTime {
      checkDuration(duration);
    }

    @Override
    public String toString() {
      return "W " + LimitText.compact(duration);
    }
  }

  /**
   * WD: working days; the day of the start is not counted and the limit ends at the close of office
   * hours of the n-th working day after it (Civil Code 2015, Art. 147–148).
   *
   * @param days the number of working days
   * @since 0.1
   */
  record WorkingDays(int days) implements Limit {
    /** Checks the range. */
    public WorkingDays {
      checkDays(days);
    }

    @Override
    public String toString() {
      return "WD " + days;
    }
  }

  /**
   * RWD: rolling working days, that is n times the office time of the calendar's standard day,
   * counted as office time from the start; see {@link
   * BusinessCalendar#standardDay(java.time.LocalDate)}.
   *
   * @param days the number of standard days
   * @since 0.1
   */
  record RollingWorkingDays(int days) implements Limit {
    /** Checks the range. */
    public RollingWorkingDays {
      checkDays(days);
    }

    @Override
    public String toString() {
      return "RWD " + days;
    }
  }

  /**
   * Reads the compact text form; durations may also be written in ISO 8601 ({@code E PT15M}).
   *
   * @param text the text, not null
   * @return the limit
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#MALFORMED} or {@link
   *     ErrorCode#OUT_OF_RANGE}
   */
  static Limit parse(String text) {
    return LimitText.parse(Require.present(text, "limit"));
  }

  /**
   * Says the limit in words.
   *
   * @param language Vietnamese or English
   * @return such as {@code 5 ngày làm việc}
   */
  default String describe(Language language) {
    return LimitText.describe(this, language);
  }

  private static void checkDuration(Duration duration) {
    Require.present(duration, "limit");
    long minutes = duration.toMinutes();
    if (minutes < 1 || minutes > 366 * 1440L || !Duration.ofMinutes(minutes).equals(duration)) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "limit",
          "a limit is whole minutes, from one minute to 366 days",
          Map.of("min", "1m", "max", "8784h"));
    }
  }

  private static void checkDays(int days) {
    if (days < 1 || days > 1000) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "limit",
          "a limit is 1 to 1000 working days",
          Map.of("min", 1, "max", 1000));
    }
  }
}
