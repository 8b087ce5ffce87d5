package org.provincekit.sla;

import java.util.Optional;
import org.provincekit.shared.AgencyCode;

/**
 * Port: who stands above an agency for escalation.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AgencyChain {
  /**
   * Finds the superior of an agency.
   *
   * @param agency the agency
   * @return its parent; empty for one that answers to the province directly
   */
  Optional<AgencyCode> parentOf(AgencyCode agency);
}
