package org.provincekit.routing;

import org.provincekit.shared.UnitId;

/**
 * What was wrong with a boundary and was repaired when it was loaded.
 *
 * @param unit the unit
 * @param kind what was wrong
 * @param part the part, from 0, as given; −1 when it concerns several
 * @param count how many points, rings or places it concerned
 * @param areaChange by how much the repair changed the unit's area, as a share: 0.01 is 1 % more; 0
 *     where the kind leaves the area as it is
 * @since 0.1
 */
public record BoundaryRepair(UnitId unit, Kind kind, int part, int count, double areaChange) {
  /**
   * What was wrong.
   *
   * @since 0.1
   */
  public enum Kind {
    /** A ring did not end where it began; it was closed. */
    UNCLOSED_RING,
    /** A point was given twice in a row; one was dropped. */
    DUPLICATE_POINT,
    /** A ring encloses nothing (fewer than three points, or all on one line); it was dropped. */
    COLLAPSED_RING,
    /** Rings cross or touch themselves or each other, or a hole lies outside; rebuilt. */
    CROSSING_RINGS,
    /** Nothing was left after the repair: the unit has no boundary in the index. */
    UNUSABLE
  }
}
