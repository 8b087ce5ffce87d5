package org.provincekit.routing;

import java.util.Map;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * The distances by which {@link UnitLocator} decides.
 *
 * @param toleranceMetres how far outside every boundary a point may lie and still belong to the
 *     nearest unit; official commune layers and a province's own outline differ by kilometres at
 *     the coast
 * @param clearRatio the nearest centre is clear when it is closer than this share of the distance
 *     to the second nearest
 * @param plausibleMetres how far from the centre of the chosen unit a point may lie, without
 *     boundaries
 * @param farMetres beyond this distance from every centre a point lies outside the province,
 *     without boundaries
 * @since 0.1
 */
public record LocatorSettings(
    double toleranceMetres, double clearRatio, double plausibleMetres, double farMetres) {
  /**
   * 3 km, 0.4, 30 km and 40 km. The communes of Cà Mau reach at most 20 km from their centres, two
   * with islands 28 and 36 km.
   */
  public static final LocatorSettings DEFAULT = new LocatorSettings(3_000, 0.4, 30_000, 40_000);

  /**
   * Checks the ranges.
   *
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} when a distance is negative or not
   *     finite, or the ratio is not within 0 to 1
   */
  public LocatorSettings {
    check(toleranceMetres, 1_000_000, "toleranceMetres");
    check(clearRatio, 1, "clearRatio");
    check(plausibleMetres, 1_000_000, "plausibleMetres");
    check(farMetres, 10_000_000, "farMetres");
  }

  private static void check(double value, double max, String field) {
    if (!(value >= 0 && value <= max)) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          field,
          field + " must lie between 0 and " + max,
          Map.of("min", 0, "max", max));
    }
  }
}
