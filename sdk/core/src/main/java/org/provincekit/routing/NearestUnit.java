package org.provincekit.routing;

import org.provincekit.shared.UnitId;

/**
 * The unit nearest to a point.
 *
 * @param unit the unit
 * @param metres the distance to its boundary, 0 inside it; good to about 0.5 %
 * @since 0.1
 */
public record NearestUnit(UnitId unit, double metres) {}
