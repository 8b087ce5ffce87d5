package org.provincekit.routing;

/**
 * Why a person must decide.
 *
 * @since 0.1
 */
public enum TriageReason {
  /** The facts do not tell the unit. */
  UNIT_UNDETERMINED("unit-undetermined"),
  /** The point lies outside the province. */
  OUTSIDE_PROVINCE("outside-province"),
  /** No rule matches. */
  NO_RULE("no-rule"),
  /** Rules match, but none of their agencies is in force on the day. */
  NO_AGENCY_IN_FORCE("no-agency-in-force");

  private final String code;

  TriageReason(String code) {
    this.code = code;
  }

  /**
   * Gives the stable code for files and interfaces.
   *
   * @return such as {@code no-rule}
   */
  public String code() {
    return code;
  }
}
