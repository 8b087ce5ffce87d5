package org.provincekit.benchmark;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** JTS: a tree of boxes in front of one locator for each unit. */
final class JtsLocator {
  private final STRtree tree = new STRtree();

  private JtsLocator() {}

  private record Indexed(int unit, PointOnGeometryLocator locator) {}

  private record Prepared(int unit, PreparedGeometry geometry) {}

  /** With {@link IndexedPointInAreaLocator}, which JTS offers for many questions. */
  static JtsLocator indexed(List<Geometry> shapes) {
    JtsLocator made = new JtsLocator();
    for (int i = 0; i < shapes.size(); i++) {
      IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(shapes.get(i));
      locator.locate(shapes.get(i).getCoordinate()); // Makes its index now, not at first use.
      made.tree.insert(shapes.get(i).getEnvelopeInternal(), new Indexed(i, locator));
    }
    made.tree.build();
    return made;
  }

  /** With prepared geometries. */
  static JtsLocator prepared(List<Geometry> shapes) {
    JtsLocator made = new JtsLocator();
    for (int i = 0; i < shapes.size(); i++) {
      PreparedGeometry prepared = PreparedGeometryFactory.prepare(shapes.get(i));
      made.tree.insert(shapes.get(i).getEnvelopeInternal(), new Prepared(i, prepared));
    }
    made.tree.build();
    return made;
  }

  int findIndexed(double latitude, double longitude) {
    Coordinate at = new Coordinate(longitude, latitude);
    for (Object one : tree.query(new Envelope(at))) {
      if (((Indexed) one).locator().locate(at) != Location.EXTERIOR) {
        return ((Indexed) one).unit();
      }
    }
    return -1;
  }

  int findPrepared(double latitude, double longitude) {
    Coordinate at = new Coordinate(longitude, latitude);
    Point point = Shapes.FACTORY.createPoint(at);
    for (Object one : tree.query(new Envelope(at))) {
      if (((Prepared) one).geometry().covers(point)) {
        return ((Prepared) one).unit();
      }
    }
    return -1;
  }

  /** Tells by an indexed tree whether a unit holds a point, and no unit before it does. */
  boolean agrees(int unit, double latitude, double longitude) {
    Coordinate at = new Coordinate(longitude, latitude);
    int lowest = -1;
    for (Object one : tree.query(new Envelope(at))) {
      Indexed indexed = (Indexed) one;
      if (indexed.locator().locate(at) == Location.INTERIOR
          && (lowest < 0 || indexed.unit() < lowest)) {
        lowest = indexed.unit();
      }
    }
    return lowest == unit;
  }
}
