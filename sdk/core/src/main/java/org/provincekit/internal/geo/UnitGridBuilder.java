package org.provincekit.internal.geo;

import java.util.Arrays;
import java.util.List;

/** Builds a {@link UnitGrid}, area by area in the order of their indexes. Used once. */
public final class UnitGridBuilder {
  private static final int NO_ENTRY = -1;

  private final List<AreaEdges> areas;
  private final GridFrame frame;

  /** For each cell the first area that fills it. */
  private final int[] filledBy;

  /** For each cell its newest entry; entries are chained to the one before. */
  private final int[] newestEntry;

  private final IntBuffer entryBefore = new IntBuffer();
  private final IntBuffer entryStart = new IntBuffer();
  private final IntBuffer entryData = new IntBuffer();

  private UnitGridBuilder(List<List<double[]>> rings, double cellDegrees) {
    this.areas = rings.stream().map(AreaEdges::new).toList();
    long[] box = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
    for (AreaEdges edges : areas) {
      long[] own = edges.box();
      box[0] = Math.min(box[0], own[0]);
      box[1] = Math.min(box[1], own[1]);
      box[2] = Math.max(box[2], own[2]);
      box[3] = Math.max(box[3], own[3]);
    }
    int cell = (int) Math.round(cellDegrees * UnitGrid.SCALE);
    this.frame = GridFrame.around(box[0], box[1], box[2], box[3], cell);
    this.filledBy = new int[frame.columns() * frame.rows()];
    this.newestEntry = new int[filledBy.length];
    Arrays.fill(filledBy, UnitGrid.NOTHING);
    Arrays.fill(newestEntry, NO_ENTRY);
  }

  /**
   * Builds a grid.
   *
   * @param rings for each area its rings, longitude and latitude in turn, the first point not
   *     repeated; a point is inside where an odd number of rings is around it
   * @param cellDegrees the wanted size of a cell, above 0 and at most 1 degree; coarser when the
   *     grid would be too large
   * @return the grid
   */
  public static UnitGrid build(List<List<double[]>> rings, double cellDegrees) {
    UnitGridBuilder builder = new UnitGridBuilder(rings, cellDegrees);
    for (int area = 0; area < builder.areas.size(); area++) {
      builder.addArea(area);
    }
    return builder.flatten();
  }

  private void addArea(int area) {
    AreaEdges edges = areas.get(area);
    if (edges.count() == 0) {
      return;
    }
    AreaCells cells = new AreaCells(edges, frame);
    cells.forEach(
        (cell, inside, touching) -> {
          if (touching.length > 0) {
            addEntry(area, cell, inside, edges, touching);
          } else if (inside && filledBy[cell] == UnitGrid.NOTHING) {
            filledBy[cell] = area;
          }
        });
  }

  private void addEntry(int area, int cell, boolean inside, AreaEdges edges, int[] touching) {
    if (filledBy[cell] != UnitGrid.NOTHING) {
      return; // An area with a lower index fills the cell and wins everywhere in it.
    }
    entryBefore.add(newestEntry[cell]);
    newestEntry[cell] = entryStart.size();
    entryStart.add(entryData.size());
    new CellEdges(frame, cell).write(area, inside, edges, touching, entryData);
  }

  private UnitGrid flatten() {
    IntBuffer blocks = new IntBuffer();
    int[] cells = filledBy.clone();
    IntBuffer chain = new IntBuffer();
    for (int cell = 0; cell < cells.length; cell++) {
      if (newestEntry[cell] == NO_ENTRY) {
        continue;
      }
      chain.clear();
      for (int entry = newestEntry[cell]; entry != NO_ENTRY; entry = entryBefore.get(entry)) {
        chain.add(entry);
      }
      cells[cell] = -2 - blocks.size();
      blocks.add(chain.size());
      blocks.add(filledBy[cell]);
      for (int i = chain.size() - 1; i >= 0; i--) {
        int start = entryStart.get(chain.get(i));
        blocks.addAll(entryData, start, start + 2 + 4 * entryData.get(start + 1));
      }
    }
    return new UnitGrid(frame, cells, blocks.toArray());
  }
}
