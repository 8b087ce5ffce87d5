package org.provincekit.routing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.UnitId;

/** Shares out the counts of old units over the units of a day. Used once. */
final class FigureRecut {
  private final UnitSuccessions successions;
  private final Function<UnitId, AdministrativeUnit> inForce;
  private final LocalDate date;
  private final Map<UnitId, RecutFigures.Figure> placed = new HashMap<>();
  private final Map<UnitId, Long> unplaced = new HashMap<>();

  FigureRecut(
      UnitSuccessions successions, Function<UnitId, AdministrativeUnit> inForce, LocalDate date) {
    this.successions = successions;
    this.inForce = inForce;
    this.date = date;
  }

  RecutFigures of(Map<UnitId, Long> counts) {
    counts.forEach(
        (unit, count) -> {
          if (count < 0) {
            throw DomainException.of(ErrorCode.OUT_OF_RANGE, "count", "a count is not negative");
          }
          place(unit, count);
        });
    return new RecutFigures(counts, placed, unplaced);
  }

  private void place(UnitId old, long count) {
    // Ways that part and meet again end in one unit: nothing is shared out, so nothing is inexact.
    List<UnitId> ends = List.copyOf(successions.endingIn(old, date, inForce));
    if (ends.isEmpty()) {
      unplaced.merge(old, count, Long::sum);
      return;
    }
    if (ends.contains(old)) {
      // It goes on and gave a part away; how much of the count went with the part is not known.
      add(old, count, ends.size() > 1);
      return;
    }
    long each = count / ends.size();
    long left = count % ends.size();
    for (int i = 0; i < ends.size(); i++) {
      add(ends.get(i), each + (i < left ? 1 : 0), ends.size() > 1);
    }
  }

  private void add(UnitId unit, long count, boolean inexact) {
    placed.merge(
        unit,
        new RecutFigures.Figure(count, inexact),
        (a, b) -> new RecutFigures.Figure(a.count() + b.count(), a.inexact() || b.inexact()));
  }
}
