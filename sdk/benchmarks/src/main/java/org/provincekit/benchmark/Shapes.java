package org.provincekit.benchmark;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.provincekit.routing.UnitBoundary;
import org.provincekit.shared.GeoPoint;

/** Boundaries as JTS sees them; the rivals are made of these. */
final class Shapes {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  /** The boundaries in the layer's order; invalid ones repaired, as JTS repairs them. */
  static List<Geometry> of(Layer layer) {
    return layer.boundaries().stream().map(Shapes::geometry).toList();
  }

  private static Geometry geometry(UnitBoundary boundary) {
    Polygon[] parts =
        boundary.polygons().stream()
            .map(
                part ->
                    FACTORY.createPolygon(
                        ring(part.outer()),
                        part.holes().stream().map(Shapes::ring).toArray(LinearRing[]::new)))
            .toArray(Polygon[]::new);
    Geometry whole = parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
    return whole.isValid() ? whole : GeometryFixer.fix(whole);
  }

  private static LinearRing ring(List<GeoPoint> points) {
    return FACTORY.createLinearRing(
        points.stream()
            .map(point -> new Coordinate(point.longitude(), point.latitude()))
            .toArray(Coordinate[]::new));
  }
}
