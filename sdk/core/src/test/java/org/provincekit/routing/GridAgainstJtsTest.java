package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.provincekit.shared.GeoPoint;

/** Invented maps without gaps, of many shapes and cell sizes, judged by JTS. */
class GridAgainstJtsTest {
  private static final double HAIR = 1e-9;

  private final List<UnitBoundary> boundaries = new ArrayList<>();
  private BoundaryIndex index;
  private List<Geometry> geometries;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyPointLiesWhereJtsPlacesItAndOnBordersInOneUnit(long seed) {
    Random random = new Random(seed);
    map(random);
    for (int i = 0; i < 3_000; i++) {
      check(new GeoPoint(9 + random.nextDouble(), 105 + random.nextDouble()));
    }
    for (GeoPoint point : pointsOnBorders(random)) {
      check(point);
      checkOneOwner(point);
    }
  }

  /** Cells around random sites; half of the seeds put them on a raster, which makes ties. */
  private void map(Random random) {
    double step = random.nextBoolean() ? 0.05 : 1e-7;
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < 5 + random.nextInt(60); i++) {
      sites.add(
          new Coordinate(
              105 + Math.round(random.nextDouble() / step) * step,
              9 + Math.round(random.nextDouble() / step) * step));
    }
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    builder.setClipEnvelope(new Envelope(104.9, 106.1, 8.9, 10.1));
    Geometry cells = builder.getDiagram(Boundaries.JTS);
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      List<GeoPoint> ring =
          Arrays.stream(cells.getGeometryN(i).getCoordinates())
              .map(point -> new GeoPoint(whole(point.y), whole(point.x)))
              .toList();
      boundaries.add(Boundaries.boundary(String.format("u%03d", i), ring));
    }
    index = BoundaryIndex.of(boundaries, new double[] {0.002, 0.013, 0.1, 0.7}[random.nextInt(4)]);
    geometries = Boundaries.geometries(index, boundaries);
  }

  /** Seven decimals, as official data has at most. */
  private static double whole(double degrees) {
    return Math.round(degrees * 1e7) / 1e7;
  }

  private List<GeoPoint> pointsOnBorders(Random random) {
    List<GeoPoint> points = new ArrayList<>();
    for (UnitBoundary boundary : boundaries) {
      List<GeoPoint> ring = boundary.polygons().get(0).outer();
      for (int i = 0; i + 1 < ring.size(); i++) {
        GeoPoint a = ring.get(i);
        GeoPoint b = ring.get(i + 1);
        points.add(a);
        points.add(between(a, b, 0.5));
        points.add(between(a, b, random.nextDouble()));
        points.add(new GeoPoint(a.latitude(), 105 + random.nextDouble()));
        points.add(new GeoPoint(9 + random.nextDouble(), a.longitude()));
      }
    }
    return points;
  }

  private static GeoPoint between(GeoPoint a, GeoPoint b, double share) {
    return new GeoPoint(
        a.latitude() + (b.latitude() - a.latitude()) * share,
        a.longitude() + (b.longitude() - a.longitude()) * share);
  }

  private void check(GeoPoint point) {
    Coordinate at = new Coordinate(point.longitude(), point.latitude());
    int actual = index.indexAt(point.latitude(), point.longitude());
    for (int i = 0; i < geometries.size(); i++) {
      boolean inside = SimplePointInAreaLocator.locate(at, geometries.get(i)) == Location.INTERIOR;
      if (inside != (actual == i) && !onBorder(at)) {
        assertThat(actual).as("unit at %s", point).isEqualTo(inside ? i : -1);
      }
    }
  }

  private boolean onBorder(Coordinate at) {
    return geometries.stream()
        .anyMatch(one -> one.getBoundary().isWithinDistance(Boundaries.JTS.createPoint(at), HAIR));
  }

  private void checkOneOwner(GeoPoint point) {
    boolean wellInside =
        point.latitude() > 8.91
            && point.latitude() < 10.09
            && point.longitude() > 104.91
            && point.longitude() < 106.09;
    if (wellInside) {
      assertThat(index.indexAt(point.latitude(), point.longitude()))
          .as("owner of %s", point)
          .isGreaterThanOrEqualTo(0);
    }
  }
}
