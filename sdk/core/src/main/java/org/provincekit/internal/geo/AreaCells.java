package org.provincekit.internal.geo;

import java.util.Arrays;

/** Finds for one area the cells it touches or holds, from its edges and never from its points. */
final class AreaCells {
  private static final int[] NONE = {};

  private final AreaEdges edges;
  private final GridFrame frame;
  private final int firstColumn;
  private final int firstRow;
  private final int columns;
  private final int rows;

  /** Pairs of cell (within the area's box) and edge, sorted. */
  private final long[] touching;

  /** For each cell of the box whether its south-west corner lies inside. */
  private final boolean[] inside;

  AreaCells(AreaEdges edges, GridFrame frame) {
    this.edges = edges;
    this.frame = frame;
    long[] box = edges.box();
    this.firstColumn = frame.column(box[0]);
    this.firstRow = frame.row(box[1]);
    this.columns = frame.column(box[2]) - firstColumn + 1;
    this.rows = frame.row(box[3]) - firstRow + 1;
    this.touching = touchingPairs();
    this.inside = corners();
  }

  /** Takes what is known of one cell. */
  interface Visitor {
    void visit(int cell, boolean cornerInside, int[] touchingEdges);
  }

  void forEach(Visitor visitor) {
    int next = 0;
    for (int own = 0; own < inside.length; own++) {
      int from = next;
      while (next < touching.length && (int) (touching[next] >>> 32) == own) {
        next++;
      }
      int cell = (firstRow + own / columns) * frame.columns() + firstColumn + own % columns;
      visitor.visit(cell, inside[own], edgesOf(from, next));
    }
  }

  private int[] edgesOf(int from, int until) {
    if (from == until) {
      return NONE;
    }
    int[] list = new int[until - from];
    for (int i = 0; i < list.length; i++) {
      list[i] = (int) touching[from + i];
    }
    return list;
  }

  private long[] touchingPairs() {
    LongBuffer pairs = new LongBuffer();
    for (int edge = 0; edge < edges.count(); edge++) {
      for (int row = frame.row(edges.lowY(edge)); row <= frame.row(edges.highY(edge)); row++) {
        addRow(pairs, edge, row);
      }
    }
    long[] sorted = pairs.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private void addRow(LongBuffer pairs, int edge, int row) {
    long lowY = Math.max(edges.lowY(edge), frame.southOf(row));
    long highY = Math.min(edges.highY(edge), frame.southOf(row) + frame.cell());
    long one = xAt(edge, lowY, false);
    long other = xAt(edge, highY, false);
    long from = Math.min(one, other);
    long to = Math.max(xAt(edge, lowY, true), xAt(edge, highY, true));
    if (edges.lowY(edge) == edges.highY(edge)) {
      from = edges.minX(edge);
      to = edges.maxX(edge);
    }
    for (int column = frame.column(from); column <= frame.column(to); column++) {
      long own = (long) (row - firstRow) * columns + column - firstColumn;
      pairs.add(own << 32 | edge);
    }
  }

  /** The edge's x at a height, rounded down or up. */
  private long xAt(int edge, long y, boolean up) {
    long height = edges.highY(edge) - edges.lowY(edge);
    if (height == 0) {
      return edges.lowX(edge);
    }
    long run = (edges.highX(edge) - edges.lowX(edge)) * (y - edges.lowY(edge));
    return edges.lowX(edge) + (up ? GridFrame.ceilDiv(run, height) : Math.floorDiv(run, height));
  }

  private boolean[] corners() {
    boolean[] flips = new boolean[rows * columns];
    for (int edge = 0; edge < edges.count(); edge++) {
      int until = frame.rowFrom(edges.highY(edge));
      for (int row = frame.rowFrom(edges.lowY(edge)); row < until; row++) {
        int column = frame.columnFrom(xAt(edge, frame.southOf(row), true)) - firstColumn;
        if (column < columns) {
          flips[(row - firstRow) * columns + column] ^= true;
        }
      }
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 1; column < columns; column++) {
        flips[row * columns + column] ^= flips[row * columns + column - 1];
      }
    }
    return flips;
  }
}
