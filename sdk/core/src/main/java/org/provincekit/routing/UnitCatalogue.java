package org.provincekit.routing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/**
 * All administrative units of a province, past and present, and what became of them in reforms.
 * Immutable and safe for use by many threads.
 *
 * <p>Every question is asked for a day, because a code may belong to one unit today and to another
 * tomorrow. Days are local dates in the province's zone.
 *
 * @since 0.1
 */
public final class UnitCatalogue {
  private static final UnitSnapshot NOTHING = new UnitSnapshot(List.of());

  private final List<AdministrativeUnit> descriptions;
  private final Map<UnitId, AdministrativeUnit> latest = new HashMap<>();
  private final UnitSuccessions successions;

  /** Days on which anything changes, ascending. */
  private final long[] changes;

  /** The units from each change on, made when first asked for. */
  private final AtomicReferenceArray<UnitSnapshot> snapshots;

  private UnitCatalogue(List<AdministrativeUnit> units, List<Succession> successions) {
    this.descriptions = List.copyOf(units);
    descriptions.stream()
        .sorted(Comparator.comparing(unit -> unit.validity().from()))
        .forEach(unit -> latest.put(unit.id(), unit));
    this.successions = new UnitSuccessions(successions);
    SortedSet<Long> days = new TreeSet<>();
    for (AdministrativeUnit unit : descriptions) {
      days.add(unit.validity().from().toEpochDay());
      if (unit.validity().until() != null) {
        days.add(unit.validity().until().toEpochDay());
      }
    }
    this.changes = days.stream().mapToLong(Long::longValue).toArray();
    this.snapshots = new AtomicReferenceArray<>(changes.length);
  }

  /**
   * Makes a catalogue of checked data.
   *
   * @param units every description of every unit
   * @param successions what became of them; empty when there was no reform
   * @return the catalogue
   * @throws DomainException {@link ErrorCode#INCONSISTENT}; detail {@code problems} is the list
   *     that {@link #problems} gives
   */
  public static UnitCatalogue of(List<AdministrativeUnit> units, List<Succession> successions) {
    DataProblems.refuse(problems(units, successions), "units");
    return new UnitCatalogue(units, successions);
  }

  /**
   * Checks data without taking it into use.
   *
   * @param units every description of every unit
   * @param successions what became of them
   * @return every problem, units first; empty when {@link #of} would accept the data
   */
  public static List<DataProblem> problems(
      List<AdministrativeUnit> units, List<Succession> successions) {
    return new UnitCatalogueCheck(units, successions).problems();
  }

  /**
   * Lists the units in force.
   *
   * @param date the day
   * @return the units by code
   */
  public List<AdministrativeUnit> inForce(LocalDate date) {
    return at(date).units();
  }

  /**
   * Finds the unit that carries a code on a day.
   *
   * @param code the code
   * @param date the day
   * @return the unit as described on that day
   */
  public Optional<AdministrativeUnit> byCode(UnitCode code, LocalDate date) {
    return Optional.ofNullable(at(date).byCode(Require.present(code, "unitCode")));
  }

  /**
   * Finds a unit as described on a day.
   *
   * @param id the unit
   * @param date the day
   * @return the unit; empty when it is unknown or not in force
   */
  public Optional<AdministrativeUnit> find(UnitId id, LocalDate date) {
    return Optional.ofNullable(at(date).byId(Require.present(id, "unit")));
  }

  /**
   * Finds a unit by its identity, in force or not.
   *
   * @param id the unit
   * @return its newest description
   */
  public Optional<AdministrativeUnit> byId(UnitId id) {
    return Optional.ofNullable(latest.get(Require.present(id, "unit")));
  }

  /**
   * Lists the units directly below a unit.
   *
   * @param id the unit
   * @param date the day
   * @return the units by code
   */
  public List<AdministrativeUnit> children(UnitId id, LocalDate date) {
    return at(date).children(id);
  }

  /**
   * Lists everything below a unit.
   *
   * @param id the unit
   * @param date the day
   * @return the units, nearer tiers first, without the unit itself
   */
  public List<AdministrativeUnit> descendants(UnitId id, LocalDate date) {
    UnitSnapshot snapshot = at(date);
    List<AdministrativeUnit> found = new ArrayList<>();
    Deque<UnitId> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      for (AdministrativeUnit child : snapshot.children(open.remove())) {
        found.add(child);
        open.add(child.id());
      }
    }
    return List.copyOf(found);
  }

  /**
   * Lists what a unit belongs to.
   *
   * @param id the unit
   * @param date the day
   * @return the units above it, nearest first, without the unit itself
   */
  public List<AdministrativeUnit> ancestors(UnitId id, LocalDate date) {
    UnitSnapshot snapshot = at(date);
    return Stream.of(snapshot.chain(id)).skip(1).map(snapshot::byId).toList();
  }

  /**
   * Searches by name. Marks, letter case and the kind of unit may be left out: {@code nam can},
   * {@code Năm Căn} and {@code xã Năm Căn} find the same unit; {@code Hoà} and {@code Hòa} are one.
   * Units whose marks agree come first, then whole names before beginnings before the rest.
   *
   * @param text what is looked for; a text without a letter finds nothing
   * @param date the day
   * @param limit the greatest number of units, at least 1
   * @return the units, best first
   */
  public List<AdministrativeUnit> search(String text, LocalDate date, int limit) {
    return new UnitSearch(text).in(at(date).units(), limit);
  }

  /**
   * Lists what became of a unit.
   *
   * @param id the unit
   * @return its successions in order of date and code; empty when there is none
   */
  public List<Succession> successionsOf(UnitId id) {
    return successions.of(id);
  }

  /**
   * Tells which unit answers on a day for a case that was filed under an earlier one. The case
   * moves with its unit when every way through the reforms ends in one unit; when the unit was
   * split it moves by its point; without a point, or with one in none of the successors, a person
   * decides.
   *
   * <p>A unit that goes on but gave a part away keeps its cases, except those whose point now lies
   * in a unit that received a part.
   *
   * @param unit the unit under which the case was filed
   * @param point where the case is; empty when unknown
   * @param locator finds the unit of a point
   * @param date the day for which is asked
   * @return the answer
   * @throws DomainException {@link ErrorCode#UNKNOWN_VALUE} for an unknown unit, {@link
   *     ErrorCode#INCONSISTENT} when the unit begins only after the day
   */
  public SuccessionAnswer currentFor(
      UnitId unit, Optional<GeoPoint> point, UnitLocator locator, LocalDate date) {
    requireKnown(unit);
    if (unit.validFrom().isAfter(date)) {
      throw DomainException.of(ErrorCode.INCONSISTENT, "date", "the unit begins after that day");
    }
    List<AdministrativeUnit> candidates = endings(unit, date);
    AdministrativeUnit still = at(date).byId(unit);
    if (candidates.size() == 1) {
      AdministrativeUnit only = candidates.get(0);
      return only.equals(still)
          ? new SuccessionAnswer.Unchanged(only)
          : new SuccessionAnswer.MovedWhole(unit, only);
    }
    Optional<UnitLocation.LocatedUnit> placed =
        point.flatMap(where -> placed(where, locator, date, candidates));
    if (placed.isPresent() && !placed.get().unit().equals(still)) {
      return new SuccessionAnswer.MovedByPoint(unit, placed.get());
    }
    return still != null
        ? new SuccessionAnswer.Unchanged(still)
        : new SuccessionAnswer.NeedsTriage(unit, candidates);
  }

  private static Optional<UnitLocation.LocatedUnit> placed(
      GeoPoint point, UnitLocator locator, LocalDate date, List<AdministrativeUnit> candidates) {
    return locator.locate(LocationFacts.at(point), date) instanceof UnitLocation.LocatedUnit located
        ? Optional.of(located).filter(found -> candidates.contains(found.unit()))
        : Optional.empty();
  }

  /**
   * Cuts counts by old units again by the units of a day.
   *
   * @param byOldUnit for each unit of its time its count, not negative
   * @param date the day whose units are wanted
   * @return the counts by old and by new unit; their sums agree
   * @throws DomainException {@link ErrorCode#UNKNOWN_VALUE} for an unknown unit, {@link
   *     ErrorCode#OUT_OF_RANGE} for a negative count
   */
  public RecutFigures recut(Map<UnitId, Long> byOldUnit, LocalDate date) {
    byOldUnit.keySet().forEach(this::requireKnown);
    return new FigureRecut(successions, at(date)::byId, date).of(byOldUnit);
  }

  /** The units in force in which a unit's ways through the reforms end, by code. */
  List<AdministrativeUnit> endings(UnitId unit, LocalDate date) {
    requireKnown(unit);
    UnitSnapshot snapshot = at(date);
    return successions.endingIn(unit, date, snapshot::byId).stream().map(snapshot::byId).toList();
  }

  UnitSnapshot at(LocalDate date) {
    long day = Require.present(date, "date").toEpochDay();
    int at = changes.length - 1;
    while (at >= 0 && changes[at] > day) {
      at--;
    }
    return at < 0 ? NOTHING : snapshot(at);
  }

  private UnitSnapshot snapshot(int at) {
    UnitSnapshot made = snapshots.get(at);
    if (made == null) {
      LocalDate day = LocalDate.ofEpochDay(changes[at]);
      made =
          new UnitSnapshot(
              descriptions.stream().filter(unit -> unit.validity().includes(day)).toList());
      // One thread wins, so that all see the same snapshot.
      snapshots.compareAndSet(at, null, made);
    }
    return snapshots.get(at);
  }

  void requireKnown(UnitId unit) {
    if (!latest.containsKey(Require.present(unit, "unit"))) {
      throw DomainException.of(ErrorCode.UNKNOWN_VALUE, "unit", "no such unit: " + unit);
    }
  }
}
