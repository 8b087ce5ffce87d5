package org.provincekit.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.provincekit.shared.GeoPoint;

/** The centres of the lowest units of a snapshot. Immutable. */
final class CentreField {
  private final List<AdministrativeUnit> units;
  private final double[] latitudes;
  private final double[] longitudes;
  private final boolean complete;
  private final boolean layerComplete;

  /** For each position of the layer its unit in force, or null: spares two look-ups. */
  private final AdministrativeUnit[] byPosition;

  CentreField(UnitSnapshot snapshot, BoundaryIndex boundaries) {
    units = snapshot.lowest().stream().filter(unit -> unit.centre().isPresent()).toList();
    latitudes = units.stream().mapToDouble(unit -> unit.centre().get().latitude()).toArray();
    longitudes = units.stream().mapToDouble(unit -> unit.centre().get().longitude()).toArray();
    complete = units.size() == snapshot.lowest().size();
    layerComplete =
        boundaries != null
            && snapshot.lowest().stream().allMatch(unit -> boundaries.has(unit.id()));
    byPosition =
        boundaries == null
            ? new AdministrativeUnit[0]
            : boundaries.units().stream().map(snapshot::byId).toArray(AdministrativeUnit[]::new);
  }

  /** The unit in force at a position of the layer, or null. */
  AdministrativeUnit at(int position) {
    return byPosition[position];
  }

  /** Tells whether every lowest unit has a centre: only then the nearest one means something. */
  boolean complete() {
    return complete;
  }

  /** Tells whether every lowest unit has a boundary: only then a point outside all is outside. */
  boolean layerComplete() {
    return layerComplete;
  }

  /** The units with the nearest centres, nearest first. */
  List<UnitCandidate> nearest(GeoPoint point, int wanted) {
    int[] best = new int[Math.min(wanted, units.size())];
    double[] distances = new double[best.length];
    double shrink = Math.cos(Math.toRadians(point.latitude()));
    int found = 0;
    for (int i = 0; i < latitudes.length && best.length > 0; i++) {
      double dx = (longitudes[i] - point.longitude()) * shrink;
      double dy = latitudes[i] - point.latitude();
      double distance = dx * dx + dy * dy;
      if (found < best.length || distance < distances[found - 1]) {
        int at = found < best.length ? found++ : found - 1;
        while (at > 0 && distances[at - 1] > distance) {
          distances[at] = distances[at - 1];
          best[at] = best[at - 1];
          at--;
        }
        distances[at] = distance;
        best[at] = i;
      }
    }
    List<UnitCandidate> candidates = new ArrayList<>(found);
    for (int i = 0; i < found; i++) {
      AdministrativeUnit unit = units.get(best[i]);
      double metres = point.distanceTo(unit.centre().get());
      candidates.add(new UnitCandidate(unit, OptionalDouble.of(metres)));
    }
    return candidates;
  }
}
