package org.provincekit.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.CategoryCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;

/**
 * The routing rules of a province at a version, compiled for fast look-up. Immutable and safe for
 * use by many threads.
 *
 * <p>Of the rules that match a report the first in this order decides; each line counts only when
 * those above are equal:
 *
 * <ol>
 *   <li>category: one category, then a group, then any
 *   <li>unit: the deeper unit, then the one above it, then any
 *   <li>answers: a rule that asks for answers, then one that does not
 *   <li>time: a rule with a time window, then one without
 *   <li>the greater priority
 *   <li>the name, in the order of its characters
 * </ol>
 *
 * @since 0.1
 */
public final class RuleSet {
  private final String version;
  private final List<RoutingRule> rules;
  private final Map<RuleId, RoutingRule> byId = new HashMap<>();
  private final Map<CategoryCode, Level> byCategory = new HashMap<>();
  private final Map<String, Level> byGroup = new HashMap<>();
  private final Level anyCategory;

  private RuleSet(String version, List<RoutingRule> rules) {
    this.version = Require.text(version, 1, 60, "version");
    this.rules = withSharedTargets(rules);
    Map<CategoryCode, List<RoutingRule>> exact = new HashMap<>();
    Map<String, List<RoutingRule>> grouped = new HashMap<>();
    List<RoutingRule> any = new ArrayList<>();
    for (RoutingRule rule : this.rules) {
      byId.put(rule.id(), rule);
      if (rule.category() instanceof CategoryMatch.Exactly match) {
        exact.computeIfAbsent(match.category(), key -> new ArrayList<>()).add(rule);
      } else if (rule.category() instanceof CategoryMatch.InGroup match) {
        grouped.computeIfAbsent(match.group(), key -> new ArrayList<>()).add(rule);
      } else {
        any.add(rule);
      }
    }
    exact.forEach((category, own) -> byCategory.put(category, new Level(own)));
    grouped.forEach((group, own) -> byGroup.put(group, new Level(own)));
    anyCategory = new Level(any);
  }

  /** Thousands of rules name few agencies; one object for each stays in the processor's cache. */
  private static List<RoutingRule> withSharedTargets(List<RoutingRule> rules) {
    Map<RuleTarget, RuleTarget> shared = new HashMap<>();
    return rules.stream()
        .map(rule -> rule.withTarget(shared.computeIfAbsent(rule.target(), one -> one)))
        .toList();
  }

  /**
   * Makes a rule set.
   *
   * @param version what the province calls it, 1–60 characters
   * @param rules its rules; their order does not matter
   * @return the rule set
   * @throws DomainException {@link ErrorCode#INCONSISTENT} when two rules have one name; detail
   *     {@code problems} is the list that {@link #problems} gives
   */
  public static RuleSet of(String version, List<RoutingRule> rules) {
    DataProblems.refuse(problems(rules), "rules");
    return new RuleSet(version, rules);
  }

  /**
   * Checks rules without taking them into use.
   *
   * @param rules the rules
   * @return every rule whose name was given before
   */
  public static List<DataProblem> problems(List<RoutingRule> rules) {
    Set<RuleId> seen = new HashSet<>();
    List<DataProblem> problems = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      String name = rules.get(i).id().value();
      if (!seen.add(rules.get(i).id())) {
        problems.add(
            new DataProblem(
                DataProblem.Kind.DUPLICATE, i, name, "rule " + name + " is given twice"));
      }
    }
    return List.copyOf(problems);
  }

  /**
   * Tells what the province calls this rule set.
   *
   * @return the version
   */
  public String version() {
    return version;
  }

  /**
   * Lists the rules as given.
   *
   * @return the rules
   */
  public List<RoutingRule> rules() {
    return rules;
  }

  /**
   * Finds a rule by its name.
   *
   * @param id the name
   * @return the rule
   */
  public Optional<RoutingRule> rule(RuleId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Lists the buckets of rules about a category and a chain of units, most specific first.
   *
   * @param chain the unit and all above it, lowest first
   */
  List<RuleBucket> candidates(CategoryCode category, Optional<String> group, UnitId[] chain) {
    List<RuleBucket> found = new ArrayList<>(4);
    Level exact = byCategory.get(category);
    if (exact != null) {
      exact.addTo(found, chain);
    }
    Level grouped = group.isPresent() ? byGroup.get(group.get()) : null;
    if (grouped != null) {
      grouped.addTo(found, chain);
    }
    anyCategory.addTo(found, chain);
    return found;
  }

  /** The rules about the same categories, by unit. */
  private static final class Level {
    private final Map<UnitId, RuleBucket> byUnit = new HashMap<>();
    private final RuleBucket anyUnit;

    Level(List<RoutingRule> rules) {
      Map<UnitId, List<RoutingRule>> placed = new HashMap<>();
      List<RoutingRule> anywhere = new ArrayList<>();
      for (RoutingRule rule : rules) {
        rule.unit()
            .map(unit -> placed.computeIfAbsent(unit, key -> new ArrayList<>()))
            .orElse(anywhere)
            .add(rule);
      }
      placed.forEach((unit, own) -> byUnit.put(unit, new RuleBucket(own)));
      anyUnit = anywhere.isEmpty() ? null : new RuleBucket(anywhere);
    }

    void addTo(List<RuleBucket> found, UnitId[] chain) {
      for (int i = 0; i < chain.length && !byUnit.isEmpty(); i++) {
        RuleBucket bucket = byUnit.get(chain[i]);
        if (bucket != null) {
          found.add(bucket);
        }
      }
      if (anyUnit != null) {
        found.add(anyUnit);
      }
    }
  }
}
