package org.provincekit.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures every contender once in each round, all in this process, so that what disturbs the
 * machine for a while disturbs all of them. A score is the median of its rounds.
 */
final class Rounds {
  static final int COUNT = 3;

  private final Map<String, List<Double>> seen = new LinkedHashMap<>();

  private Rounds() {}

  /** Measures all benchmarks of a class; a key is the method and its parameters in turn. */
  static Rounds of(Class<?> benchmark) {
    Rounds rounds = new Rounds();
    for (int round = 0; round < COUNT; round++) {
      rounds.measure(benchmark, round == 0 ? 3 : 1);
    }
    return rounds;
  }

  private void measure(Class<?> benchmark, int warmups) {
    Options options =
        new OptionsBuilder()
            .include(benchmark.getName().replace(".", "\\.") + "\\.")
            .forks(0)
            .warmupIterations(warmups)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(800))
            .shouldDoGC(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      for (RunResult result : new Runner(options).run()) {
        String score = key(result);
        seen.computeIfAbsent(score, name -> new ArrayList<>())
            .add(result.getPrimaryResult().getScore());
      }
    } catch (RunnerException e) {
      throw new IllegalStateException("the benchmark did not run", e);
    }
  }

  private static String key(RunResult result) {
    String method = result.getParams().getBenchmark();
    StringBuilder key = new StringBuilder(method.substring(method.lastIndexOf('.') + 1));
    for (String parameter : result.getParams().getParamsKeys()) {
      key.append(' ').append(result.getParams().getParam(parameter));
    }
    return key.toString();
  }

  /** The median score of a contender. */
  double score(String key) {
    List<Double> scores = seen.get(key);
    if (scores == null) {
      throw new IllegalArgumentException("nothing measured as " + key + ", only " + seen.keySet());
    }
    double[] sorted = scores.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** The contenders whose key ends so, with their scores and the spread over the rounds. */
  String table(String ending) {
    List<String> cells = new ArrayList<>();
    for (String key : seen.keySet()) {
      if (key.endsWith(ending)) {
        double[] all = seen.get(key).stream().mapToDouble(Double::doubleValue).toArray();
        double least = Arrays.stream(all).min().orElseThrow();
        double most = Arrays.stream(all).max().orElseThrow();
        cells.add(
            String.format(
                Locale.ROOT,
                "%s %s (%s-%s)",
                key.substring(0, key.length() - ending.length()).strip(),
                number(score(key)),
                number(least),
                number(most)));
      }
    }
    return String.join(", ", cells);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }
}
