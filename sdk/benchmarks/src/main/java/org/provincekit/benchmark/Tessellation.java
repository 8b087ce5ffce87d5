package org.provincekit.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.provincekit.routing.BoundaryPolygon;
import org.provincekit.routing.UnitBoundary;
import org.provincekit.shared.GeoPoint;

/** An invented map without gaps whose borders wind like rivers. */
final class Tessellation {
  private static final double WINDING = 0.05;

  private Tessellation() {}

  /** A square map south-west of 9° north, 105° east. */
  static Layer of(int units, int points, double degrees) {
    Random random = new Random(units);
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      sites.add(
          new Coordinate(105 + random.nextDouble() * degrees, 9 + random.nextDouble() * degrees));
    }
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    builder.setClipEnvelope(new Envelope(105, 105 + degrees, 9, 9 + degrees));
    Geometry cells = builder.getDiagram(new GeometryFactory());
    int halvings = halvings(points, cells.getNumPoints());
    List<UnitBoundary> boundaries = new ArrayList<>();
    List<String> provinces = new ArrayList<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      List<GeoPoint> ring = wound(cells.getGeometryN(i).getCoordinates(), halvings);
      boundaries.add(
          new UnitBoundary(
              Layer.unit(String.format(Locale.ROOT, "%05d", i)),
              List.of(new BoundaryPolygon(ring))));
      provinces.add("p" + i % 34);
    }
    return new Layer("an invented map", List.copyOf(boundaries), List.copyOf(provinces));
  }

  private static int halvings(int wanted, int corners) {
    int halvings = 0;
    while (corners << (halvings + 1) <= wanted * 1.2) {
      halvings++;
    }
    return halvings;
  }

  private static List<GeoPoint> wound(Coordinate[] ring, int halvings) {
    List<GeoPoint> points = new ArrayList<>();
    for (int i = 0; i + 1 < ring.length; i++) {
      wind(whole(ring[i]), whole(ring[i + 1]), halvings, points);
    }
    points.add(points.get(0));
    return points;
  }

  /** Adds an edge without its end; both neighbours wind their common edge in the same way. */
  private static void wind(GeoPoint a, GeoPoint b, int halvings, List<GeoPoint> points) {
    if (halvings == 0) {
      points.add(a);
      return;
    }
    GeoPoint middle = isFirst(a, b) ? middle(a, b) : middle(b, a);
    wind(a, middle, halvings - 1, points);
    wind(middle, b, halvings - 1, points);
  }

  private static boolean isFirst(GeoPoint a, GeoPoint b) {
    return a.latitude() < b.latitude()
        || a.latitude() == b.latitude() && a.longitude() < b.longitude();
  }

  private static GeoPoint middle(GeoPoint low, GeoPoint high) {
    double side = (low.hashCode() * 31 + high.hashCode() & 4) == 0 ? WINDING : -WINDING;
    double dx = high.longitude() - low.longitude();
    double dy = high.latitude() - low.latitude();
    return whole(
        new Coordinate(low.longitude() + dx / 2 - dy * side, low.latitude() + dy / 2 + dx * side));
  }

  /** Seven decimals, as official data has at most. */
  private static GeoPoint whole(Coordinate point) {
    return whole(new GeoPoint(point.y, point.x));
  }

  private static GeoPoint whole(GeoPoint point) {
    return new GeoPoint(
        Math.round(point.latitude() * 1e7) / 1e7, Math.round(point.longitude() * 1e7) / 1e7);
  }
}
