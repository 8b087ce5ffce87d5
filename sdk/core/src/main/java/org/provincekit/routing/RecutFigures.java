package org.provincekit.routing;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provincekit.shared.UnitId;

/**
 * Counts kept by the units of their time, cut again by the units of a later day. By old unit they
 * stay exact. By new unit they are exact where all of an old unit went to one successor; where it
 * was split its count is shared out evenly and what it touches is marked inexact. Nothing is lost
 * or added: the new counts and the unplaced ones sum up to the old ones.
 *
 * @param byOldUnit the counts as given, exact
 * @param byNewUnit the counts by unit in force on the later day
 * @param unplaced counts of units without a successor, by old unit
 * @since 0.1
 */
public record RecutFigures(
    Map<UnitId, Long> byOldUnit, Map<UnitId, Figure> byNewUnit, Map<UnitId, Long> unplaced) {
  /** Copies the counts, by code. */
  public RecutFigures {
    byOldUnit = sorted(byOldUnit);
    byNewUnit = sorted(byNewUnit);
    unplaced = sorted(unplaced);
  }

  /**
   * A count by new unit.
   *
   * @param count the count
   * @param inexact true when a split unit's count has a share in it
   * @since 0.1
   */
  public record Figure(long count, boolean inexact) {}

  private static <V> Map<UnitId, V> sorted(Map<UnitId, V> map) {
    SortedMap<UnitId, V> copy = new TreeMap<>(UnitOrder.BY_CODE);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
