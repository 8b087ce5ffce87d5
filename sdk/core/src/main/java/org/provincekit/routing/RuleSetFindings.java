package org.provincekit.routing;

import java.util.List;
import org.provincekit.report.CategoryCode;
import org.provincekit.shared.UnitId;

/**
 * What a check found in a rule set for a day.
 *
 * @param gaps units and categories for which nobody is named, by category and unit
 * @param overlaps pairs of rules between which only the name decides
 * @param deadReferences rules that name a unit or agency that is not in force
 * @since 0.1
 */
public record RuleSetFindings(
    List<Gap> gaps, List<Overlap> overlaps, List<DeadReference> deadReferences) {
  /** Copies the lists. */
  public RuleSetFindings {
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
    deadReferences = List.copyOf(deadReferences);
  }

  /**
   * Tells whether nothing was found.
   *
   * @return true when all lists are empty
   */
  public boolean clean() {
    return gaps.isEmpty() && overlaps.isEmpty() && deadReferences.isEmpty();
  }

  /**
   * Reports of a category in a unit may find no owner.
   *
   * @param category the category
   * @param unit the unit
   * @param extent at all times, or at some
   * @since 0.1
   */
  public record Gap(CategoryCode category, UnitId unit, Extent extent) {}

  /**
   * How far a gap goes.
   *
   * @since 0.1
   */
  public enum Extent {
    /** No rule with an agency in force matches, whatever the time and the answers. */
    ALWAYS,
    /** Rules match, but only at certain times of the week or with certain answers. */
    SOMETIMES
  }

  /**
   * Two rules of equal specificity and priority that can match the same report.
   *
   * @param first the rule whose name comes first and that would decide
   * @param second the other one
   * @since 0.1
   */
  public record Overlap(RuleId first, RuleId second) {}

  /**
   * A rule that names what is not in force on the day.
   *
   * @param rule the rule, itself in force on the day
   * @param name the unit's identity or the agency's code
   * @since 0.1
   */
  public record DeadReference(RuleId rule, String name) {}
}
