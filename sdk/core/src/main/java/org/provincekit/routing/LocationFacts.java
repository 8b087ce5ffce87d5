package org.provincekit.routing;

import java.util.Optional;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;

/**
 * What is known of a place: a point, the unit that the reporter chose, both, or neither.
 *
 * @param point the point; empty when there is none
 * @param chosenUnit the unit chosen by the reporter; empty when there is none
 * @since 0.1
 */
public record LocationFacts(Optional<GeoPoint> point, Optional<UnitId> chosenUnit) {
  /** Checks that both parts are there. */
  public LocationFacts {
    Require.present(point, "point");
    Require.present(chosenUnit, "chosenUnit");
  }

  /**
   * Makes the facts of a bare point.
   *
   * @param point the point
   * @return the facts
   */
  public static LocationFacts at(GeoPoint point) {
    return new LocationFacts(Optional.of(point), Optional.empty());
  }

  /**
   * Makes the facts of a chosen unit without a point.
   *
   * @param unit the unit
   * @return the facts
   */
  public static LocationFacts in(UnitId unit) {
    return new LocationFacts(Optional.empty(), Optional.of(unit));
  }

  /**
   * Makes the facts of a point and a chosen unit.
   *
   * @param point the point
   * @param unit the unit
   * @return the facts
   */
  public static LocationFacts of(GeoPoint point, UnitId unit) {
    return new LocationFacts(Optional.of(point), Optional.of(unit));
  }
}
