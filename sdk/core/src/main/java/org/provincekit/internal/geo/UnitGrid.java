package org.provincekit.internal.geo;

/**
 * Finds the area that holds a point, by a flat grid whose border cells keep only the edges that
 * touch them. Immutable.
 *
 * <p>Coordinates are whole numbers of 10⁻⁹ degrees (0.1 mm), so every test is exact and no answer
 * hangs on rounding. A point is inside an area when an odd number of its edges lies west of it,
 * where an edge reaches from its lower end, included, to its upper end, excluded, and a point on an
 * edge counts as east of it. Under this rule areas that share an edge share no point and leave none
 * out.
 *
 * <p>Within one cell the edges that do not touch it count alike for all points, but for the height
 * at which a chain of touching edges leaves to the west; there an upright edge stands in for the
 * rest. So a cell needs its own edges, these stand-ins and one bit for each area.
 */
public final class UnitGrid {
  /** Whole-number units in one degree. */
  static final double SCALE = 1e9;

  /** The code of a cell that lies in no area. */
  static final int NOTHING = -1;

  private final long west;
  private final long south;
  private final int cell;
  private final double perCell;
  private final int columns;
  private final int rows;
  private final double minLatitude;
  private final double maxLatitude;
  private final double minLongitude;
  private final double maxLongitude;

  /** For each cell the area that fills it, −1 for none, or −2 − the place of its block. */
  private final int[] cells;

  /**
   * Blocks of border cells: number of entries, the area that fills the cell behind them or −1, then
   * for each entry area × 2 + bit, number of edges, and the edges as x, y, x, y from the cell's
   * south-west corner, lower end first.
   */
  private final int[] blocks;

  UnitGrid(GridFrame frame, int[] cells, int[] blocks) {
    this.west = frame.west();
    this.south = frame.south();
    this.cell = frame.cell();
    this.perCell = 1.0 / cell;
    this.columns = frame.columns();
    this.rows = frame.rows();
    this.minLongitude = west / SCALE;
    this.minLatitude = south / SCALE;
    this.maxLongitude = (west + (long) columns * cell - 1) / SCALE;
    this.maxLatitude = (south + (long) rows * cell - 1) / SCALE;
    this.cells = cells;
    this.blocks = blocks;
  }

  /**
   * Finds the area that holds a point; the one with the lowest index where areas overlap. Makes no
   * object.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @return the area's index, or −1; −1 for what is not a number
   */
  public int find(double latitude, double longitude) {
    if (!(latitude >= minLatitude
        && latitude <= maxLatitude
        && longitude >= minLongitude
        && longitude <= maxLongitude)) {
      return NOTHING;
    }
    long x = (long) Math.rint(longitude * SCALE) - west;
    long y = (long) Math.rint(latitude * SCALE) - south;
    int column = step(x, columns);
    int row = step(y, rows);
    int code = cells[row * columns + column];
    return code >= NOTHING
        ? code
        : inBlock(-2 - code, (int) (x - (long) column * cell), (int) (y - (long) row * cell));
  }

  /** Divides by the cell's size without the slow whole-number division. */
  private int step(long offset, int count) {
    int guess = (int) (offset * perCell);
    long rest = offset - (long) guess * cell;
    if (rest < 0) {
      guess--;
    } else if (rest >= cell) {
      guess++;
    }
    return Math.min(Math.max(guess, 0), count - 1);
  }

  private int inBlock(int block, int x, int y) {
    int entries = blocks[block];
    int at = block + 2;
    for (int i = 0; i < entries; i++) {
      int head = blocks[at];
      int end = at + 2 + 4 * blocks[at + 1];
      if (((head ^ crossings(at + 2, end, x, y)) & 1) != 0) {
        return head >>> 1;
      }
      at = end;
    }
    return blocks[block + 1];
  }

  private int crossings(int from, int end, int x, int y) {
    int count = 0;
    for (int at = from; at < end; at += 4) {
      int lowY = blocks[at + 1];
      int highY = blocks[at + 3];
      if (lowY <= y && y < highY && eastOf(blocks[at], lowY, blocks[at + 2], highY, x, y)) {
        count++;
      }
    }
    return count;
  }

  /** Tells exactly whether a point lies on an edge or east of it; the edge spans its height. */
  static boolean eastOf(long lowX, long lowY, long highX, long highY, long x, long y) {
    return (x - lowX) * (highY - lowY) >= (highX - lowX) * (y - lowY);
  }

  /**
   * Counts the bytes of the tables, for reports on memory.
   *
   * @return bytes
   */
  public long tableBytes() {
    return 4L * cells.length + 4L * blocks.length;
  }
}
