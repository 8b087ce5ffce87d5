package org.provincekit.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.provincekit.routing.BoundaryPolygon;
import org.provincekit.routing.UnitBoundary;
import org.provincekit.shared.GeoPoint;

/** Points to ask for, as bare numbers. */
record Points(double[] latitudes, double[] longitudes) {
  /** About 11 m: as near to a border as a telephone knows its place. */
  private static final double BESIDE = 1e-4;

  static Points of(String kind, Layer layer, int count, long seed) {
    return switch (kind) {
      case "uniform" -> uniform(layer, count, seed);
      case "border" -> border(layer, count, seed);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  int size() {
    return latitudes.length;
  }

  /** Points evenly over the units: over their common box, but only in a unit's own box. */
  private static Points uniform(Layer layer, int count, long seed) {
    Random random = new Random(seed);
    BoxList boxes = new BoxList(layer);
    Points points = new Points(new double[count], new double[count]);
    for (int i = 0; i < count; ) {
      points.latitudes[i] = boxes.south + random.nextDouble() * (boxes.north - boxes.south);
      points.longitudes[i] = boxes.west + random.nextDouble() * (boxes.east - boxes.west);
      if (boxes.hold(points.latitudes[i], points.longitudes[i])) {
        i++;
      }
    }
    return points;
  }

  /** Points within about 11 m of a random edge. */
  private static Points border(Layer layer, int count, long seed) {
    Random random = new Random(seed);
    List<List<GeoPoint>> rings = new ArrayList<>();
    for (UnitBoundary boundary : layer.boundaries()) {
      for (BoundaryPolygon part : boundary.polygons()) {
        rings.add(part.outer());
      }
    }
    int[] ends = new int[rings.size()];
    int edges = 0;
    for (int i = 0; i < ends.length; i++) {
      edges += rings.get(i).size() - 1;
      ends[i] = edges;
    }
    Points points = new Points(new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      int edge = random.nextInt(edges);
      int found = java.util.Arrays.binarySearch(ends, edge);
      int ring = found >= 0 ? found + 1 : -found - 1;
      while (ends[ring] <= edge) {
        ring++;
      }
      int at = edge - (ring == 0 ? 0 : ends[ring - 1]);
      points.put(i, rings.get(ring).get(at), rings.get(ring).get(at + 1), random);
    }
    return points;
  }

  private void put(int i, GeoPoint a, GeoPoint b, Random random) {
    double share = random.nextDouble();
    latitudes[i] =
        a.latitude()
            + (b.latitude() - a.latitude()) * share
            + (random.nextDouble() * 2 - 1) * BESIDE;
    longitudes[i] =
        a.longitude()
            + (b.longitude() - a.longitude()) * share
            + (random.nextDouble() * 2 - 1) * BESIDE;
  }

  /** The boxes of all units, so that points are not spent on the open sea. */
  private static final class BoxList {
    private final List<double[]> boxes = new ArrayList<>();
    private double south = 90;
    private double north = -90;
    private double west = 180;
    private double east = -180;

    BoxList(Layer layer) {
      for (UnitBoundary boundary : layer.boundaries()) {
        for (BoundaryPolygon part : boundary.polygons()) {
          double[] box = {90, -90, 180, -180};
          for (GeoPoint point : part.outer()) {
            box[0] = Math.min(box[0], point.latitude());
            box[1] = Math.max(box[1], point.latitude());
            box[2] = Math.min(box[2], point.longitude());
            box[3] = Math.max(box[3], point.longitude());
          }
          boxes.add(box);
          south = Math.min(south, box[0]);
          north = Math.max(north, box[1]);
          west = Math.min(west, box[2]);
          east = Math.max(east, box[3]);
        }
      }
    }

    boolean hold(double latitude, double longitude) {
      for (double[] box : boxes) {
        if (latitude >= box[0]
            && latitude <= box[1]
            && longitude >= box[2]
            && longitude <= box[3]) {
          return true;
        }
      }
      return false;
    }
  }
}
