package org.provincekit.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.provincekit.shared.TimeRange;
import org.provincekit.shared.Validity;

/**
 * Compares the look-ups with a counter that walks minute by minute over a plain map of the years.
 * {@code -Dprovincekit.sla.cases=1000000} asks for more cases than the usual ones.
 */
class DueTimeBruteForceTest {
  private static final int CASES = Integer.getInteger("provincekit.sla.cases", 24_000);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = LocalDate.of(2027, 1, 1);
  private static final long BASE = FIRST.atStartOfDay(Local.ZONE).toEpochSecond();
  private static final int DAYS = (int) (END.toEpochDay() - FIRST.toEpochDay());

  @Test
  void everyLimitAgreesWithAMinuteCounter() {
    Random random = new Random(20260706);
    List<Counter> counters =
        List.of(
            new Counter(calendar("MON-FRI 07:00-11:00 13:00-17:00")),
            new Counter(
                calendar("MON-FRI 07:00-11:00 13:00-17:00")
                    .withOfficeHours(
                        List.of(
                            OfficeHours.parse(
                                new Validity(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 10, 1)),
                                "MON-THU 06:30-11:30 13:30-16:30; FRI 06:30-11:30; SAT 07:00-11:00")))),
            new Counter(calendar("MON-SAT 00:00-08:00 08:00-16:00 20:00-24:00")));
    for (int i = 0; i < CASES; i++) {
      compare(counters.get(i % counters.size()), random);
    }
  }

  private static BusinessCalendar calendar(String week) {
    return BusinessCalendar.builder("test")
        .officeHours(OfficeHours.parse(Validity.ALWAYS, week))
        .publicHolidays(PublicHolidays.vietNam())
        .exceptions(DayException.swap(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 10)))
        .horizon(FIRST, END)
        .build();
  }

  private static void compare(Counter counter, Random random) {
    int start = 14_400 + random.nextInt(1_200_000);
    List<int[]> pauses = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      int from = start - 600 + random.nextInt(12_000);
      pauses.add(new int[] {from, from + random.nextInt(random.nextBoolean() ? 300 : 6000)});
    }
    Limit limit = limit(random);
    List<TimeRange> ranges =
        pauses.stream().map(p -> new TimeRange(instant(p[0]), instant(p[1]))).toList();
    DueTime reckoning = DueTime.reckon(limit, instant(start), ranges, counter.calendar);
    assertThat(reckoning.dueAt())
        .as("%s from %s paused %s", limit, instant(start), ranges)
        .isEqualTo(instant(counter.due(limit, start, pauses)));
    if (pauses.isEmpty()) {
      assertThat(DueTime.due(limit, instant(start), counter.calendar)).isEqualTo(reckoning.dueAt());
    }
  }

  private static Limit limit(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Limit.Elapsed(Duration.ofMinutes(1 + random.nextInt(6000)));
      case 1 ->
          new Limit.ByDayKind(
              Duration.ofMinutes(1 + random.nextInt(600)),
              Duration.ofMinutes(1 + random.nextInt(2000)));
      case 2 ->
          new Limit.WorkingTime(
              Duration.ofMinutes(
                  random.nextBoolean()
                      ? 60L * (1 + random.nextInt(60))
                      : 1 + random.nextInt(4000)));
      case 3 -> new Limit.WorkingDays(1 + random.nextInt(20));
      default -> new Limit.RollingWorkingDays(1 + random.nextInt(8));
    };
  }

  private static Instant instant(int minute) {
    return Instant.ofEpochSecond(BASE + 60L * minute);
  }

  /** Knows for each minute whether it is office time, and walks. */
  private static final class Counter {
    private final BusinessCalendar calendar;
    private final boolean[] office = new boolean[DAYS * 1440];
    private final boolean[] working = new boolean[DAYS];
    private final int[] close = new int[DAYS];

    Counter(BusinessCalendar calendar) {
      this.calendar = calendar;
      for (int d = 0; d < DAYS; d++) {
        for (OfficeSpan span : calendar.hoursOn(FIRST.plusDays(d))) {
          for (int m = span.from(); m < span.until(); m++) {
            office[d * 1440 + m] = true;
            working[d] = true;
            close[d] = d * 1440 + m + 1;
          }
        }
      }
    }

    int due(Limit limit, int start, List<int[]> pauses) {
      if (limit instanceof Limit.Elapsed e) {
        return walk(start, (int) e.duration().toMinutes(), false, pauses);
      }
      if (limit instanceof Limit.ByDayKind d) {
        Duration chosen = working[start / 1440] ? d.onWorkingDay() : d.onDayOff();
        return walk(start, (int) chosen.toMinutes(), false, pauses);
      }
      if (limit instanceof Limit.WorkingTime w) {
        return walk(start, (int) w.duration().toMinutes(), true, pauses);
      }
      if (limit instanceof Limit.RollingWorkingDays r) {
        LocalDate day = FIRST.plusDays(start / 1440);
        return walk(start, (int) calendar.standardDay(day).toMinutes() * r.days(), true, pauses);
      }
      return days(start / 1440, ((Limit.WorkingDays) limit).days(), pauses);
    }

    private int walk(int start, int minutes, boolean officeOnly, List<int[]> pauses) {
      int left = minutes;
      int at = start;
      while (true) {
        if ((!officeOnly || office[at]) && !paused(at, pauses) && --left == 0) {
          return at + 1;
        }
        at++;
      }
    }

    private static boolean paused(int minute, List<int[]> pauses) {
      for (int[] pause : pauses) {
        if (minute >= pause[0] && minute < pause[1]) {
          return true;
        }
      }
      return false;
    }

    private int days(int startDay, int n, List<int[]> pauses) {
      int left = n;
      for (int day = startDay + 1; ; day++) {
        if (working[day]) {
          boolean touched = false;
          boolean touchedInTime = false;
          for (int m = day * 1440; m < (day + 1) * 1440; m++) {
            boolean paused = paused(m, pauses);
            touched |= paused;
            touchedInTime |= paused && m < close[day];
          }
          if (!touched || left == 1 && !touchedInTime) {
            left--;
          }
          if (left == 0) {
            return close[day];
          }
        }
      }
    }
  }
}
