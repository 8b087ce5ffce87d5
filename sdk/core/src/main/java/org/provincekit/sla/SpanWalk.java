package org.provincekit.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks day by day from a start to a due moment and says what each part counted for. */
final class SpanWalk {
  private final long start;
  private final long due;
  private final long[] pauses;
  private final BusinessCalendar calendar;
  private final List<CountedSpan> spans = new ArrayList<>();

  private SpanWalk(long start, long due, long[] pauses, BusinessCalendar calendar) {
    this.start = start;
    this.due = due;
    this.pauses = pauses;
    this.calendar = calendar;
  }

  static List<CountedSpan> spans(
      Limit limit, long start, long due, long[] pauses, BusinessCalendar calendar) {
    SpanWalk walk = new SpanWalk(start, due, pauses, calendar);
    switch (Measure.of(limit)) {
      case ELAPSED -> walk.time(start, due, CountedSpan.Kind.ELAPSED);
      case OFFICE -> walk.office();
      case DAYS -> walk.days();
    }
    return List.copyOf(walk.spans);
  }

  /** Splits a counted stretch at the pauses within it. */
  private void time(long from, long until, CountedSpan.Kind kind) {
    long at = from;
    for (int i = 0; i < pauses.length && pauses[i] < until; i += 2) {
      long pauseFrom = Math.max(at, pauses[i]);
      long pauseUntil = Math.min(until, pauses[i + 1]);
      if (pauseUntil > pauseFrom) {
        addTime(at, pauseFrom, kind);
        addTime(pauseFrom, pauseUntil, CountedSpan.Kind.PAUSED);
        at = pauseUntil;
      }
    }
    addTime(at, until, kind);
  }

  private void addTime(long from, long until, CountedSpan.Kind kind) {
    if (until > from) {
      spans.add(CountedSpan.time(from, until, kind));
    }
  }

  private void office() {
    WorkTable table = calendar.table();
    int span = table.spanAfter(start);
    int lastDay = calendar.dayIndexOf(due);
    for (int day = calendar.dayIndexOf(start); day <= lastDay; day++) {
      if (!table.isWorkDay(day)) {
        addDayOff(calendar.dateAt(day));
      }
      while (span < table.spans() && table.open(span) < due && spanDay(span) == day) {
        long from = Math.max(start, table.open(span));
        time(from, Math.min(due, table.close(span)), CountedSpan.Kind.OFFICE);
        span++;
      }
    }
  }

  private int spanDay(int span) {
    return calendar.dayIndexOf(calendar.table().open(span));
  }

  private void days() {
    WorkTable table = calendar.table();
    int first = calendar.dayIndexOf(start);
    addDay(first, CountedSpan.Kind.START_DAY);
    int lastDay = calendar.dayIndexOf(due - 1);
    for (int day = first + 1; day <= lastDay; day++) {
      if (!table.isWorkDay(day)) {
        addDayOff(calendar.dateAt(day));
      } else if (isPaused(day, day == lastDay)) {
        addDay(day, CountedSpan.Kind.PAUSED_DAY);
      } else {
        addDay(day, CountedSpan.Kind.WORKING_DAY);
      }
    }
  }

  /** The due day itself was not paused before its close, else it would not be the due day. */
  private boolean isPaused(int day, boolean dueDay) {
    long from = startOf(day);
    long until = startOf(day + 1);
    for (int i = 0; i < pauses.length && pauses[i] < until; i += 2) {
      if (pauses[i + 1] > from) {
        return !dueDay;
      }
    }
    return false;
  }

  private long startOf(int day) {
    return calendar.dateAt(day).atStartOfDay(calendar.zone()).toEpochSecond();
  }

  private void addDay(int day, CountedSpan.Kind kind) {
    spans.add(
        CountedSpan.day(
            Instant.ofEpochSecond(startOf(day)), Instant.ofEpochSecond(startOf(day + 1)), kind));
  }

  /** Days off in a row for the same reason are one span. */
  private void addDayOff(LocalDate date) {
    Optional<DayException> exception = calendar.exceptionOn(date);
    String nameVi = exception.map(DayException::nameVi).orElse("");
    String nameEn = exception.map(DayException::nameEn).orElse("");
    Instant from = date.atStartOfDay(calendar.zone()).toInstant();
    Instant until = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    int last = spans.size() - 1;
    if (last >= 0
        && spans.get(last).kind() == CountedSpan.Kind.DAY_OFF
        && spans.get(last).nameVi().equals(nameVi)) {
      from = spans.remove(last).from();
    }
    spans.add(
        new CountedSpan(from, until, CountedSpan.Kind.DAY_OFF, Duration.ZERO, 0, nameVi, nameEn));
  }
}
