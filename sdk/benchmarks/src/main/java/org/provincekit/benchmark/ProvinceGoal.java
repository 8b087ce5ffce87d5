package org.provincekit.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** P1: point to unit in a province, against the best of JTS, S2 and Esri. */
final class ProvinceGoal {
  private static final int CHECKED = 1_000_000;

  private final LocateBenchmark.Contenders contenders;

  ProvinceGoal(Layer layer) {
    this.contenders = LocateBenchmark.Contenders.of(layer);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("boundaries: " + contenders.layer());
    BorderCheck check = check(CHECKED / 2);
    lines.add("P1 check: " + check + " (goal 0)");
    LocateBenchmark.use(contenders);
    Rounds rounds = Rounds.of(LocateBenchmark.class);
    lines.add("P1 uniform, thousands/s: " + rounds.table(" uniform"));
    lines.add("P1 border, thousands/s: " + rounds.table(" border"));
    lines.add(against(rounds, "uniform", 5));
    lines.add(against(rounds, "border", 2));
    return lines;
  }

  private static String against(Rounds rounds, String kind, double goal) {
    double best =
        Stream.of("jtsIndexed", "jtsPrepared", "s2", "esri")
            .mapToDouble(rival -> rounds.score(rival + " " + kind))
            .max()
            .orElseThrow();
    double ratio = rounds.score("ours " + kind) / best;
    return Goals.ratio("P1 " + kind + ": ours / best other", ratio, "≥ " + goal, ratio >= goal);
  }

  /** Compares answers with JTS for as many uniform and as many border points. */
  BorderCheck check(int points) {
    BorderCheck check =
        new BorderCheck(contenders.layer(), contenders.ours(), contenders.indexed());
    check.compare(Points.of("uniform", contenders.layer(), points, 2));
    check.compare(Points.of("border", contenders.layer(), points, 3));
    return check;
  }
}
