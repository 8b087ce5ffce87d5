package org.provincekit.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provincekit.internal.geo.AreaOutlines;
import org.provincekit.internal.geo.AreaRepair;
import org.provincekit.internal.geo.UnitGrid;
import org.provincekit.internal.geo.UnitGridBuilder;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;

/**
 * Finds the unit in which a point lies, by the official boundaries of one day. Immutable and safe
 * for use by many threads.
 *
 * <p>Every ring is checked and repaired when the index is made, and {@link #repairs} says what was
 * done. Coordinates are then whole numbers of 10⁻⁹ degrees (0.1 mm), in which every answer is
 * exact: a point on a shared border belongs to exactly one of the neighbours, always the same one
 * (to the one east of an upright border, to the one north of a level one). Where boundaries overlap
 * the lowest code wins. A point in a gap lies in no unit; {@link #nearest} tells which is the
 * nearest, and {@link UnitLocator} decides by its tolerance.
 *
 * @since 0.1
 */
public final class BoundaryIndex {
  /** The size of a cell that suits a province, in degrees. */
  public static final double PROVINCE_CELL = 0.004;

  /** The size of a cell that suits the whole country, in degrees. */
  public static final double COUNTRY_CELL = 0.008;

  private final List<UnitId> units;
  private final Set<UnitId> known = new HashSet<>();
  private final UnitGrid grid;
  private final AreaOutlines outlines;
  private final List<BoundaryRepair> repairs;

  private BoundaryIndex(List<UnitBoundary> boundaries, double cellDegrees) {
    List<BoundaryRepair> found = new ArrayList<>();
    List<UnitId> usable = new ArrayList<>();
    List<List<double[]>> rings = new ArrayList<>();
    List<UnitBoundary> ordered = new ArrayList<>(boundaries);
    ordered.sort((a, b) -> UnitOrder.BY_CODE.compare(a.unit(), b.unit()));
    for (UnitBoundary boundary : ordered) {
      AreaRepair repair = new AreaRepair(parts(boundary));
      repair.findings().forEach(finding -> found.add(said(boundary.unit(), finding)));
      if (!repair.rings().isEmpty()) {
        known.add(boundary.unit());
        usable.add(boundary.unit());
        rings.add(repair.rings());
      }
    }
    if (usable.isEmpty()) {
      throw DomainException.of(ErrorCode.REQUIRED, "boundaries", "no usable boundary is given");
    }
    this.units = List.copyOf(usable);
    this.grid = UnitGridBuilder.build(rings, cellDegrees);
    this.outlines = new AreaOutlines(rings);
    this.repairs = List.copyOf(found);
  }

  /**
   * Makes an index with cells that suit a province.
   *
   * @param boundaries one boundary for each unit
   * @return the index
   * @throws DomainException {@link ErrorCode#REQUIRED} without a usable boundary, {@link
   *     ErrorCode#ALREADY_EXISTS} when a unit has two
   */
  public static BoundaryIndex of(List<UnitBoundary> boundaries) {
    return of(boundaries, PROVINCE_CELL);
  }

  /**
   * Makes an index.
   *
   * @param boundaries one boundary for each unit
   * @param cellDegrees the size of a cell: smaller ones cost memory and save time; coarser cells
   *     are taken when the grid would have more than 16 million
   * @return the index
   * @throws DomainException {@link ErrorCode#REQUIRED} without a usable boundary, {@link
   *     ErrorCode#ALREADY_EXISTS} when a unit has two, {@link ErrorCode#OUT_OF_RANGE} for a cell
   *     below 0.0001 or above 1 degree
   */
  public static BoundaryIndex of(List<UnitBoundary> boundaries, double cellDegrees) {
    if (!(cellDegrees >= 0.0001 && cellDegrees <= 1)) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "cellDegrees",
          "a cell has 0.0001 to 1 degree",
          Map.of("min", 0.0001, "max", 1));
    }
    Set<UnitId> seen = new HashSet<>();
    for (UnitBoundary boundary : Require.present(boundaries, "boundaries")) {
      if (!seen.add(boundary.unit())) {
        throw DomainException.of(
            ErrorCode.ALREADY_EXISTS, "boundaries", "two boundaries for " + boundary.unit());
      }
    }
    return new BoundaryIndex(boundaries, cellDegrees);
  }

  /**
   * Makes an index of the boundaries in force on a day.
   *
   * @param boundaries all boundaries with their validities
   * @param date the day in the province's zone
   * @param cellDegrees the size of a cell
   * @return the index
   * @throws DomainException as {@link #of(List, double)}
   */
  public static BoundaryIndex inForce(
      List<UnitBoundary> boundaries, LocalDate date, double cellDegrees) {
    return of(
        boundaries.stream().filter(one -> one.validity().includes(date)).toList(), cellDegrees);
  }

  /**
   * Finds the unit that holds a point. Makes no object.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @return the unit's position in {@link #units()}, or −1 when the point lies in none
   */
  public int indexAt(double latitude, double longitude) {
    return grid.find(latitude, longitude);
  }

  /**
   * Finds the unit that holds a point.
   *
   * @param point the point
   * @return the unit; empty when the point lies in none
   */
  public Optional<UnitId> unitAt(GeoPoint point) {
    int position = grid.find(point.latitude(), point.longitude());
    return position < 0 ? Optional.empty() : Optional.of(units.get(position));
  }

  /**
   * Finds the unit that holds a point or, when none does, the one whose boundary is nearest.
   *
   * @param point the point
   * @return the unit and the distance, 0 inside it; of equally near units the lowest code
   */
  public NearestUnit nearest(GeoPoint point) {
    int position = grid.find(point.latitude(), point.longitude());
    if (position >= 0) {
      return new NearestUnit(units.get(position), 0);
    }
    AreaOutlines.Place place = outlines.nearest(point.latitude(), point.longitude());
    GeoPoint border =
        new GeoPoint(
            Math.max(-90, Math.min(90, place.latitude())),
            Math.max(-180, Math.min(180, place.longitude())));
    return new NearestUnit(units.get(place.area()), point.distanceTo(border));
  }

  /**
   * Lists the units that have a usable boundary.
   *
   * @return the units by code, as {@link #indexAt} counts them
   */
  public List<UnitId> units() {
    return units;
  }

  /**
   * Gives the unit at a position.
   *
   * @param position a position given by {@link #indexAt}, at least 0
   * @return the unit
   */
  public UnitId unit(int position) {
    return units.get(position);
  }

  /**
   * Tells whether a unit has a usable boundary.
   *
   * @param unit the unit
   * @return true when it has
   */
  public boolean has(UnitId unit) {
    return known.contains(unit);
  }

  /**
   * Lists what was wrong with the boundaries and was repaired.
   *
   * @return the repairs by unit; empty when all was sound
   */
  public List<BoundaryRepair> repairs() {
    return repairs;
  }

  private static List<List<double[]>> parts(UnitBoundary boundary) {
    List<List<double[]>> parts = new ArrayList<>();
    for (BoundaryPolygon polygon : boundary.polygons()) {
      List<double[]> rings = new ArrayList<>();
      rings.add(flat(polygon.outer()));
      polygon.holes().forEach(hole -> rings.add(flat(hole)));
      parts.add(rings);
    }
    return parts;
  }

  private static double[] flat(List<GeoPoint> ring) {
    double[] flat = new double[2 * ring.size()];
    for (int i = 0; i < ring.size(); i++) {
      flat[2 * i] = ring.get(i).longitude();
      flat[2 * i + 1] = ring.get(i).latitude();
    }
    return flat;
  }

  private static BoundaryRepair said(UnitId unit, AreaRepair.Finding finding) {
    BoundaryRepair.Kind kind =
        switch (finding.fault()) {
          case UNCLOSED_RING -> BoundaryRepair.Kind.UNCLOSED_RING;
          case DUPLICATE_POINT -> BoundaryRepair.Kind.DUPLICATE_POINT;
          case COLLAPSED_RING -> BoundaryRepair.Kind.COLLAPSED_RING;
          case CROSSING_RINGS -> BoundaryRepair.Kind.CROSSING_RINGS;
          case UNUSABLE -> BoundaryRepair.Kind.UNUSABLE;
        };
    return new BoundaryRepair(unit, kind, finding.part(), finding.count(), finding.areaChange());
  }
}
