package org.provincekit.routing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * Days of the week and a time of day, in the province's zone; half-open. A window that ends at or
 * before its start runs over midnight and belongs to the day on which it starts: Friday 22:00–06:00
 * includes Saturday 05:59. Equal ends mean the whole day from that time on.
 *
 * @param days the days on which it starts, at least one
 * @param from the first minute
 * @param until the first minute after it
 * @since 0.1
 */
public record TimeWindow(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
  static final int MINUTES_A_WEEK = 7 * 24 * 60;
  private static final int MINUTES_A_DAY = 24 * 60;

  /**
   * Copies the days.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} without a day, {@link ErrorCode#MALFORMED}
   *     when a time is not a whole minute
   */
  public TimeWindow {
    if (Require.present(days, "days").isEmpty()) {
      throw DomainException.of(ErrorCode.REQUIRED, "days", "a time window needs a day");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    wholeMinute(from, "from");
    wholeMinute(until, "until");
  }

  /**
   * Makes a window of whole days.
   *
   * @param days the days
   * @return the window
   */
  public static TimeWindow allDay(Set<DayOfWeek> days) {
    return new TimeWindow(days, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  /**
   * Tells whether a moment lies within.
   *
   * @param moment a local time in the province's zone
   * @return true when it does
   */
  public boolean includes(LocalDateTime moment) {
    int day = moment.getDayOfWeek().getValue() - 1;
    int minute = day * MINUTES_A_DAY + moment.getHour() * 60 + moment.getMinute();
    return includesMinute(minute);
  }

  /** Tells whether a minute of the week, counted from Monday 00:00, lies within. */
  boolean includesMinute(int minuteOfWeek) {
    int start = from.getHour() * 60 + from.getMinute();
    int length = Math.floorMod(until.getHour() * 60 + until.getMinute() - start, MINUTES_A_DAY);
    int lasting = length == 0 ? MINUTES_A_DAY : length;
    int today = minuteOfWeek / MINUTES_A_DAY;
    int sinceToday = minuteOfWeek % MINUTES_A_DAY - start;
    int sinceYesterday = sinceToday + MINUTES_A_DAY;
    return sinceToday >= 0 && sinceToday < lasting && days.contains(DayOfWeek.of(today + 1))
        || sinceYesterday < lasting && days.contains(DayOfWeek.of((today + 6) % 7 + 1));
  }

  /** Adds the window's minutes of the week. */
  void addTo(BitSet minutes) {
    for (int minute = 0; minute < MINUTES_A_WEEK; minute++) {
      if (includesMinute(minute)) {
        minutes.set(minute);
      }
    }
  }

  private static void wholeMinute(LocalTime time, String field) {
    if (!Require.present(time, field).equals(time.truncatedTo(ChronoUnit.MINUTES))) {
      throw DomainException.of(ErrorCode.MALFORMED, field, field + " must be a whole minute");
    }
  }
}
