package org.provincekit.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.provincekit.routing.UnitLocation.LocatedUnit;
import org.provincekit.routing.UnitLocation.OutsideProvince;
import org.provincekit.routing.UnitLocation.Undetermined;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;

/**
 * Finds the unit of a place, in this order:
 *
 * <ol>
 *   <li>by boundary, when the layer is loaded: the unit around the point; else the nearest one
 *       within the tolerance; else the point lies outside the province. The boundary wins over a
 *       unit that the reporter chose, and the answer says so.
 *   <li>without a boundary: the unit chosen, when the point, if there is one, lies at a plausible
 *       distance from its centre.
 *   <li>the nearest centre, when it is clearly nearest; approximate. Beyond the far distance from
 *       every centre the point lies outside the province.
 *   <li>else nothing is decided and the three nearest units are candidates.
 * </ol>
 *
 * <p>A layer in which a commune's boundary is missing decides only for points inside a boundary; it
 * cannot say that a point is outside. A boundary counts on days on which its unit is in force. A
 * chosen unit that a reform has ended stands for its successor when there is only one. A chosen
 * unit with units below it is too coarse to decide.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @since 0.1
 */
public final class UnitLocator {
  private static final int CANDIDATES = 3;

  private final UnitCatalogue catalogue;
  private final BoundaryIndex boundaries;
  private final LocatorSettings settings;

  /** Facts derived from a snapshot, kept because they cost a walk over all units. */
  private final Map<UnitSnapshot, CentreField> fields = new ConcurrentHashMap<>();

  private UnitLocator(UnitCatalogue catalogue, BoundaryIndex boundaries, LocatorSettings settings) {
    this.catalogue = Require.present(catalogue, "catalogue");
    this.boundaries = boundaries;
    this.settings = Require.present(settings, "settings");
  }

  /**
   * Makes a locator.
   *
   * @param catalogue the units
   * @param boundaries the official layer of the lowest units; empty when none is loaded
   * @param settings the distances
   * @return the locator
   * @throws DomainException {@link ErrorCode#UNKNOWN_VALUE} when the layer holds a unit that the
   *     catalogue does not know
   */
  public static UnitLocator of(
      UnitCatalogue catalogue, Optional<BoundaryIndex> boundaries, LocatorSettings settings) {
    boundaries.ifPresent(layer -> layer.units().forEach(catalogue::requireKnown));
    return new UnitLocator(catalogue, boundaries.orElse(null), settings);
  }

  /**
   * Makes a locator without boundaries, with the usual distances.
   *
   * @param catalogue the units
   * @return the locator
   */
  public static UnitLocator of(UnitCatalogue catalogue) {
    return of(catalogue, Optional.empty(), LocatorSettings.DEFAULT);
  }

  /**
   * Makes a locator with boundaries and the usual distances.
   *
   * @param catalogue the units
   * @param boundaries the official layer of the lowest units
   * @return the locator
   * @throws DomainException as {@link #of(UnitCatalogue, Optional, LocatorSettings)}
   */
  public static UnitLocator of(UnitCatalogue catalogue, BoundaryIndex boundaries) {
    return of(catalogue, Optional.of(boundaries), LocatorSettings.DEFAULT);
  }

  /**
   * Gives the units by which this locator decides.
   *
   * @return the catalogue
   */
  public UnitCatalogue catalogue() {
    return catalogue;
  }

  /**
   * Finds the unit of a place.
   *
   * @param facts what is known of it
   * @param date the day, in the province's zone, whose units are wanted
   * @return the unit, or that the place lies outside, or that a person decides
   * @throws DomainException {@link ErrorCode#UNKNOWN_VALUE} when the chosen unit is unknown
   */
  public UnitLocation locate(LocationFacts facts, LocalDate date) {
    UnitSnapshot snapshot = catalogue.at(date);
    facts.chosenUnit().ifPresent(catalogue::requireKnown);
    if (facts.point().isPresent() && boundaries != null) {
      UnitLocation found = byBoundary(facts, facts.point().get(), snapshot, date);
      if (found != null) {
        return found;
      }
    }
    return withoutBoundary(facts, snapshot, date);
  }

  /** The answer of the layer, or null when it cannot decide. */
  private UnitLocation byBoundary(
      LocationFacts facts, GeoPoint point, UnitSnapshot snapshot, LocalDate date) {
    int position = boundaries.indexAt(point.latitude(), point.longitude());
    if (position >= 0) {
      AdministrativeUnit unit = field(snapshot).at(position);
      return unit == null
          ? null
          : located(facts, unit, LocationMethod.BOUNDARY, OptionalDouble.empty(), snapshot, date);
    }
    if (!field(snapshot).layerComplete()) {
      return null;
    }
    NearestUnit nearest = boundaries.nearest(point);
    AdministrativeUnit unit = snapshot.byId(nearest.unit());
    if (unit == null) {
      return null;
    }
    OptionalDouble metres = OptionalDouble.of(nearest.metres());
    return nearest.metres() <= settings.toleranceMetres()
        ? located(facts, unit, LocationMethod.NEAR_BOUNDARY, metres, snapshot, date)
        : new OutsideProvince(unit, nearest.metres());
  }

  private LocatedUnit located(
      LocationFacts facts,
      AdministrativeUnit unit,
      LocationMethod how,
      OptionalDouble metres,
      UnitSnapshot snapshot,
      LocalDate date) {
    Optional<UnitId> overruled =
        facts.chosenUnit().isEmpty()
            ? Optional.empty()
            : facts.chosenUnit().filter(chosen -> !agrees(chosen, unit, snapshot, date));
    boolean approximate = how == LocationMethod.NEAREST_CENTRE;
    return new LocatedUnit(unit, how, approximate, metres, overruled);
  }

  /** A choice agrees with its unit, with what lies below, and with what a reform made of it. */
  private boolean agrees(
      UnitId chosen, AdministrativeUnit found, UnitSnapshot snapshot, LocalDate date) {
    for (UnitId id : snapshot.chain(found.id())) {
      if (id.equals(chosen)) {
        return true;
      }
    }
    return snapshot.byId(chosen) == null && catalogue.endings(chosen, date).contains(found);
  }

  private UnitLocation withoutBoundary(LocationFacts facts, UnitSnapshot snapshot, LocalDate date) {
    List<AdministrativeUnit> chosen =
        facts.chosenUnit().map(unit -> chosen(unit, snapshot, date)).orElse(List.of());
    if (chosen.size() == 1) {
      AdministrativeUnit unit = chosen.get(0);
      OptionalDouble metres = toCentre(facts, unit);
      if (metres.isEmpty() || metres.getAsDouble() <= settings.plausibleMetres()) {
        return located(facts, unit, LocationMethod.CHOSEN, metres, snapshot, date);
      }
    }
    if (facts.point().isPresent()) {
      return byCentre(facts, facts.point().get(), snapshot, date);
    }
    List<UnitCandidate> candidates =
        chosen.stream().map(unit -> new UnitCandidate(unit, OptionalDouble.empty())).toList();
    return new Undetermined(candidates, Optional.empty());
  }

  /** The lowest units in force for which a choice stands; several when a reform split it. */
  private List<AdministrativeUnit> chosen(UnitId unit, UnitSnapshot snapshot, LocalDate date) {
    AdministrativeUnit now = snapshot.byId(unit);
    List<AdministrativeUnit> meant = now != null ? List.of(now) : catalogue.endings(unit, date);
    return meant.stream().filter(one -> snapshot.children(one.id()).isEmpty()).toList();
  }

  private static OptionalDouble toCentre(LocationFacts facts, AdministrativeUnit unit) {
    return facts.point().isPresent() && unit.centre().isPresent()
        ? OptionalDouble.of(facts.point().get().distanceTo(unit.centre().get()))
        : OptionalDouble.empty();
  }

  private UnitLocation byCentre(
      LocationFacts facts, GeoPoint point, UnitSnapshot snapshot, LocalDate date) {
    CentreField field = field(snapshot);
    List<UnitCandidate> nearest = field.nearest(point, CANDIDATES);
    if (!nearest.isEmpty() && field.complete()) {
      UnitCandidate first = nearest.get(0);
      double metres = first.metres().getAsDouble();
      if (metres > settings.farMetres()) {
        return new OutsideProvince(first.unit(), metres);
      }
      double second =
          nearest.size() > 1 ? nearest.get(1).metres().getAsDouble() : Double.POSITIVE_INFINITY;
      if (metres < settings.clearRatio() * second) {
        return located(
            facts, first.unit(), LocationMethod.NEAREST_CENTRE, first.metres(), snapshot, date);
      }
    }
    return new Undetermined(nearest, overruledByDistance(facts, snapshot, date));
  }

  /** Only a choice that stood for one unit was weighed and found too far. */
  private Optional<UnitId> overruledByDistance(
      LocationFacts facts, UnitSnapshot snapshot, LocalDate date) {
    return facts.chosenUnit().filter(unit -> chosen(unit, snapshot, date).size() == 1);
  }

  private CentreField field(UnitSnapshot snapshot) {
    CentreField known = fields.get(snapshot);
    return known != null
        ? known
        : fields.computeIfAbsent(snapshot, one -> new CentreField(one, boundaries));
  }
}
