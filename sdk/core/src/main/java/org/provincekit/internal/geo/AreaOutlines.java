package org.provincekit.internal.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outlines of all areas, for distances to them. Kept in whole numbers of 10⁻⁷ degrees (1 cm),
 * which is finer than a distance over the sphere is true. Immutable.
 *
 * <p>Rings are cut into short stretches, and their boxes form a tree, so that a search sees few of
 * them however many areas there are.
 */
public final class AreaOutlines {
  private static final double SCALE = 1e7;

  /** Edges in a stretch. */
  private static final int STRETCH = 16;

  /** Part of a ring: the edges from one point to another. */
  private record Stretch(int area, int[] ring, int from, int until) {
    int[] box() {
      int[] box = BoxTree.emptyBox();
      for (int i = from; i <= until; i += 2) {
        BoxTree.stretch(box, ring[i], ring[i + 1], ring[i], ring[i + 1]);
      }
      return box;
    }
  }

  private final Stretch[] stretches;
  private final BoxTree tree;

  /**
   * Keeps outlines.
   *
   * @param rings for each area its rings, longitude and latitude in turn, the first point not
   *     repeated; an area without rings is never the nearest
   */
  public AreaOutlines(List<List<double[]>> rings) {
    List<Stretch> cut = new ArrayList<>();
    for (int area = 0; area < rings.size(); area++) {
      for (double[] ring : rings.get(area)) {
        int[] closed = closed(ring);
        for (int from = 0; from + 2 < closed.length; from += 2 * STRETCH) {
          cut.add(new Stretch(area, closed, from, Math.min(from + 2 * STRETCH, closed.length - 2)));
        }
      }
    }
    int[][] boxes = cut.stream().map(Stretch::box).toArray(int[][]::new);
    int[] order = BoxTree.order(boxes);
    stretches = Arrays.stream(order).mapToObj(cut::get).toArray(Stretch[]::new);
    tree = new BoxTree(Arrays.stream(order).mapToObj(i -> boxes[i]).toArray(int[][]::new));
  }

  private static int[] closed(double[] ring) {
    int[] whole = new int[ring.length + 2];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) Math.rint(ring[i % ring.length] * SCALE);
    }
    return whole;
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
    tree.search(search);
    return new Place(search.area, search.nearY / SCALE, search.nearX / SCALE);
  }

  /** One search; distances are squares of 10⁻⁷ degrees of latitude. */
  private final class NearestSearch implements BoxTree.Search {
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

    @Override
    public double distance(int west, int south, int east, int north) {
      double dx = outside(x, west, east) * shrink;
      double dy = outside(y, south, north);
      return dx * dx + dy * dy;
    }

    private static double outside(double value, double from, double to) {
      return Math.max(0, Math.max(from - value, value - to));
    }

    @Override
    public double best() {
      return best;
    }

    @Override
    public void visit(int index) {
      Stretch stretch = stretches[index];
      int[] ring = stretch.ring();
      for (int i = stretch.from(); i < stretch.until(); i += 2) {
        visitEdge(stretch.area(), ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
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
