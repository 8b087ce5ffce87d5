package org.provincekit.benchmark;

import com.google.common.geometry.S2ContainsPointQuery;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2Shape;
import com.google.common.geometry.S2ShapeIndex;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** S2: one index over the polygons of all units, edges along great circles. */
final class S2Locator {
  private final Map<S2Shape, Integer> units = new IdentityHashMap<>();
  private final S2ContainsPointQuery query;

  S2Locator(List<Geometry> shapes) {
    S2ShapeIndex index = new S2ShapeIndex();
    for (int i = 0; i < shapes.size(); i++) {
      S2Shape shape = polygon(shapes.get(i)).shape();
      index.add(shape);
      units.put(shape, i);
    }
    query = new S2ContainsPointQuery(index);
    find(0, 0); // Makes the index now, not at first use.
  }

  int find(double latitude, double longitude) {
    S2Point point = S2LatLng.fromDegrees(latitude, longitude).toPoint();
    for (S2Shape shape : query.getContainingShapes(point)) {
      return units.get(shape);
    }
    return -1;
  }

  private static S2Polygon polygon(Geometry geometry) {
    List<S2Loop> loops = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        loops.add(loop(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          loops.add(loop(polygon.getInteriorRingN(hole)));
        }
      }
    }
    return new S2Polygon(loops);
  }

  private static S2Loop loop(LinearRing ring) {
    List<S2Point> points = new ArrayList<>();
    for (int i = 0; i + 1 < ring.getNumPoints(); i++) {
      Coordinate at = ring.getCoordinateN(i);
      points.add(S2LatLng.fromDegrees(at.y, at.x).toPoint());
    }
    S2Loop loop = new S2Loop(points);
    loop.normalize();
    return loop;
  }
}
