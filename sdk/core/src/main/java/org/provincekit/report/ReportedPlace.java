package org.provincekit.report;

import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitCode;

/**
 * Where it is, as the reporter said: a point, a chosen commune, words, or any of them together.
 *
 * @param point the position, from GPS or a map
 * @param unit the commune chosen from the list
 * @param address hamlet, road, landmark; up to 300 characters, may be empty
 * @since 0.1
 */
public record ReportedPlace(Optional<GeoPoint> point, Optional<UnitCode> unit, String address) {
  /**
   * Checks that some place is given.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} when neither point nor commune is there;
   *     {@link ErrorCode#TOO_LONG} on a long address
   */
  public ReportedPlace {
    Require.present(point, "location");
    Require.present(unit, "location.unitCode");
    address = Require.text(address, 0, 300, "location.address");
    if (point.isEmpty() && unit.isEmpty()) {
      throw DomainException.of(
          ErrorCode.REQUIRED, "location", "a position or a commune is required");
    }
  }
}
