package org.provincekit.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.DueTime;
import org.provincekit.sla.Limit;

/** P3: a due time with office hours against stepping from day to day. */
final class DueTimeGoal {
  private static final int CHECKED = 1_000_000;

  private DueTimeGoal() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "P3 check: " + CHECKED + " cases, different from a minute counter " + differences(CHECKED));
    Rounds rounds = Rounds.of(DueTimeBenchmark.class);
    for (String limit : List.of("W 40h", "WD 5", "W 480h", "WD 60")) {
      boolean far = limit.equals("W 480h") || limit.equals("WD 60");
      double goal = far ? 50 : 5;
      lines.add("P3 " + limit + ", thousands/s: " + rounds.table(" " + limit));
      double ratio = rounds.score("ours " + limit) / rounds.score("stepping " + limit);
      String what = "P3 " + (far ? 60 : 5) + " days, " + limit + ": ours / day-stepping";
      lines.add(Goals.ratio(what, ratio, "≥ " + goal, ratio >= goal));
    }
    return lines;
  }

  /** Counts the cases in which ours or day-stepping differs from counting minutes. */
  static int differences(int cases) {
    BusinessCalendar calendar = Clocks.calendar();
    MinuteCounter counter = new MinuteCounter(calendar, Clocks.FIRST, Clocks.END);
    DayStepping stepping = new DayStepping(calendar);
    Random random = new Random(4);
    int different = 0;
    for (int i = 0; i < cases; i++) {
      Limit limit = limit(random);
      long start = counter.base() + 60L * random.nextInt(4 * 365 * 1440);
      long expected = counter.due(limit, start);
      if (DueTime.dueEpochSecond(limit, start, calendar) != expected
          || stepping.due(limit, start) != expected) {
        different++;
      }
    }
    return different;
  }

  /** Mostly short limits, since a minute counter takes long over long ones. */
  private static Limit limit(Random random) {
    int days = random.nextInt(20) == 0 ? 60 : 6;
    return switch (random.nextInt(5)) {
      case 0 -> new Limit.Elapsed(Duration.ofMinutes(1 + random.nextInt(days * 1440)));
      case 1 ->
          new Limit.ByDayKind(
              Duration.ofMinutes(1 + random.nextInt(600)),
              Duration.ofMinutes(1 + random.nextInt(2000)));
      case 2 -> new Limit.WorkingTime(Duration.ofMinutes(1 + random.nextInt(days * 480)));
      case 3 -> new Limit.WorkingDays(1 + random.nextInt(days));
      default -> new Limit.RollingWorkingDays(1 + random.nextInt(days));
    };
  }
}
