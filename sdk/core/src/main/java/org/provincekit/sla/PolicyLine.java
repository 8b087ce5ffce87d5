package org.provincekit.sla;

import java.util.Map;
import java.util.Optional;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * One line of a service-level policy: which limit binds which stage of which reports.
 *
 * @param category only this category; empty for any
 * @param group only categories of this group; empty for any
 * @param urgency only this urgency
 * @param stage which clock
 * @param startsFrom what starts it
 * @param limit how long it may take
 * @param atRiskPercent from which percentage of the limit on the deadline is at risk, 1 to 99
 * @param duringDisaster true when the line counts only for clocks that start in a declared disaster
 * @since 0.1
 */
public record PolicyLine(
    Optional<CategoryCode> category,
    Optional<String> group,
    Urgency urgency,
    Stage stage,
    StartsFrom startsFrom,
    Limit limit,
    int atRiskPercent,
    boolean duringDisaster) {
  /** The usual share of a limit after which a deadline is at risk. */
  public static final int USUAL_AT_RISK_PERCENT = 75;

  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#OUT_OF_RANGE} or {@link
   *     ErrorCode#INCONSISTENT} when both category and group are given
   */
  public PolicyLine {
    Require.present(category, "category");
    group = Require.present(group, "group").map(name -> Require.text(name, 1, 40, "group"));
    Require.present(urgency, "urgency");
    Require.present(stage, "stage");
    Require.present(startsFrom, "startsFrom");
    Require.present(limit, "limit");
    if (category.isPresent() && group.isPresent()) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT, "group", "a line names a category or a group, not both");
    }
    if (atRiskPercent < 1 || atRiskPercent > 99) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "atRiskPercent",
          "a deadline is at risk from 1 to 99 percent on",
          Map.of("min", 1, "max", 99));
    }
  }

  /**
   * Makes a line for every category, at risk from 75 % on.
   *
   * @param urgency the urgency
   * @param stage the clock
   * @param startsFrom what starts it
   * @param limit the limit
   * @return the line
   */
  public static PolicyLine any(Urgency urgency, Stage stage, StartsFrom startsFrom, Limit limit) {
    return new PolicyLine(
        Optional.empty(),
        Optional.empty(),
        urgency,
        stage,
        startsFrom,
        limit,
        USUAL_AT_RISK_PERCENT,
        false);
  }

  /**
   * Narrows the line to a group of categories.
   *
   * @param name the group
   * @return the narrower line
   */
  public PolicyLine forGroup(String name) {
    return new PolicyLine(
        category,
        Optional.of(name),
        urgency,
        stage,
        startsFrom,
        limit,
        atRiskPercent,
        duringDisaster);
  }

  /**
   * Narrows the line to a category.
   *
   * @param code the category
   * @return the narrower line
   */
  public PolicyLine forCategory(CategoryCode code) {
    return new PolicyLine(
        Optional.of(code), group, urgency, stage, startsFrom, limit, atRiskPercent, duringDisaster);
  }

  /**
   * Makes the line count only during a declared disaster.
   *
   * @return the narrower line
   */
  public PolicyLine whileDisasterDeclared() {
    return new PolicyLine(category, group, urgency, stage, startsFrom, limit, atRiskPercent, true);
  }

  /** Whether the line speaks of such a report; the disaster switch is looked at elsewhere. */
  boolean matches(Optional<CategoryCode> code, Optional<String> name, Urgency level, Stage clock) {
    return urgency == level
        && stage == clock
        && (category.isEmpty() || category.equals(code))
        && (group.isEmpty() || group.equals(name));
  }

  /** Larger wins: a disaster line before others, then category before group before any. */
  int specificity() {
    return (duringDisaster ? 4 : 0) + (category.isPresent() ? 2 : 0) + (group.isPresent() ? 1 : 0);
  }
}
