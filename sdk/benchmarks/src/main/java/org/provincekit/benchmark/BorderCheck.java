package org.provincekit.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.provincekit.routing.BoundaryIndex;

/**
 * Compares the answers of the boundary index with those of JTS. A point on which they differ does
 * not count when it lies within 10⁻⁹ degrees (0.1 mm) of a border, where JTS counts in rounded
 * numbers.
 */
final class BorderCheck {
  private static final double HAIR = 1e-9;

  private final BoundaryIndex ours;
  private final JtsLocator jts;
  private final List<Geometry> borders;
  private int compared;
  private int onBorder;
  private final List<Coordinate> disagreements = new ArrayList<>();

  BorderCheck(Layer layer, BoundaryIndex ours, JtsLocator jts) {
    this.ours = ours;
    this.jts = jts;
    this.borders = Shapes.of(layer).stream().map(Geometry::getBoundary).toList();
  }

  void compare(Points points) {
    for (int i = 0; i < points.size(); i++) {
      double latitude = points.latitudes()[i];
      double longitude = points.longitudes()[i];
      if (jts.agrees(ours.indexAt(latitude, longitude), latitude, longitude)) {
        compared++;
      } else if (isOnBorder(new Coordinate(longitude, latitude))) {
        onBorder++;
      } else {
        compared++;
        disagreements.add(new Coordinate(longitude, latitude));
      }
    }
  }

  private boolean isOnBorder(Coordinate at) {
    return borders.stream()
        .filter(
            border ->
                border.getEnvelopeInternal().distance(new org.locationtech.jts.geom.Envelope(at))
                    <= HAIR)
        .anyMatch(border -> border.isWithinDistance(Shapes.FACTORY.createPoint(at), HAIR));
  }

  int compared() {
    return compared;
  }

  List<Coordinate> disagreements() {
    return disagreements;
  }

  @Override
  public String toString() {
    return compared
        + " points compared with JTS, "
        + onBorder
        + " left out on a border, disagreements "
        + disagreements.size();
  }
}
