package org.provincekit.benchmark;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.DayException;
import org.provincekit.sla.Limit;
import org.provincekit.sla.OfficeSpan;

/**
 * The usual way to reckon a due time: walk from day to day, look each one up among holidays and
 * weekdays, and use up the office hours. Written with care, as a fair rival.
 */
final class DayStepping {
  private final ZoneId zone;
  private final long standardSeconds;
  private final Map<DayOfWeek, List<OfficeSpan>> week = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<OfficeSpan>> exceptions = new HashMap<>();

  /** Takes the days from a calendar with one week's office hours. */
  DayStepping(BusinessCalendar calendar) {
    zone = calendar.zone();
    standardSeconds = calendar.standardDay(calendar.from()).toSeconds();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, calendar.officeHours().get(0).on(day));
    }
    for (DayException exception : calendar.exceptions()) {
      exceptions.put(exception.date(), calendar.hoursOn(exception.date()));
    }
  }

  private List<OfficeSpan> hoursOn(LocalDate date) {
    List<OfficeSpan> exception = exceptions.get(date);
    return exception != null ? exception : week.get(date.getDayOfWeek());
  }

  /** The due moment of a limit, both moments in epoch seconds. */
  long due(Limit limit, long start) {
    if (limit instanceof Limit.Elapsed elapsed) {
      return start + elapsed.duration().toSeconds();
    }
    LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(start), zone);
    if (limit instanceof Limit.ByDayKind kind) {
      boolean working = !hoursOn(local.toLocalDate()).isEmpty();
      return start + (working ? kind.onWorkingDay() : kind.onDayOff()).toSeconds();
    }
    if (limit instanceof Limit.WorkingTime time) {
      return afterOfficeTime(local, time.duration().toSeconds());
    }
    if (limit instanceof Limit.RollingWorkingDays rolling) {
      return afterOfficeTime(local, rolling.days() * standardSeconds);
    }
    return closeOfDay(local.toLocalDate(), ((Limit.WorkingDays) limit).days());
  }

  private long afterOfficeTime(LocalDateTime start, long seconds) {
    LocalDate date = start.toLocalDate();
    int from = start.toLocalTime().toSecondOfDay();
    long left = seconds;
    while (true) {
      for (OfficeSpan span : hoursOn(date)) {
        int open = Math.max(from, 60 * span.from());
        int close = 60 * span.until();
        if (close - open >= left && close > open) {
          return epochSecond(date, open + left);
        }
        left -= Math.max(0, close - open);
      }
      date = date.plusDays(1);
      from = 0;
    }
  }

  private long closeOfDay(LocalDate start, int days) {
    LocalDate date = start;
    int left = days;
    while (left > 0) {
      date = date.plusDays(1);
      if (!hoursOn(date).isEmpty()) {
        left--;
      }
    }
    List<OfficeSpan> hours = hoursOn(date);
    return epochSecond(date, 60L * hours.get(hours.size() - 1).until());
  }

  private long epochSecond(LocalDate date, long secondOfDay) {
    return date.atStartOfDay().plusSeconds(secondOfDay).atZone(zone).toEpochSecond();
  }
}
