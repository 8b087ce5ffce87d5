package org.provincekit.routing;

import java.util.List;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Require;

/**
 * One connected part of a boundary: an outer ring and the rings of its holes. Rings are taken as
 * they come; {@link BoundaryIndex} repairs what is wrong with them and says so.
 *
 * @param outer the outer ring; first and last point should be equal
 * @param holes the rings that are left out; empty when there are none
 * @since 0.1
 */
public record BoundaryPolygon(List<GeoPoint> outer, List<List<GeoPoint>> holes) {
  /** Copies the rings. */
  public BoundaryPolygon {
    outer = List.copyOf(Require.present(outer, "outer"));
    holes = Require.present(holes, "holes").stream().map(List::copyOf).toList();
  }

  /**
   * Makes a part without holes.
   *
   * @param outer the outer ring
   */
  public BoundaryPolygon(List<GeoPoint> outer) {
    this(outer, List.of());
  }
}
