package org.provincekit.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.provincekit.routing.Router;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.RoutingRule;

/** One decision, point to agency, in nanoseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoutingBenchmark {
  static final int REQUESTS = 1 << 12;

  private static RuleLoad load;

  /** How many rules there are. */
  @Param({"100", "1000", "10000"})
  int rules;

  private RoutingRequest[] requests;
  private Router router;
  private LinearScan scan;

  /** Hands over what the goal has made. */
  static void use(RuleLoad made) {
    load = made;
  }

  /** Makes the rules. */
  @Setup
  public void prepare() {
    requests = load.requests(REQUESTS);
    List<RoutingRule> made = load.rules(rules);
    router = load.router(made);
    scan = new LinearScan(made, load.locator());
  }

  /** ProvinceKit. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public void ours(Blackhole hole) {
    for (RoutingRequest request : requests) {
      hole.consume(router.route(request));
    }
  }

  /** Rule by rule. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public void scan(Blackhole hole) {
    for (RoutingRequest request : requests) {
      hole.consume(scan.route(request));
    }
  }
}
