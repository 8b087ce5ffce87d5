package org.provincekit.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.provincekit.report.CategoryCode;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/**
 * One line of a rule set: which reports it is about, and who leads and who helps.
 *
 * <p>Start from {@link #to} (every report, always) and narrow: {@code RoutingRule.to(id,
 * RuleTarget.UNIT_AUTHORITY).forGroup("hygiene").inUnit(unit)}. Immutable; each step gives a new
 * rule.
 *
 * @param id its name within the rule set
 * @param priority decides between rules of equal specificity: the greater number wins
 * @param category the categories it is about
 * @param unit the unit it is about, with everything below it; empty for every unit
 * @param window the days and hours it is about; empty for always
 * @param validity the days on which it is in force
 * @param answers for each question's code the accepted values; every question named must have been
 *     answered with one of its values
 * @param target who leads (chủ trì)
 * @param cooperating who helps (phối hợp), in the order shown
 * @since 0.1
 */
public record RoutingRule(
    RuleId id,
    int priority,
    CategoryMatch category,
    Optional<UnitId> unit,
    Optional<TimeWindow> window,
    Validity validity,
    Map<String, Set<String>> answers,
    RuleTarget target,
    List<AgencyCode> cooperating) {
  /**
   * Copies the collections and checks them.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} when a part or a question's values are
   *     missing, {@link ErrorCode#INCONSISTENT} when an agency is named twice
   */
  public RoutingRule {
    Require.present(id, "id");
    Require.present(category, "category");
    Require.present(unit, "unit");
    Require.present(window, "window");
    Require.present(validity, "validity");
    Require.present(target, "target");
    answers = copy(Require.present(answers, "answers"));
    cooperating = List.copyOf(Require.present(cooperating, "cooperating"));
    checkAgencies(target, cooperating);
  }

  /**
   * Makes a rule for every report at every time.
   *
   * @param id its name
   * @param target who leads
   * @return the rule, with priority 0
   */
  public static RoutingRule to(RuleId id, RuleTarget target) {
    return new RoutingRule(
        id,
        0,
        new CategoryMatch.Any(),
        Optional.empty(),
        Optional.empty(),
        Validity.ALWAYS,
        Map.of(),
        target,
        List.of());
  }

  /**
   * Narrows the rule to one category.
   *
   * @param code the category
   * @return the narrowed rule
   */
  public RoutingRule forCategory(CategoryCode code) {
    return with(new CategoryMatch.Exactly(code));
  }

  /**
   * Narrows the rule to a group of categories.
   *
   * @param group the group's code
   * @return the narrowed rule
   */
  public RoutingRule forGroup(String group) {
    return with(new CategoryMatch.InGroup(group));
  }

  private RoutingRule with(CategoryMatch match) {
    return new RoutingRule(
        id, priority, match, unit, window, validity, answers, target, cooperating);
  }

  /**
   * Narrows the rule to a unit and everything below it.
   *
   * @param place the unit
   * @return the narrowed rule
   */
  public RoutingRule inUnit(UnitId place) {
    return new RoutingRule(
        id, priority, category, Optional.of(place), window, validity, answers, target, cooperating);
  }

  /**
   * Narrows the rule to days of the week and hours.
   *
   * @param hours the window
   * @return the narrowed rule
   */
  public RoutingRule during(TimeWindow hours) {
    return new RoutingRule(
        id, priority, category, unit, Optional.of(hours), validity, answers, target, cooperating);
  }

  /**
   * Narrows the rule to the days on which it is in force.
   *
   * @param days the days
   * @return the narrowed rule
   */
  public RoutingRule validIn(Validity days) {
    return new RoutingRule(
        id, priority, category, unit, window, days, answers, target, cooperating);
  }

  /**
   * Narrows the rule to reports in which a question was answered so.
   *
   * @param question the question's code
   * @param values the accepted values
   * @return the narrowed rule
   */
  public RoutingRule answering(String question, String... values) {
    Map<String, Set<String>> more = new TreeMap<>(answers);
    more.put(question, Set.of(values));
    return new RoutingRule(
        id, priority, category, unit, window, validity, more, target, cooperating);
  }

  /**
   * Gives the rule a priority among its equals.
   *
   * @param number the greater number wins
   * @return the changed rule
   */
  public RoutingRule withPriority(int number) {
    return new RoutingRule(
        id, number, category, unit, window, validity, answers, target, cooperating);
  }

  /**
   * Names the agencies that help.
   *
   * @param agencies the agencies in the order shown
   * @return the changed rule
   */
  public RoutingRule cooperatingWith(AgencyCode... agencies) {
    return new RoutingRule(
        id, priority, category, unit, window, validity, answers, target, List.of(agencies));
  }

  /** Gives an equal rule with this very target. */
  RoutingRule withTarget(RuleTarget equal) {
    return equal == target
        ? this
        : new RoutingRule(
            id, priority, category, unit, window, validity, answers, equal, cooperating);
  }

  /** Tells whether the answers given satisfy every question the rule names. */
  boolean acceptsAnswers(Map<String, Set<String>> given) {
    if (answers.isEmpty()) {
      return true;
    }
    for (Map.Entry<String, Set<String>> wanted : answers.entrySet()) {
      Set<String> said = given.getOrDefault(wanted.getKey(), Set.of());
      if (said.stream().noneMatch(wanted.getValue()::contains)) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Set<String>> copy(Map<String, Set<String>> answers) {
    if (answers.isEmpty()) {
      return Map.of(); // One object for all such rules: asking it costs no memory access.
    }
    Map<String, Set<String>> copy = new TreeMap<>();
    answers.forEach(
        (question, values) -> {
          if (Require.present(values, "answers").isEmpty()) {
            throw DomainException.of(
                ErrorCode.REQUIRED, "answers", "a question needs an accepted value");
          }
          Require.text(question, 1, 60, "answers");
          copy.put(question, java.util.Collections.unmodifiableSet(new TreeSet<>(values)));
        });
    return java.util.Collections.unmodifiableMap(copy);
  }

  private static void checkAgencies(RuleTarget target, List<AgencyCode> cooperating) {
    List<AgencyCode> all = new ArrayList<>(cooperating);
    if (target instanceof RuleTarget.NamedAgency named) {
      all.add(named.agency());
    }
    if (all.stream().distinct().count() < all.size()) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT, "cooperating", "an agency is named twice in one rule");
    }
  }
}
