package org.provincekit.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provincekit.routing.Succession.Share;
import org.provincekit.shared.UnitId;

/** Lists everything that is wrong with successions. */
final class SuccessionCheck {
  private final Map<UnitId, List<AdministrativeUnit>> units;
  private final List<DataProblem> problems;

  SuccessionCheck(Map<UnitId, List<AdministrativeUnit>> units, List<DataProblem> problems) {
    this.units = units;
    this.problems = problems;
  }

  void check(List<Succession> successions) {
    Set<List<Object>> seen = new HashSet<>();
    Map<List<Object>, List<Succession>> reforms = new java.util.LinkedHashMap<>();
    for (int i = 0; i < successions.size(); i++) {
      Succession one = successions.get(i);
      if (!seen.add(List.of(one.predecessor(), one.successor(), one.date()))) {
        add(DataProblem.Kind.DUPLICATE, i, one, "the pair is given twice");
      } else if (known(i, one)) {
        checkDates(i, one);
        reforms
            .computeIfAbsent(List.of(one.predecessor(), one.date()), key -> new ArrayList<>())
            .add(one);
      }
    }
    reforms.values().forEach(reform -> checkShares(successions.indexOf(reform.get(0)), reform));
  }

  private boolean known(int position, Succession one) {
    boolean known = true;
    for (UnitId unit : List.of(one.predecessor(), one.successor())) {
      if (!units.containsKey(unit)) {
        add(
            DataProblem.Kind.SUCCESSION_UNKNOWN_UNIT,
            position,
            one,
            "unit " + unit + " is not given");
        known = false;
      }
    }
    return known;
  }

  private void checkDates(int position, Succession one) {
    boolean successorThere = inForce(one.successor(), one);
    boolean predecessorWasThere = one.predecessor().validFrom().isBefore(one.date());
    if (!successorThere || !predecessorWasThere) {
      add(
          DataProblem.Kind.SUCCESSION_INCONSISTENT,
          position,
          one,
          successorThere
              ? "the predecessor does not exist before " + one.date()
              : "the successor is not in force on " + one.date());
    }
  }

  /** The successions of one predecessor on one day. */
  private void checkShares(int position, List<Succession> reform) {
    Succession first = reform.get(0);
    long whole = reform.stream().filter(one -> one.share() == Share.WHOLE).count();
    long rest = reform.stream().filter(one -> one.share() == Share.REMAINDER).count();
    boolean goesOn = inForce(first.predecessor(), first);
    if (whole > 0 && (reform.size() > 1 || goesOn)) {
      inconsistent(position, first, "a unit that went over whole has no other successor");
    } else if (whole == 0 && reform.size() == 1 && !goesOn) {
      inconsistent(position, first, "a unit that was split has more than one successor");
    } else if (rest > 1) {
      inconsistent(position, first, "a unit has one remainder");
    }
  }

  private boolean inForce(UnitId unit, Succession one) {
    return units.get(unit).stream().anyMatch(text -> text.validity().includes(one.date()));
  }

  private void inconsistent(int position, Succession one, String message) {
    add(DataProblem.Kind.SUCCESSION_INCONSISTENT, position, one, message);
  }

  private void add(DataProblem.Kind kind, int position, Succession one, String message) {
    problems.add(
        new DataProblem(kind, position, one.predecessor() + " -> " + one.successor(), message));
  }
}
