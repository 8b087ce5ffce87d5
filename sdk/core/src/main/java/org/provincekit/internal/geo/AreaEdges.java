package org.provincekit.internal.geo;

import java.util.Arrays;
import java.util.List;

/**
 * The edges of one area in whole numbers, each from its lower to its upper end. Long edges are cut,
 * always from the lower end, so that two areas that share one cut it at the same places.
 */
final class AreaEdges {
  private static final long LONGEST = 1_000_000_000;

  /** x, y of the lower end, x, y of the upper end. */
  private long[] ends = new long[256];

  private int count;

  AreaEdges(List<double[]> rings) {
    for (double[] ring : rings) {
      addRing(ring);
    }
    ends = Arrays.copyOf(ends, 4 * count);
  }

  static long whole(double degrees) {
    return (long) Math.rint(degrees * UnitGrid.SCALE);
  }

  private void addRing(double[] ring) {
    int points = ring.length / 2;
    for (int i = 0; i < points; i++) {
      int next = (i + 1) % points;
      long ax = whole(ring[2 * i]);
      long ay = whole(ring[2 * i + 1]);
      long bx = whole(ring[2 * next]);
      long by = whole(ring[2 * next + 1]);
      if (ay < by || ay == by && ax < bx) {
        addCut(ax, ay, bx, by);
      } else if (ax != bx || ay != by) {
        addCut(bx, by, ax, ay);
      }
    }
  }

  private void addCut(long lowX, long lowY, long highX, long highY) {
    long longest = Math.max(Math.abs(highX - lowX), highY - lowY);
    long pieces = GridFrame.ceilDiv(longest, LONGEST);
    long fromX = lowX;
    long fromY = lowY;
    for (long i = 1; i <= pieces; i++) {
      long toX = i == pieces ? highX : lowX + Math.round((highX - lowX) * ((double) i / pieces));
      long toY = i == pieces ? highY : lowY + Math.round((highY - lowY) * ((double) i / pieces));
      add(fromX, fromY, toX, toY);
      fromX = toX;
      fromY = toY;
    }
  }

  private void add(long lowX, long lowY, long highX, long highY) {
    if (4 * count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    int at = 4 * count++;
    ends[at] = lowX;
    ends[at + 1] = lowY;
    ends[at + 2] = highX;
    ends[at + 3] = highY;
  }

  int count() {
    return count;
  }

  long lowX(int edge) {
    return ends[4 * edge];
  }

  long lowY(int edge) {
    return ends[4 * edge + 1];
  }

  long highX(int edge) {
    return ends[4 * edge + 2];
  }

  long highY(int edge) {
    return ends[4 * edge + 3];
  }

  long minX(int edge) {
    return Math.min(lowX(edge), highX(edge));
  }

  long maxX(int edge) {
    return Math.max(lowX(edge), highX(edge));
  }

  /** West, south, east, north; west beyond east when there is no edge. */
  long[] box() {
    long[] box = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
    for (int i = 0; i < count; i++) {
      box[0] = Math.min(box[0], minX(i));
      box[1] = Math.min(box[1], lowY(i));
      box[2] = Math.max(box[2], maxX(i));
      box[3] = Math.max(box[3], highY(i));
    }
    return box;
  }
}
