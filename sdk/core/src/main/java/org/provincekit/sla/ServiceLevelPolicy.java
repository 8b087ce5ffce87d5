package org.provincekit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * One version of a province's limits and of the rules around them. Immutable and thread-safe.
 *
 * <p>The most specific line wins: category before group before any; while a disaster is declared
 * its lines go before all others.
 *
 * @param version the version's name, 1–60 characters
 * @param lines the lines; no two may speak of exactly the same reports; copied
 * @param extensionRules at most one per urgency; without one nothing is extended; copied
 * @param pauseRules at most one per urgency; without one clocks never pause; copied
 * @param disasters the declared disasters; copied
 * @param ratingDays days after the answer within which the reporter rates or asks to reopen, 0–365
 * @param reopenings how often a report reopens before the coordinator decides, 0–20
 * @since 0.1
 */
public record ServiceLevelPolicy(
    String version,
    List<PolicyLine> lines,
    List<ExtensionRule> extensionRules,
    List<PauseRule> pauseRules,
    List<DeclaredDisaster> disasters,
    int ratingDays,
    int reopenings) {
  /**
   * Checks the parts. Gaps are allowed here and listed by {@link #gaps()}.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#OUT_OF_RANGE} or {@link
   *     ErrorCode#ALREADY_EXISTS} when two lines or rules speak of the same reports
   */
  public ServiceLevelPolicy {
    version = Require.text(version, 1, 60, "version");
    lines = List.copyOf(lines);
    extensionRules = List.copyOf(extensionRules);
    pauseRules = List.copyOf(pauseRules);
    disasters = List.copyOf(disasters);
    distinct(
        lines.stream()
            .map(
                line ->
                    List.of(
                        line.category(),
                        line.group(),
                        line.urgency(),
                        line.stage(),
                        line.duringDisaster()))
            .toList(),
        "lines");
    distinct(extensionRules.stream().map(ExtensionRule::urgency).toList(), "extensionRules");
    distinct(pauseRules.stream().map(PauseRule::urgency).toList(), "pauseRules");
    if (ratingDays < 0 || ratingDays > 365 || reopenings < 0 || reopenings > 20) {
      throw DomainException.of(
          ErrorCode.OUT_OF_RANGE, "ratingDays", "0 to 365 days and 0 to 20 reopenings");
    }
  }

  private static void distinct(List<?> keys, String field) {
    Set<Object> seen = new HashSet<>();
    for (Object key : keys) {
      if (!seen.add(key)) {
        throw DomainException.of(
            ErrorCode.ALREADY_EXISTS, field, "two of them speak of the same reports: " + key);
      }
    }
  }

  /**
   * Makes the default policy, proposals to be replaced by the province's own decision.
   *
   * @return the policy
   */
  public static ServiceLevelPolicy defaults() {
    return DefaultPolicy.make();
  }

  /**
   * Declares a disaster.
   *
   * @param version the new version's name
   * @param disaster the disaster
   * @return a new version of the policy
   */
  public ServiceLevelPolicy withDisaster(String version, DeclaredDisaster disaster) {
    List<DeclaredDisaster> more = new ArrayList<>(disasters);
    more.add(disaster);
    return new ServiceLevelPolicy(
        version, lines, extensionRules, pauseRules, more, ratingDays, reopenings);
  }

  /**
   * Finds the line for a report outside a disaster.
   *
   * @param category the category, empty when not known
   * @param group its group, empty when it has none
   * @param urgency the urgency
   * @param stage the stage
   * @return the most specific line; empty when the policy has a gap
   */
  public Optional<PolicyLine> lineFor(
      Optional<CategoryCode> category, Optional<String> group, Urgency urgency, Stage stage) {
    return best(category, group, urgency, stage, false);
  }

  /**
   * Finds the line for a clock that starts at a moment, declared disasters included.
   *
   * @param category the category, empty when not known
   * @param group its group, empty when it has none
   * @param urgency the urgency
   * @param stage the stage
   * @param startedAt when the clock starts
   * @return the most specific line; empty when the policy has a gap
   */
  public Optional<PolicyLine> lineFor(
      Optional<CategoryCode> category,
      Optional<String> group,
      Urgency urgency,
      Stage stage,
      Instant startedAt) {
    return best(category, group, urgency, stage, isDisaster(startedAt));
  }

  private Optional<PolicyLine> best(
      Optional<CategoryCode> category,
      Optional<String> group,
      Urgency urgency,
      Stage stage,
      boolean disaster) {
    return lines.stream()
        .filter(line -> disaster || !line.duringDisaster())
        .filter(line -> line.matches(category, group, urgency, stage))
        .max(Comparator.comparingInt(PolicyLine::specificity));
  }

  /**
   * Tells whether a disaster is declared.
   *
   * @param moment the moment
   * @return true when one includes it
   */
  public boolean isDisaster(Instant moment) {
    return disasters.stream().anyMatch(disaster -> disaster.includes(moment));
  }

  /**
   * Finds the extension rule of an urgency.
   *
   * @param urgency the urgency
   * @return the rule; empty when nothing is extended
   */
  public Optional<ExtensionRule> extensionRule(Urgency urgency) {
    return extensionRules.stream().filter(rule -> rule.urgency() == urgency).findFirst();
  }

  /**
   * Finds the pause rule of an urgency.
   *
   * @param urgency the urgency
   * @return the rule; empty when clocks never pause
   */
  public Optional<PauseRule> pauseRule(Urgency urgency) {
    return pauseRules.stream().filter(rule -> rule.urgency() == urgency).findFirst();
  }

  /**
   * Lists for which reports no limit is named.
   *
   * @return every urgency and stage without a line for any category; empty when there is no gap
   */
  public List<PolicyGap> gaps() {
    List<PolicyGap> gaps = new ArrayList<>();
    for (Urgency urgency : Urgency.values()) {
      for (Stage stage : Stage.values()) {
        if (lineFor(Optional.empty(), Optional.empty(), urgency, stage).isEmpty()) {
          gaps.add(new PolicyGap(urgency, stage));
        }
      }
    }
    return gaps;
  }
}
