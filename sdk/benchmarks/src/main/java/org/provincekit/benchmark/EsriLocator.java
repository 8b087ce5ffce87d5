package org.provincekit.benchmark;

import com.esri.core.geometry.Geometry.GeometryAccelerationDegree;
import com.esri.core.geometry.OperatorContains;
import com.esri.core.geometry.Point;
import com.esri.core.geometry.Polygon;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.index.strtree.STRtree;

/** Esri: polygons accelerated to its highest degree, behind the tree of boxes that JTS gets. */
final class EsriLocator {
  private final STRtree tree = new STRtree();
  private final OperatorContains contains = OperatorContains.local();

  private record Accelerated(int unit, Polygon polygon) {}

  EsriLocator(List<Geometry> shapes) {
    for (int i = 0; i < shapes.size(); i++) {
      Polygon polygon = polygon(shapes.get(i));
      contains.accelerateGeometry(polygon, null, GeometryAccelerationDegree.enumHot);
      tree.insert(shapes.get(i).getEnvelopeInternal(), new Accelerated(i, polygon));
    }
    tree.build();
  }

  int find(double latitude, double longitude) {
    Point point = new Point(longitude, latitude);
    for (Object one : tree.query(new Envelope(new Coordinate(longitude, latitude)))) {
      if (contains.execute(((Accelerated) one).polygon(), point, null, null)) {
        return ((Accelerated) one).unit();
      }
    }
    return -1;
  }

  private static Polygon polygon(Geometry geometry) {
    Polygon made = new Polygon();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof org.locationtech.jts.geom.Polygon polygon) {
        add(polygon.getExteriorRing(), made);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          add(polygon.getInteriorRingN(hole), made);
        }
      }
    }
    return made;
  }

  private static void add(LinearRing ring, Polygon polygon) {
    polygon.startPath(ring.getCoordinateN(0).x, ring.getCoordinateN(0).y);
    for (int i = 1; i + 1 < ring.getNumPoints(); i++) {
      polygon.lineTo(ring.getCoordinateN(i).x, ring.getCoordinateN(i).y);
    }
    polygon.closePathWithLine();
  }
}
