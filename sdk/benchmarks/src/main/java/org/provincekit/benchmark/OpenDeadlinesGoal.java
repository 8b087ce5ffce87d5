package org.provincekit.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** P4: a million open deadlines in memory, against stepping from day to day. */
final class OpenDeadlinesGoal {
  private OpenDeadlinesGoal() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("P4 check: same results " + sameResults(OpenDeadlinesBenchmark.DEADLINES));
    Rounds rounds = Rounds.of(OpenDeadlinesBenchmark.class);
    lines.add("P4 a million deadlines, ms: " + rounds.table(""));
    double seconds = rounds.score("ours") / 1000;
    lines.add(
        String.format(
            Locale.ROOT,
            "P4 a million deadlines: %.3f s (goal ≤ 0.3 s)%s; day-stepping / ours = %.1f",
            seconds,
            seconds <= 0.3 ? "" : " NOT REACHED",
            rounds.score("stepping") / rounds.score("ours")));
    return lines;
  }

  static boolean sameResults(int deadlines) {
    OpenDeadlinesBenchmark both = new OpenDeadlinesBenchmark();
    both.prepare(deadlines);
    long[] ours = both.ours().clone();
    return Arrays.equals(ours, both.stepping());
  }
}
