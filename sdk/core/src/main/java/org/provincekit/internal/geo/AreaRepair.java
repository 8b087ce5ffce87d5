package org.provincekit.internal.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Checks the rings of one area and repairs what is wrong with them. Used once. */
public final class AreaRepair {
  /** What was wrong. */
  public enum Fault {
    /** A ring did not end where it began. */
    UNCLOSED_RING,
    /** A point was given twice in a row. */
    DUPLICATE_POINT,
    /** A ring enclosed nothing. */
    COLLAPSED_RING,
    /** Rings crossed or touched wrongly. */
    CROSSING_RINGS,
    /** Nothing was left. */
    UNUSABLE
  }

  /**
   * A repair that was made.
   *
   * @param fault what was wrong
   * @param part the part, −1 for several
   * @param count how many points or rings
   * @param areaChange the change of the area as a share
   */
  public record Finding(Fault fault, int part, int count, double areaChange) {}

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int SEVERAL = -1;

  private final List<Finding> findings = new ArrayList<>();
  private final List<double[]> rings = new ArrayList<>();

  /**
   * Repairs an area.
   *
   * @param parts for each part its rings, the outer one first; longitude and latitude in turn
   */
  public AreaRepair(List<List<double[]>> parts) {
    List<Polygon> polygons = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      Polygon polygon = polygon(part, parts.get(part));
      if (polygon != null) {
        polygons.add(polygon);
      }
    }
    MultiPolygon whole = FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    Geometry sound = whole.isEmpty() || new IsValidOp(whole).isValid() ? whole : fix(whole);
    collect(sound);
    if (rings.isEmpty()) {
      findings.add(new Finding(Fault.UNUSABLE, SEVERAL, parts.size(), 0));
    }
  }

  /**
   * Lists what was repaired.
   *
   * @return the findings in the order made
   */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /**
   * Gives the sound rings; inside is what an odd number of them is around.
   *
   * @return longitude and latitude in turn, the first point not repeated; empty when unusable
   */
  public List<double[]> rings() {
    return List.copyOf(rings);
  }

  private Geometry fix(MultiPolygon whole) {
    Geometry fixed = GeometryFixer.fix(whole);
    double before = whole.getArea();
    double change = before > 0 ? (fixed.getArea() - before) / before : 0;
    findings.add(new Finding(Fault.CROSSING_RINGS, SEVERAL, whole.getNumGeometries(), change));
    return fixed;
  }

  private Polygon polygon(int part, List<double[]> given) {
    LinearRing outer = ring(part, given.get(0));
    if (outer == null) {
      return null;
    }
    List<LinearRing> holes = new ArrayList<>();
    for (double[] hole : given.subList(1, given.size())) {
      LinearRing ring = ring(part, hole);
      if (ring != null) {
        holes.add(ring);
      }
    }
    return FACTORY.createPolygon(outer, holes.toArray(LinearRing[]::new));
  }

  private LinearRing ring(int part, double[] given) {
    List<Coordinate> points = new ArrayList<>(given.length / 2 + 1);
    int duplicates = 0;
    for (int i = 0; i + 1 < given.length; i += 2) {
      Coordinate point = new Coordinate(whole(given[i]), whole(given[i + 1]));
      if (!points.isEmpty() && points.get(points.size() - 1).equals2D(point)) {
        duplicates++;
      } else {
        points.add(point);
      }
    }
    boolean closed = points.size() > 1 && points.get(0).equals2D(points.get(points.size() - 1));
    if (!closed && !points.isEmpty()) {
      points.add(points.get(0).copy());
    }
    if (enclosesNothing(points)) {
      findings.add(new Finding(Fault.COLLAPSED_RING, part, 1, 0));
      return null;
    }
    if (!closed) {
      findings.add(new Finding(Fault.UNCLOSED_RING, part, 1, 0));
    }
    if (duplicates > 0) {
      findings.add(new Finding(Fault.DUPLICATE_POINT, part, duplicates, 0));
    }
    return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
  }

  /** Works in the grid's whole numbers, so that what is sound here stays sound there. */
  private static double whole(double degrees) {
    return Math.rint(degrees * UnitGrid.SCALE);
  }

  private static boolean enclosesNothing(List<Coordinate> closed) {
    if (closed.size() < 4) {
      return true;
    }
    Coordinate first = closed.get(0);
    Coordinate second = closed.get(1);
    return closed.stream().allMatch(point -> Orientation.index(first, second, point) == 0);
  }

  private void collect(Geometry geometry) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        rings.add(flat(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(flat(polygon.getInteriorRingN(hole)));
        }
      }
    }
  }

  private static double[] flat(LinearRing ring) {
    double[] flat = new double[2 * (ring.getNumPoints() - 1)];
    for (int i = 0; i < flat.length / 2; i++) {
      Coordinate point = ring.getCoordinateN(i);
      flat[2 * i] = point.x / UnitGrid.SCALE;
      flat[2 * i + 1] = point.y / UnitGrid.SCALE;
    }
    return flat;
  }
}
