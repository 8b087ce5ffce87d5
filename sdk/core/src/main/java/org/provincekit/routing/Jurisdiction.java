package org.provincekit.routing;

import java.util.Set;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/**
 * The units of which an agency is the general authority, such as the people's committee of a
 * commune. A unit has at most one authority on a day. It covers the named units only, not what lies
 * below them: each commune answers through its own committee.
 *
 * @param agency the authority
 * @param units the units it answers for
 * @param validity the days on which it does
 * @since 0.1
 */
public record Jurisdiction(AgencyCode agency, Set<UnitId> units, Validity validity) {
  /** Copies the units. */
  public Jurisdiction {
    Require.present(agency, "agency");
    units = Set.copyOf(Require.present(units, "units"));
    Require.present(validity, "validity");
  }
}
