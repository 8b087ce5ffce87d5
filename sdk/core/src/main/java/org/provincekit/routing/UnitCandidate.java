package org.provincekit.routing;

import java.util.OptionalDouble;
import org.provincekit.shared.Require;

/**
 * A unit that a person may confirm.
 *
 * @param unit the unit
 * @param metres the distance from the point to the unit's centre or boundary; empty without a point
 * @since 0.1
 */
public record UnitCandidate(AdministrativeUnit unit, OptionalDouble metres) {
  /** Checks that both parts are there. */
  public UnitCandidate {
    Require.present(unit, "unit");
    Require.present(metres, "metres");
  }
}
