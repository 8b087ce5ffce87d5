package org.provincekit.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.UnitId;

/**
 * Port: where the agencies of the province are looked up, for past days as well as for today.
 *
 * <p>Implementations must find an agency as it is described on the day (AD-1); must list exactly
 * those in force, by code (AD-2); must give a parent only while both are in force (AD-3); must find
 * the authority of the very unit, not of another that carries its code (AD-4); and must give the
 * units of an agency on the day (AD-5). They must be safe for use by many threads.
 *
 * @since 0.1
 */
public interface AgencyDirectory {
  /**
   * Finds an agency in force.
   *
   * @param code its code
   * @param date a day in the province's zone
   * @return the agency as described on that day; empty when unknown or not in force
   */
  Optional<Agency> find(AgencyCode code, LocalDate date);

  /**
   * Lists the agencies in force.
   *
   * @param date a day in the province's zone
   * @return the agencies by code
   */
  List<Agency> inForce(LocalDate date);

  /**
   * Finds the agency to which escalation climbs next.
   *
   * @param code an agency
   * @param date a day in the province's zone
   * @return the agency above, when both are in force; empty at the top
   */
  Optional<Agency> parentOf(AgencyCode code, LocalDate date);

  /**
   * Finds the general authority of a unit, such as the people's committee of a commune.
   *
   * @param unit the unit itself; what lies above or below it does not count
   * @param date a day in the province's zone
   * @return the authority; empty when none is in force
   */
  Optional<Agency> authorityOf(UnitId unit, LocalDate date);

  /**
   * Lists the units of which an agency is the authority.
   *
   * @param code an agency
   * @param date a day in the province's zone
   * @return the units; empty for an agency that is the authority of none
   */
  Set<UnitId> unitsOf(AgencyCode code, LocalDate date);
}
