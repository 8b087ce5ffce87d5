package org.provincekit.internal.geo;

/** Writes the entry of one area in one border cell. */
final class CellEdges {
  private final long west;
  private final long south;
  private final int cell;

  CellEdges(GridFrame frame, int index) {
    this.west = frame.westOf(index % frame.columns());
    this.south = frame.southOf(index / frame.columns());
    this.cell = frame.cell();
  }

  /**
   * Writes area × 2 + bit, the number of edges, and the edges.
   *
   * @param inside whether the cell's south-west corner lies in the area
   */
  void write(int area, boolean inside, AreaEdges edges, int[] touching, IntBuffer out) {
    int head = out.size();
    out.add(0);
    out.add(0);
    for (int edge : touching) {
      if (edges.lowY(edge) < edges.highY(edge)) {
        out.add((int) (edges.lowX(edge) - west));
        out.add((int) (edges.lowY(edge) - south));
        out.add((int) (edges.highX(edge) - west));
        out.add((int) (edges.highY(edge) - south));
      }
      standIn(edges.lowX(edge), edges.lowY(edge), out);
      standIn(edges.highX(edge), edges.highY(edge), out);
    }
    dropPairs(head + 2, out);
    int count = (out.size() - head - 2) / 4;
    int bit = (inside ? 1 : 0) ^ (crossingsAtCorner(head + 2, out) & 1);
    out.set(head, 2 * area + bit);
    out.set(head + 1, count);
  }

  /** Where an edge ends west of the cell and within its height, the edges beyond go on unseen. */
  private void standIn(long x, long y, IntBuffer out) {
    if (x < west && y > south && y < south + cell) {
      out.add(-1);
      out.add(0);
      out.add(-1);
      out.add((int) (y - south));
    }
  }

  /** Two stand-ins of one height cancel out: both edges of that point are here. */
  private static void dropPairs(int from, IntBuffer out) {
    for (int i = from; i < out.size(); i += 4) {
      for (int j = i + 4; isStandIn(i, out) && j < out.size(); j += 4) {
        if (isStandIn(j, out) && out.get(i + 3) == out.get(j + 3)) {
          out.removeFour(j);
          out.removeFour(i);
          i -= 4;
          break;
        }
      }
    }
  }

  private static boolean isStandIn(int at, IntBuffer out) {
    return at < out.size() && out.get(at) == -1 && out.get(at + 2) == -1 && out.get(at + 1) == 0;
  }

  private static int crossingsAtCorner(int from, IntBuffer out) {
    int count = 0;
    for (int at = from; at < out.size(); at += 4) {
      int lowY = out.get(at + 1);
      int highY = out.get(at + 3);
      if (lowY <= 0
          && 0 < highY
          && UnitGrid.eastOf(out.get(at), lowY, out.get(at + 2), highY, 0, 0)) {
        count++;
      }
    }
    return count;
  }
}
