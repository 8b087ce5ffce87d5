package org.provincekit.internal.geo;

/** Where a grid lies and how fine it is, in whole numbers of 10⁻⁹ degrees. */
record GridFrame(long west, long south, int cell, int columns, int rows) {
  /** More cells than this would cost more memory than they save time. */
  private static final long MOST_CELLS = 16_000_000;

  /** The coarsest cell; keeps distances within a cell in 32 bits. */
  private static final int COARSEST = 1_000_000_000;

  /** Frames a box; cells are doubled until the grid is of a reasonable size. */
  static GridFrame around(long west, long south, long east, long north, int wantedCell) {
    long cell = wantedCell;
    while (cell < COARSEST && cells(east - west, cell) * cells(north - south, cell) > MOST_CELLS) {
      cell = Math.min(2 * cell, COARSEST);
    }
    return new GridFrame(
        west, south, (int) cell, (int) cells(east - west, cell), (int) cells(north - south, cell));
  }

  private static long cells(long length, long cell) {
    return length / cell + 1;
  }

  int column(long x) {
    return (int) Math.floorDiv(x - west, (long) cell);
  }

  int row(long y) {
    return (int) Math.floorDiv(y - south, (long) cell);
  }

  /** The first column whose west side lies at or east of x. */
  int columnFrom(long x) {
    return (int) ceilDiv(x - west, cell);
  }

  /** The first row whose south side lies at or north of y. */
  int rowFrom(long y) {
    return (int) ceilDiv(y - south, cell);
  }

  long westOf(int column) {
    return west + (long) column * cell;
  }

  long southOf(int row) {
    return south + (long) row * cell;
  }

  static long ceilDiv(long number, long by) {
    return -Math.floorDiv(-number, by);
  }
}
