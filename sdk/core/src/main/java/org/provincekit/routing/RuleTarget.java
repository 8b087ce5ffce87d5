package org.provincekit.routing;

import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;

/**
 * To whom a rule sends a report.
 *
 * @since 0.1
 */
public sealed interface RuleTarget {
  /** The authority of the unit in which the report lies. */
  RuleTarget UNIT_AUTHORITY = new UnitAuthority();

  /**
   * A named agency.
   *
   * @param agency the agency
   * @since 0.1
   */
  record NamedAgency(AgencyCode agency) implements RuleTarget {
    /** Checks that it is there. */
    public NamedAgency {
      Require.present(agency, "agency");
    }
  }

  /**
   * The authority of the unit in which the report lies, such as its people's committee.
   *
   * @since 0.1
   */
  record UnitAuthority() implements RuleTarget {}

  /**
   * Makes the target of a named agency.
   *
   * @param agency the agency
   * @return the target
   */
  static RuleTarget agency(AgencyCode agency) {
    return new NamedAgency(agency);
  }
}
