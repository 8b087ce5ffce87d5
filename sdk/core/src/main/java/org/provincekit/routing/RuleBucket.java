package org.provincekit.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules about the same categories and the same unit, in the order in which they decide, cut by
 * the days on which any of them begins or ends: years of dated rules cost no time. Immutable.
 */
final class RuleBucket {
  /** The order within a bucket; the category and unit are equal there. */
  static final Comparator<RoutingRule> ORDER =
      Comparator.comparing((RoutingRule rule) -> rule.answers().isEmpty())
          .thenComparing(rule -> rule.window().isEmpty())
          .thenComparing(RoutingRule::priority, Comparator.reverseOrder())
          .thenComparing(RoutingRule::id);

  private static final RoutingRule[] NONE = {};

  /** Lists per span may hold this many rules for each rule before one list serves all spans. */
  private static final int MOST_COPIES = 64;

  private final RoutingRule[] all;
  private final long[] starts;
  private final RoutingRule[][] spans;

  RuleBucket(List<RoutingRule> rules) {
    all = rules.stream().sorted(ORDER).toArray(RoutingRule[]::new);
    SortedMap<LocalDate, List<RoutingRule>> changes = new TreeMap<>();
    for (RoutingRule rule : all) {
      changes.computeIfAbsent(rule.validity().from(), day -> new ArrayList<>()).add(rule);
      if (rule.validity().until() != null) {
        changes.computeIfAbsent(rule.validity().until(), day -> new ArrayList<>()).add(rule);
      }
    }
    spans = cut(changes);
    starts = changes.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
  }

  /** The rules in force from each change on, or null when the lists would grow out of hand. */
  private RoutingRule[][] cut(SortedMap<LocalDate, List<RoutingRule>> changes) {
    List<RoutingRule[]> made = new ArrayList<>();
    SortedSet<RoutingRule> inForce = new TreeSet<>(ORDER);
    long copies = 0;
    for (Map.Entry<LocalDate, List<RoutingRule>> change : changes.entrySet()) {
      for (RoutingRule rule : change.getValue()) {
        if (rule.validity().includes(change.getKey())) {
          inForce.add(rule);
        } else {
          inForce.remove(rule);
        }
      }
      copies += inForce.size();
      if (copies > (long) MOST_COPIES * all.length) {
        return null;
      }
      made.add(inForce.toArray(RoutingRule[]::new));
    }
    return made.toArray(RoutingRule[][]::new);
  }

  /**
   * The rules that may be in force on a day, in order; not to be changed.
   *
   * @param epochDay the day
   */
  RoutingRule[] on(long epochDay) {
    if (spans == null) {
      return all;
    }
    int found = Arrays.binarySearch(starts, epochDay);
    int at = found >= 0 ? found : -found - 2;
    return at < 0 ? NONE : spans[at];
  }

  /** Tells whether the rules of a day are only those in force on it. */
  boolean isCutByDays() {
    return spans != null;
  }

  /** Every rule, in force or not, in order. */
  List<RoutingRule> all() {
    return Arrays.asList(all);
  }
}
