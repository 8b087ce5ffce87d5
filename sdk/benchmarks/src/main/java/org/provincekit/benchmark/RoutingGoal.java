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

  private RoutingGoal() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    Layer layer = Layer.country();
    RuleLoad load = new RuleLoad(layer);
    lines.add("boundaries: " + layer);
    lines.add("P6 check: different from a scan " + differences(load, 10_000, 20_000));
    RoutingBenchmark.use(load);
    Rounds rounds = Rounds.of(RoutingBenchmark.class);
    for (int rules : new int[] {100, 1_000, 10_000}) {
      lines.add("P6 " + rules + " rules, ns: " + rounds.table(" " + rules));
    }
    double most = rounds.score("ours 10000");
    double processor = processorMicroseconds(load);
    lines.add(
        String.format(
            Locale.ROOT,
            "P6 10,000 rules: %.2f µs of one core a decision (goal ≤ 2 µs)%s; by the clock on the"
                + " shared machine %.2f µs; scan / ours = %.1f",
            processor,
            processor <= 2 ? "" : " NOT REACHED",
            most / 1000,
            rounds.score("scan 10000") / most));
    double growth = most / rounds.score("ours 100");
    lines.add(Goals.ratio("P6 ours, 10,000 rules / 100 rules", growth, "< 1.3", growth < 1.3));
    return lines;
  }

  /** The processor's time for a decision, in which waiting for a core of a busy machine is not. */
  private static double processorMicroseconds(RuleLoad load) {
    RoutingRequest[] requests = load.requests(RoutingBenchmark.REQUESTS);
    Router router = load.router(load.rules(10_000));
    double[] rounds = new double[Rounds.COUNT];
    int routed = 0;
    for (int round = 0; round < rounds.length; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < REPEATS; i++) {
        for (RoutingRequest request : requests) {
          routed += router.route(request) instanceof RoutingDecision.Routed ? 1 : 0;
        }
      }
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      rounds[round] = used / 1e3 / REPEATS / requests.length;
    }
    if (routed == 0) {
      throw new IllegalStateException("no request was routed");
    }
    Arrays.sort(rounds);
    return rounds[rounds.length / 2];
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
