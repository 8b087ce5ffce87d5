package org.provincekit.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.provincekit.shared.UnitId;

/** The successions of a catalogue, by predecessor. Immutable. */
final class UnitSuccessions {
  private final Map<UnitId, List<Succession>> byPredecessor = new HashMap<>();

  UnitSuccessions(List<Succession> all) {
    all.stream()
        .sorted(
            Comparator.comparing(Succession::date)
                .thenComparing(Succession::successor, UnitOrder.BY_CODE))
        .forEach(
            one ->
                byPredecessor
                    .computeIfAbsent(one.predecessor(), key -> new ArrayList<>())
                    .add(one));
    byPredecessor.replaceAll((unit, list) -> List.copyOf(list));
  }

  List<Succession> of(UnitId unit) {
    return byPredecessor.getOrDefault(unit, List.of());
  }

  /** The units in force in which a unit's ways through the reforms end, itself included. */
  SortedSet<UnitId> endingIn(
      UnitId unit, LocalDate date, Function<UnitId, AdministrativeUnit> inForce) {
    SortedSet<UnitId> ends = new TreeSet<>(UnitOrder.BY_CODE);
    follow(unit, unit.validFrom(), date, inForce, new HashSet<>(), ends);
    return ends;
  }

  private void follow(
      UnitId unit,
      LocalDate entered,
      LocalDate date,
      Function<UnitId, AdministrativeUnit> inForce,
      Set<UnitId> seen,
      Set<UnitId> ends) {
    if (!seen.add(unit)) {
      return;
    }
    if (inForce.apply(unit) != null) {
      ends.add(unit);
    }
    for (Succession one : of(unit)) {
      if (!one.date().isBefore(entered) && !one.date().isAfter(date)) {
        follow(one.successor(), one.date(), date, inForce, seen, ends);
      }
    }
  }
}
