package org.provincekit.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/** The units in force between two changes of the catalogue. Immutable. */
final class UnitSnapshot {
  private static final UnitId[] NO_CHAIN = {};

  private final List<AdministrativeUnit> units;
  private final List<AdministrativeUnit> lowest;
  private final Map<UnitCode, AdministrativeUnit> byCode = new HashMap<>();
  private final Map<UnitId, AdministrativeUnit> byId = new HashMap<>();
  private final Map<UnitId, List<AdministrativeUnit>> children = new HashMap<>();
  private final Map<UnitId, UnitId[]> chains = new HashMap<>();

  /** The same chains by the very descriptions, found without reading their codes. */
  private final Map<AdministrativeUnit, UnitId[]> chainsByUnit;

  UnitSnapshot(List<AdministrativeUnit> inForce) {
    List<AdministrativeUnit> sorted = new ArrayList<>(inForce);
    sorted.sort(Comparator.comparing(AdministrativeUnit::id, UnitOrder.BY_CODE));
    units = Collections.unmodifiableList(sorted);
    for (AdministrativeUnit unit : units) {
      byCode.put(unit.id().code(), unit);
      byId.put(unit.id(), unit);
      unit.parent()
          .ifPresent(up -> children.computeIfAbsent(up, key -> new ArrayList<>()).add(unit));
    }
    children.replaceAll((up, below) -> Collections.unmodifiableList(below));
    lowest = units.stream().filter(unit -> !children.containsKey(unit.id())).toList();
    chainsByUnit = new IdentityHashMap<>(units.size());
    for (AdministrativeUnit unit : units) {
      UnitId[] chain = chainOf(unit);
      chains.put(unit.id(), chain);
      chainsByUnit.put(unit, chain);
    }
  }

  private UnitId[] chainOf(AdministrativeUnit unit) {
    List<UnitId> chain = new ArrayList<>();
    AdministrativeUnit next = unit;
    while (next != null) {
      chain.add(next.id());
      next = next.parent().map(byId::get).orElse(null);
    }
    return chain.toArray(NO_CHAIN);
  }

  List<AdministrativeUnit> units() {
    return units;
  }

  /** The units without a unit below them: the communes. */
  List<AdministrativeUnit> lowest() {
    return lowest;
  }

  /** The unit in force with this code, or null. */
  AdministrativeUnit byCode(UnitCode code) {
    return byCode.get(code);
  }

  /** The unit's description in force, or null. */
  AdministrativeUnit byId(UnitId id) {
    return byId.get(id);
  }

  List<AdministrativeUnit> children(UnitId id) {
    return children.getOrDefault(id, List.of());
  }

  /** The unit and all above it, lowest first; not to be changed. */
  UnitId[] chain(UnitId id) {
    return chains.getOrDefault(id, NO_CHAIN);
  }

  /** The chain of a unit that this snapshot gave. */
  UnitId[] chain(AdministrativeUnit unit) {
    UnitId[] chain = chainsByUnit.get(unit);
    return chain != null ? chain : chain(unit.id());
  }
}
