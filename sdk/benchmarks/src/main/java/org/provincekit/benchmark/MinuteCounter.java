package org.provincekit.benchmark;

import java.time.Duration;
import java.time.LocalDate;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.Limit;
import org.provincekit.sla.OfficeSpan;

/** Knows of each minute whether it is office time, and counts them one by one. */
final class MinuteCounter {
  private static final int DAY = 1440;

  private final BusinessCalendar calendar;
  private final LocalDate first;
  private final long base;
  private final boolean[] office;
  private final boolean[] working;

  MinuteCounter(BusinessCalendar calendar, LocalDate first, LocalDate end) {
    this.calendar = calendar;
    this.first = first;
    this.base = first.atStartOfDay(calendar.zone()).toEpochSecond();
    int days = (int) (end.toEpochDay() - first.toEpochDay());
    this.office = new boolean[days * DAY];
    this.working = new boolean[days];
    for (int day = 0; day < days; day++) {
      for (OfficeSpan span : calendar.hoursOn(first.plusDays(day))) {
        working[day] = true;
        java.util.Arrays.fill(office, day * DAY + span.from(), day * DAY + span.until(), true);
      }
    }
  }

  /** The first moment of the table, in epoch seconds. */
  long base() {
    return base;
  }

  /** The due moment of a limit, both moments in epoch seconds; the start on a whole minute. */
  long due(Limit limit, long start) {
    int minute = (int) ((start - base) / 60);
    return base + 60L * dueMinute(limit, minute);
  }

  private int dueMinute(Limit limit, int start) {
    if (limit instanceof Limit.Elapsed elapsed) {
      return start + (int) elapsed.duration().toMinutes();
    }
    if (limit instanceof Limit.ByDayKind kind) {
      Duration chosen = working[start / DAY] ? kind.onWorkingDay() : kind.onDayOff();
      return start + (int) chosen.toMinutes();
    }
    if (limit instanceof Limit.WorkingTime time) {
      return count(start, (int) time.duration().toMinutes());
    }
    if (limit instanceof Limit.RollingWorkingDays rolling) {
      LocalDate day = first.plusDays(start / DAY);
      return count(start, rolling.days() * (int) calendar.standardDay(day).toMinutes());
    }
    return close(start / DAY, ((Limit.WorkingDays) limit).days());
  }

  private int count(int start, int minutes) {
    int left = minutes;
    int at = start;
    while (true) {
      if (office[at++] && --left == 0) {
        return at;
      }
    }
  }

  private int close(int startDay, int days) {
    int day = startDay;
    for (int left = days; left > 0; ) {
      day++;
      if (working[day]) {
        left--;
      }
    }
    int at = (day + 1) * DAY;
    while (!office[at - 1]) {
      at--;
    }
    return at;
  }
}
