package org.provincekit.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.provincekit.routing.Router;
import org.provincekit.routing.RoutingDecision;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.RoutingRule;
import org.provincekit.routing.RuleId;

/** P6: one decision among 10,000 dated rules over the country, against a scan of all rules. */
final class RoutingGoal {
  private static final int REPEATS = 100;
  private static final List<Integer> RULES = List.of(100, 1_000, 10_000);

  private RoutingGoal() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    Layer layer = Layer.country();
    RuleLoad load = new RuleLoad(layer);
    lines.add("boundaries: " + layer);
    lines.add("P6 check: different from a scan " + differences(load, 10_000, 20_000));
    RoutingBenchmark.use(load);
    Rounds rounds = Rounds.of(RoutingBenchmark.class);
    for (int rules : RULES) {
      lines.add("P6 " + rules + " rules, ns: " + rounds.table(" " + rules));
    }
    double[] processor = processorMicroseconds(load);
    double most = processor[processor.length - 1];
    lines.add(
        String.format(
            Locale.ROOT,
            "P6 processor time a decision, µs: 100 rules %.2f, 1,000 rules %.2f, 10,000 rules %.2f",
            processor[0],
            processor[1],
            most));
    lines.add(
        String.format(
            Locale.ROOT,
            "P6 10,000 rules: %.2f µs of one core (goal ≤ 2 µs)%s; scan / ours by the clock = %.1f",
            most,
            most <= 2 ? "" : " NOT REACHED",
            rounds.score("scan 10000") / rounds.score("ours 10000")));
    double growth = most / processor[0];
    lines.add(Goals.ratio("P6 ours, 10,000 rules / 100 rules", growth, "< 1.3", growth < 1.3));
    return lines;
  }

  /**
   * Measures decisions in the processor's time, in which waiting for a core of a busy machine is
   * not: the least rule set first in each round, medians of the rounds.
   */
  private static double[] processorMicroseconds(RuleLoad load) {
    RoutingRequest[] requests = load.requests(RoutingBenchmark.REQUESTS);
    Router[] routers = RULES.stream().map(load::rules).map(load::router).toArray(Router[]::new);
    double[][] rounds = new double[routers.length][Rounds.COUNT];
    for (int round = -1; round < Rounds.COUNT; round++) {
      for (int i = 0; i < routers.length; i++) {
        double used = processorMicroseconds(routers[i], requests);
        rounds[i][Math.max(0, round)] = used; // The first round warms up and is written over.
      }
    }
    return Arrays.stream(rounds)
        .mapToDouble(all -> Arrays.stream(all).sorted().toArray()[all.length / 2])
        .toArray();
  }

  private static double processorMicroseconds(Router router, RoutingRequest[] requests) {
    int routed = 0;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < REPEATS; i++) {
      for (RoutingRequest request : requests) {
        routed += router.route(request) instanceof RoutingDecision.Routed ? 1 : 0;
      }
    }
    long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    if (routed == 0) {
      throw new IllegalStateException("no request was routed");
    }
    return used / 1e3 / REPEATS / requests.length;
  }

  /** Counts the requests for which the router and the scan name different rules. */
  static int differences(RuleLoad load, int rules, int requests) {
    List<RoutingRule> made = load.rules(rules);
    Router router = load.router(made);
    LinearScan scan = new LinearScan(made, load.locator());
    int different = 0;
    for (RoutingRequest request : load.requests(requests)) {
      Optional<RuleId> ours =
          router.route(request) instanceof RoutingDecision.Routed routed
              ? Optional.of(routed.rule())
              : Optional.empty();
      if (!ours.equals(scan.route(request))) {
        different++;
      }
    }
    return different;
  }
}
