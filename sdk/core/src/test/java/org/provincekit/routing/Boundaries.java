package org.provincekit.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/** Invented boundaries, and the same boundaries as JTS sees them. */
final class Boundaries {
  static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  static final GeometryFactory JTS = new GeometryFactory();

  private Boundaries() {}

  static UnitId unit(String code) {
    return new UnitId(new UnitCode(code), DAY);
  }

  /** A ring of longitude and latitude in turn, closed. */
  static List<GeoPoint> ring(double... lonLat) {
    List<GeoPoint> points = open(lonLat);
    points.add(points.get(0));
    return points;
  }

  static List<GeoPoint> open(double... lonLat) {
    List<GeoPoint> points = new ArrayList<>();
    for (int i = 0; i < lonLat.length; i += 2) {
      points.add(new GeoPoint(lonLat[i + 1], lonLat[i]));
    }
    return points;
  }

  static List<GeoPoint> box(double west, double south, double east, double north) {
    return ring(west, south, east, south, east, north, west, north);
  }

  static UnitBoundary boundary(String code, List<GeoPoint> outer) {
    return new UnitBoundary(unit(code), List.of(new BoundaryPolygon(outer)));
  }

  static Geometry geometry(UnitBoundary boundary) {
    Polygon[] parts =
        boundary.polygons().stream()
            .map(
                part ->
                    JTS.createPolygon(
                        ring(part.outer()),
                        part.holes().stream().map(Boundaries::ring).toArray(LinearRing[]::new)))
            .toArray(Polygon[]::new);
    return JTS.createMultiPolygon(parts);
  }

  private static LinearRing ring(List<GeoPoint> points) {
    return JTS.createLinearRing(
        points.stream()
            .map(point -> new Coordinate(point.longitude(), point.latitude()))
            .toArray(Coordinate[]::new));
  }

  static int[] positionsOf(BoundaryIndex index, List<UnitBoundary> boundaries) {
    return IntStream.range(0, boundaries.size())
        .map(i -> index.units().indexOf(boundaries.get(i).unit()))
        .toArray();
  }

  static List<Geometry> geometries(BoundaryIndex index, List<UnitBoundary> boundaries) {
    Geometry[] ordered = new Geometry[index.units().size()];
    boundaries.forEach(one -> ordered[index.units().indexOf(one.unit())] = geometry(one));
    return Arrays.asList(ordered);
  }
}
