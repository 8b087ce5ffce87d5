package org.provincekit.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.UnitId;

/** Lists everything that is wrong with the data of an agency directory. Used once. */
final class AgenciesCheck {
  private final List<Agency> agencies;
  private final List<Jurisdiction> jurisdictions;
  private final Map<AgencyCode, List<Agency>> byCode;
  private final List<DataProblem> problems = new ArrayList<>();

  AgenciesCheck(List<Agency> agencies, List<Jurisdiction> jurisdictions) {
    this.agencies = List.copyOf(agencies);
    this.jurisdictions = List.copyOf(jurisdictions);
    this.byCode = this.agencies.stream().collect(Collectors.groupingBy(Agency::code));
  }

  List<DataProblem> problems() {
    Map<AgencyCode, List<Agency>> earlier = new HashMap<>();
    for (int i = 0; i < agencies.size(); i++) {
      Agency agency = agencies.get(i);
      checkTwice(i, agency, earlier.computeIfAbsent(agency.code(), key -> new ArrayList<>()));
      checkParent(i, agency);
    }
    checkJurisdictions();
    return List.copyOf(problems);
  }

  private void checkTwice(int position, Agency agency, List<Agency> earlier) {
    if (earlier.stream().anyMatch(one -> one.validity().equals(agency.validity()))) {
      add(DataProblem.Kind.DUPLICATE, position, agency, "the agency is given twice");
    } else if (earlier.stream().anyMatch(one -> one.validity().overlaps(agency.validity()))) {
      add(
          DataProblem.Kind.OVERLAPPING_VALIDITY,
          position,
          agency,
          "the agency has two descriptions on the same days");
    }
    earlier.add(agency);
  }

  private void checkParent(int position, Agency agency) {
    if (agency.parent().isEmpty()) {
      return;
    }
    AgencyCode parent = agency.parent().get();
    List<Agency> above = byCode.getOrDefault(parent, List.of());
    if (above.isEmpty()) {
      add(DataProblem.Kind.PARENT_MISSING, position, agency, "parent " + parent + " is not given");
    } else if (isOwnAncestor(agency)) {
      add(DataProblem.Kind.PARENT_CYCLE, position, agency, "the agency is its own superior");
    } else if (above.stream().noneMatch(one -> one.validity().overlaps(agency.validity()))) {
      add(
          DataProblem.Kind.PARENT_NOT_IN_FORCE,
          position,
          agency,
          "parent " + parent + " is never in force together with the agency");
    }
  }

  private boolean isOwnAncestor(Agency agency) {
    return new ParentCycle<AgencyCode>(
            agency.code(),
            code -> byCode.getOrDefault(code, List.of()).stream().map(AgenciesCheck::link).toList())
        .isThere(link(agency));
  }

  private static ParentCycle.Link<AgencyCode> link(Agency agency) {
    return new ParentCycle.Link<>(agency.parent(), agency.validity());
  }

  private void checkJurisdictions() {
    Map<UnitId, List<Jurisdiction>> earlier = new HashMap<>();
    for (int i = 0; i < jurisdictions.size(); i++) {
      Jurisdiction one = jurisdictions.get(i);
      if (!byCode.containsKey(one.agency())) {
        problems.add(
            new DataProblem(
                DataProblem.Kind.JURISDICTION_UNKNOWN_AGENCY,
                i,
                one.agency().toString(),
                "agency " + one.agency() + " is not given"));
      }
      for (UnitId unit : one.units()) {
        checkOverlap(i, one, unit, earlier.computeIfAbsent(unit, key -> new ArrayList<>()));
      }
    }
  }

  private void checkOverlap(
      int position, Jurisdiction one, UnitId unit, List<Jurisdiction> earlier) {
    if (earlier.stream().anyMatch(other -> other.validity().overlaps(one.validity()))) {
      problems.add(
          new DataProblem(
              DataProblem.Kind.JURISDICTION_OVERLAP,
              position,
              unit.toString(),
              "unit " + unit + " has two authorities on the same days"));
    }
    earlier.add(one);
  }

  private void add(DataProblem.Kind kind, int position, Agency agency, String message) {
    problems.add(new DataProblem(kind, position, agency.code().toString(), message));
  }
}
