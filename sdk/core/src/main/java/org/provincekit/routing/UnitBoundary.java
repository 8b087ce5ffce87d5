package org.provincekit.routing;

import java.util.List;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/**
 * The boundary of a unit on the days of a validity: one or more parts, islands included. A boundary
 * can move while the unit stays the same one; it then has several with validities of their own.
 *
 * @param unit the unit
 * @param polygons its parts, at least one
 * @param validity the days on which the boundary runs so
 * @since 0.1
 */
public record UnitBoundary(UnitId unit, List<BoundaryPolygon> polygons, Validity validity) {
  /**
   * Copies the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} without a part
   */
  public UnitBoundary {
    Require.present(unit, "unit");
    polygons = List.copyOf(Require.present(polygons, "polygons"));
    Require.present(validity, "validity");
    if (polygons.isEmpty()) {
      throw DomainException.of(ErrorCode.REQUIRED, "polygons", "a boundary needs a part");
    }
  }

  /**
   * Makes a boundary that holds from the unit's first day on.
   *
   * @param unit the unit
   * @param polygons its parts
   */
  public UnitBoundary(UnitId unit, List<BoundaryPolygon> polygons) {
    this(unit, polygons, Validity.since(Require.present(unit, "unit").validFrom()));
  }
}
