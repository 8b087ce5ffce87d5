package org.provincekit.internal.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A tree of boxes in flat arrays, for searches of what is nearest. Each box of a level is around
 * {@value #WIDTH} boxes of the level below. Immutable.
 */
final class BoxTree {
  private static final int WIDTH = 16;

  /** Boxes as west, south, east, north; the lowest level first, the last has at most WIDTH. */
  private final int[][] levels;

  /** What a search asks and learns. */
  interface Search {
    /** Measures how near anything in a box can be. */
    double distance(int west, int south, int east, int north);

    /** The least distance found; boxes farther away are passed over. */
    double best();

    /** Looks at what a box of the lowest level is around. */
    void visit(int index);
  }

  /** Takes boxes, neighbours beside each other as {@link #order} puts them. */
  BoxTree(int[][] boxes) {
    List<int[]> made = new ArrayList<>();
    int[] level = new int[4 * boxes.length];
    for (int i = 0; i < boxes.length; i++) {
      System.arraycopy(boxes[i], 0, level, 4 * i, 4);
    }
    made.add(level);
    while (level.length > 4 * WIDTH) {
      level = above(level);
      made.add(level);
    }
    levels = made.toArray(int[][]::new);
  }

  private static int[] above(int[] below) {
    int count = below.length / 4;
    int[] level = new int[4 * ((count + WIDTH - 1) / WIDTH)];
    for (int first = 0; first < count; first += WIDTH) {
      int[] box = emptyBox();
      for (int i = 4 * first; i < 4 * Math.min(first + WIDTH, count); i += 4) {
        stretch(box, below[i], below[i + 1], below[i + 2], below[i + 3]);
      }
      System.arraycopy(box, 0, level, 4 * (first / WIDTH), 4);
    }
    return level;
  }

  static int[] emptyBox() {
    return new int[] {
      Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE,
    };
  }

  static void stretch(int[] box, int west, int south, int east, int north) {
    box[0] = Math.min(box[0], west);
    box[1] = Math.min(box[1], south);
    box[2] = Math.max(box[2], east);
    box[3] = Math.max(box[3], north);
  }

  /** Puts neighbours beside each other: upright strips, each from south to north. */
  static int[] order(int[][] boxes) {
    Integer[] order = new Integer[boxes.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> (long) boxes[i][0] + boxes[i][2]));
    int strip = WIDTH * (int) Math.ceil(Math.sqrt(boxes.length / (double) WIDTH));
    for (int from = 0; from < order.length; from += strip) {
      Arrays.sort(
          order,
          from,
          Math.min(from + strip, order.length),
          Comparator.comparingLong(i -> (long) boxes[i][1] + boxes[i][3]));
    }
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /** Visits what may be nearest, nearer boxes first. */
  void search(Search search) {
    int top = levels.length - 1;
    descend(search, top, 0, levels[top].length / 4);
  }

  private void descend(Search search, int level, int first, int end) {
    int[] boxes = levels[level];
    double[] distances = new double[end - first];
    for (int i = 0; i < distances.length; i++) {
      int at = 4 * (first + i);
      distances[i] = search.distance(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
    }
    for (int near = nearest(distances);
        near >= 0 && distances[near] <= search.best();
        near = nearest(distances)) {
      distances[near] = Double.POSITIVE_INFINITY;
      int box = first + near;
      if (level == 0) {
        search.visit(box);
      } else {
        int count = levels[level - 1].length / 4;
        descend(search, level - 1, box * WIDTH, Math.min((box + 1) * WIDTH, count));
      }
    }
  }

  /** The place of the least finite distance, or −1. */
  private static int nearest(double[] distances) {
    int least = -1;
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] < (least < 0 ? Double.POSITIVE_INFINITY : distances[least])) {
        least = i;
      }
    }
    return least;
  }
}
