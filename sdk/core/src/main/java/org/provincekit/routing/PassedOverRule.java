package org.provincekit.routing;

import org.provincekit.shared.Require;

/**
 * A rule about the report's category and unit that did not decide, and why.
 *
 * @param rule the rule
 * @param why why it did not decide
 * @since 0.1
 */
public record PassedOverRule(RoutingRule rule, Why why) {
  /** Checks that both parts are there. */
  public PassedOverRule {
    Require.present(rule, "rule");
    Require.present(why, "why");
  }

  /**
   * Why a rule did not decide.
   *
   * @since 0.1
   */
  public enum Why {
    /** It is not in force on the day. */
    NOT_IN_FORCE("not-in-force"),
    /** Its days and hours do not include the moment. */
    OUTSIDE_WINDOW("outside-window"),
    /** The report's answers are not those it asks for. */
    ANSWERS_DIFFER("answers-differ"),
    /** It matches, but its agency is not in force on the day. */
    AGENCY_NOT_IN_FORCE("agency-not-in-force"),
    /** It matches, but the unit has no authority on the day. */
    NO_UNIT_AUTHORITY("no-unit-authority"),
    /** It matches, but a more specific rule decided. */
    LESS_SPECIFIC("less-specific"),
    /** It matches and is as specific, but the deciding rule has the greater priority. */
    LOWER_PRIORITY("lower-priority"),
    /** It matches with equal specificity and priority; the deciding rule's name comes first. */
    LATER_NAME("later-name");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /**
     * Gives the stable code for files and interfaces.
     *
     * @return such as {@code less-specific}
     */
    public String code() {
      return code;
    }
  }
}
