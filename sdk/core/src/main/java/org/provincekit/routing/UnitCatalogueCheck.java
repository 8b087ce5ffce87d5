package org.provincekit.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/** Lists everything that is wrong with the data of a catalogue. Used once. */
final class UnitCatalogueCheck {
  private final List<AdministrativeUnit> units;
  private final Map<UnitId, List<AdministrativeUnit>> byId;
  private final List<Succession> successions;
  private final List<DataProblem> problems = new ArrayList<>();

  UnitCatalogueCheck(List<AdministrativeUnit> units, List<Succession> successions) {
    this.units = List.copyOf(units);
    this.successions = List.copyOf(successions);
    this.byId = this.units.stream().collect(Collectors.groupingBy(AdministrativeUnit::id));
  }

  List<DataProblem> problems() {
    checkValidities();
    for (int i = 0; i < units.size(); i++) {
      checkParent(i, units.get(i));
    }
    new SuccessionCheck(byId, problems).check(successions);
    return List.copyOf(problems);
  }

  private void checkValidities() {
    Map<UnitCode, List<Integer>> byCode = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      byCode.computeIfAbsent(units.get(i).id().code(), key -> new ArrayList<>()).add(i);
    }
    IntStream.range(0, units.size())
        .filter(i -> byCode.get(units.get(i).id().code()).get(0) == i)
        .forEach(i -> checkCode(byCode.get(units.get(i).id().code())));
  }

  private void checkCode(List<Integer> positions) {
    List<Integer> ordered = new ArrayList<>(positions);
    ordered.sort(Comparator.comparing(i -> units.get(i).validity().from()));
    AdministrativeUnit before = null;
    // The longest-lasting description so far, so that one inside another is seen as well.
    for (int position : ordered) {
      AdministrativeUnit unit = units.get(position);
      if (before != null && before.validity().overlaps(unit.validity())) {
        boolean same = before.id().equals(unit.id()) && before.validity().equals(unit.validity());
        add(
            same ? DataProblem.Kind.DUPLICATE : DataProblem.Kind.OVERLAPPING_VALIDITY,
            position,
            "code " + unit.id().code() + " is carried twice on the same days");
      } else {
        checkGap(position, unit, before);
      }
      before = before == null || endsLater(unit, before) ? unit : before;
    }
  }

  private void checkGap(int position, AdministrativeUnit unit, AdministrativeUnit before) {
    boolean continues = before != null && before.id().equals(unit.id());
    LocalDate expected = continues ? before.validity().until() : unit.id().validFrom();
    if (!unit.validity().from().equals(expected)) {
      add(
          DataProblem.Kind.VALIDITY_GAP,
          position,
          "unit " + unit.id() + " has no description from " + expected);
    }
  }

  private static boolean endsLater(AdministrativeUnit one, AdministrativeUnit other) {
    LocalDate until = other.validity().until();
    return until != null
        && (one.validity().until() == null || one.validity().until().isAfter(until));
  }

  private void checkParent(int position, AdministrativeUnit unit) {
    if (unit.parent().isEmpty()) {
      return;
    }
    UnitId parent = unit.parent().get();
    if (!byId.containsKey(parent)) {
      add(DataProblem.Kind.PARENT_MISSING, position, "parent " + parent + " is not given");
    } else if (isOwnAncestor(unit)) {
      add(DataProblem.Kind.PARENT_CYCLE, position, "unit " + unit.id() + " is its own ancestor");
    } else if (!covers(byId.get(parent), unit)) {
      add(
          DataProblem.Kind.PARENT_NOT_IN_FORCE,
          position,
          "parent " + parent + " is not in force on all days of " + unit.id());
    }
  }

  private boolean isOwnAncestor(AdministrativeUnit unit) {
    return new ParentCycle<UnitId>(
            unit.id(),
            id -> byId.getOrDefault(id, List.of()).stream().map(UnitCatalogueCheck::link).toList())
        .isThere(link(unit));
  }

  private static ParentCycle.Link<UnitId> link(AdministrativeUnit unit) {
    return new ParentCycle.Link<>(unit.parent(), unit.validity());
  }

  /** The parent's descriptions follow each other without a gap, so its ends are enough. */
  private static boolean covers(List<AdministrativeUnit> parent, AdministrativeUnit unit) {
    LocalDate first = parent.get(0).id().validFrom();
    boolean endless = parent.stream().anyMatch(one -> one.validity().until() == null);
    LocalDate last =
        endless
            ? LocalDate.MAX
            : parent.stream().map(one -> one.validity().until()).max(LocalDate::compareTo).get();
    LocalDate until = unit.validity().until() == null ? LocalDate.MAX : unit.validity().until();
    return !first.isAfter(unit.validity().from()) && !last.isBefore(until);
  }

  private void add(DataProblem.Kind kind, int position, String message) {
    problems.add(new DataProblem(kind, position, units.get(position).id().toString(), message));
  }
}
