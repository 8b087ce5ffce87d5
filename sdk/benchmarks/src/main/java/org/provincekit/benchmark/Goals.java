package org.provincekit.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the benchmark of one goal, such as {@code P1}, and prints its ratios. */
public final class Goals {
  private final PrintStream out;

  private Goals(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs goals.
   *
   * @param names P1, P2, P3, P4, P6; several run one after the other
   */
  public static void main(String[] names) {
    Goals goals = new Goals(System.out);
    for (String name : names) {
      goals.run(name.toUpperCase(Locale.ROOT)).forEach(goals.out::println);
    }
  }

  private List<String> run(String name) {
    out.println(name + " on JDK " + Runtime.version() + ", medians of " + Rounds.COUNT + " rounds");
    return switch (name) {
      case "P1" -> new ProvinceGoal(Layer.province()).lines();
      case "P2" -> new CountryGoal().lines();
      case "P3" -> DueTimeGoal.lines();
      case "P4" -> OpenDeadlinesGoal.lines();
      case "P6" -> RoutingGoal.lines();
      default -> throw new IllegalArgumentException("no benchmark " + name + "; P1 P2 P3 P4 P6");
    };
  }

  /** A result against its goal, as a ratio within one run. */
  static String ratio(String what, double ratio, String goal, boolean reached) {
    return String.format(
        Locale.ROOT, "%s = %.2f (goal %s)%s", what, ratio, goal, reached ? "" : " NOT REACHED");
  }

  /** Scores, best first as given. */
  static String scores(String what, List<String> scores) {
    return what + ": " + String.join(", ", new ArrayList<>(scores));
  }
}
