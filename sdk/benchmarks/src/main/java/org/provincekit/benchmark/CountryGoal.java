package org.provincekit.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.provincekit.routing.BoundaryIndex;

/** P2: point to unit in the country, against JTS with indexed locators: time, memory, start. */
final class CountryGoal {
  private static final int CHECKED = 200_000;

  private final Layer layer;
  private final BoundaryIndex ours;
  private final String ready;

  CountryGoal() {
    long start = System.nanoTime();
    layer = Layer.country();
    double read = seconds(start);
    start = System.nanoTime();
    ours = index();
    ready = ready(read, seconds(start));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("boundaries: " + layer);
    lines.add(ready);
    lines.add(memory());
    JtsLocator jts = jts();
    lines.add("P2 check: " + check(jts, CHECKED / 2));
    CountryBenchmark.use(layer, ours, jts);
    Rounds rounds = Rounds.of(CountryBenchmark.class);
    for (String kind : List.of("uniform", "border")) {
      lines.add("P2 " + kind + ", thousands/s: " + rounds.table(" " + kind));
      double ratio = rounds.score("ours " + kind) / rounds.score("jtsIndexed " + kind);
      lines.add(Goals.ratio("P2 " + kind + ": ours / JTS indexed", ratio, "≥ 4", ratio >= 4));
    }
    return lines;
  }

  private BoundaryIndex index() {
    return BoundaryIndex.of(layer.boundaries(), BoundaryIndex.COUNTRY_CELL);
  }

  private JtsLocator jts() {
    return JtsLocator.indexed(Shapes.of(layer));
  }

  private BorderCheck check(JtsLocator jts, int points) {
    BorderCheck check = new BorderCheck(layer, ours, jts);
    check.compare(Points.of("uniform", layer, points, 2));
    check.compare(Points.of("border", layer, points, 3));
    return check;
  }

  /** Heap still used after collection: with the thing, less without it. */
  private String memory() {
    double[] ours = new double[Rounds.COUNT];
    double[] jts = new double[Rounds.COUNT];
    for (int round = 0; round < Rounds.COUNT; round++) {
      jts[round] = megabytes(this::jts);
      ours[round] = megabytes(this::index);
    }
    Arrays.sort(ours);
    Arrays.sort(jts);
    double ratio = ours[Rounds.COUNT / 2] / jts[Rounds.COUNT / 2];
    String line = Goals.ratio("P2 live heap: ours / JTS indexed", ratio, "≤ 1.25", ratio <= 1.25);
    return String.format(
        Locale.ROOT,
        "%s; ours %.1f MB, JTS %.1f MB",
        line,
        ours[Rounds.COUNT / 2],
        jts[Rounds.COUNT / 2]);
  }

  private static double megabytes(Supplier<?> maker) {
    long before = liveHeap();
    Object made = maker.get();
    long with = liveHeap();
    Reference.reachabilityFence(made);
    return (with - before) / 1e6;
  }

  /** Four collections: the serial collector may leave some of the dead in place three times. */
  private static long liveHeap() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static String ready(double read, double built) {
    return String.format(
        Locale.ROOT,
        "P2 ready: %.2f s in a cold JVM, of which %.2f s reading the file (goal ≤ 5 s)%s",
        read + built,
        read,
        read + built <= 5 ? "" : " NOT REACHED");
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
