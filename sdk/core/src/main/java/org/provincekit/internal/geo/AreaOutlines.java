package org.provincekit.internal.geo;

import java.util.List;

/**
 * The outlines of all areas, for distances to them. Kept in whole numbers of 10⁻⁷ degrees (1 cm),
 * which is finer than a distance over the sphere is true. Immutable.
 */
public final class AreaOutlines {
  private static final double SCALE = 1e7;

  /** For each area its rings, x and y in turn, the first point repeated at the end. */
  private final int[][][] areas;

  /** For each area west, south, east, north in degrees. */
  private final double[] boxes;

  /**
   * Keeps outlines.
   *
   * @param rings for each area its rings, longitude and latitude in turn, the first point not
   *     repeated; an area without rings is never the nearest
   */
  public AreaOutlines(List<List<double[]>> rings) {
    areas = new int[rings.size()][][];
    boxes = new double[4 * areas.length];
    for (int area = 0; area < areas.length; area++) {
      List<double[]> own = rings.get(area);
      areas[area] = own.stream().map(AreaOutlines::closed).toArray(int[][]::new);
      frame(area, own);
    }
  }

  private static int[] closed(double[] ring) {
    int[] whole = new int[ring.length + 2];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) Math.rint(ring[i % ring.length] * SCALE);
    }
    return whole;
  }

  private void frame(int area, List<double[]> rings) {
    double[] box = {
      Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE,
    };
    for (double[] ring : rings) {
      for (int i = 0; i < ring.length; i += 2) {
        box[0] = Math.min(box[0], ring[i]);
        box[1] = Math.min(box[1], ring[i + 1]);
        box[2] = Math.max(box[2], ring[i]);
        box[3] = Math.max(box[3], ring[i + 1]);
      }
    }
    System.arraycopy(box, 0, boxes, 4 * area, 4);
  }

  /**
   * The nearest place on an outline.
   *
   * @param area the area's index
   * @param latitude degrees north
   * @param longitude degrees east
   */
  public record Place(int area, double latitude, double longitude) {}

  /**
   * Finds the nearest place on any outline, by distances on a plane that touches the earth at the
   * point; of equally near areas the one with the lowest index.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @return the place
   */
  public Place nearest(double latitude, double longitude) {
    NearestSearch search = new NearestSearch(latitude, longitude);
    int first = 0;
    for (int area = 1; area < areas.length; area++) {
      first = search.toBox(area) < search.toBox(first) ? area : first;
    }
    search.visit(first);
    for (int area = 0; area < areas.length; area++) {
      if (area != first && search.toBox(area) <= search.best) {
        search.visit(area);
      }
    }
    return new Place(search.area, search.nearY / SCALE, search.nearX / SCALE);
  }

  /** One search; distances are squares of 10⁻⁷ degrees of latitude. */
  private final class NearestSearch {
    private final double x;
    private final double y;
    private final double shrink;
    private double best = Double.MAX_VALUE;
    private int area = -1;
    private double nearX;
    private double nearY;

    NearestSearch(double latitude, double longitude) {
      this.x = longitude * SCALE;
      this.y = latitude * SCALE;
      this.shrink = Math.cos(Math.toRadians(latitude));
    }

    double toBox(int of) {
      double dx = outside(x, boxes[4 * of] * SCALE, boxes[4 * of + 2] * SCALE) * shrink;
      double dy = outside(y, boxes[4 * of + 1] * SCALE, boxes[4 * of + 3] * SCALE);
      return dx * dx + dy * dy;
    }

    private double outside(double value, double from, double to) {
      return Math.max(0, Math.max(from - value, value - to));
    }

    void visit(int of) {
      for (int[] ring : areas[of]) {
        for (int i = 0; i + 3 < ring.length; i += 2) {
          visitEdge(of, ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
        }
      }
    }

    private void visitEdge(int of, double ax, double ay, double bx, double by) {
      double ex = (bx - ax) * shrink;
      double ey = by - ay;
      double length = ex * ex + ey * ey;
      double along = length == 0 ? 0 : ((x - ax) * shrink * ex + (y - ay) * ey) / length;
      double share = Math.max(0, Math.min(1, along));
      double cx = ax + (bx - ax) * share;
      double cy = ay + (by - ay) * share;
      double dx = (x - cx) * shrink;
      double dy = y - cy;
      double distance = dx * dx + dy * dy;
      if (distance < best || distance == best && of < area) {
        best = distance;
        area = of;
        nearX = cx;
        nearY = cy;
      }
    }
  }
}
