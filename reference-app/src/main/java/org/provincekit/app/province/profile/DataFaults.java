package org.provincekit.app.province.profile;

import java.util.List;
import org.provincekit.routing.DataProblem;

/** Says what the SDK's own checks find as faults of the lines that were given to them. */
final class DataFaults {
  private DataFaults() {}

  /** Notes problems, whose positions are those of the lines. */
  static void note(List<DataProblem> problems, List<CsvRow> rows) {
    for (DataProblem problem : problems) {
      rows.get(problem.position()).fault("", rule(problem.kind()), problem.message());
    }
  }

  private static FaultRule rule(DataProblem.Kind kind) {
    return switch (kind) {
      case DUPLICATE -> FaultRule.DUPLICATE;
      case PARENT_MISSING, SUCCESSION_UNKNOWN_UNIT, JURISDICTION_UNKNOWN_AGENCY ->
          FaultRule.UNKNOWN_REFERENCE;
      case OVERLAPPING_VALIDITY,
          VALIDITY_GAP,
          PARENT_NOT_IN_FORCE,
          PARENT_CYCLE,
          SUCCESSION_INCONSISTENT,
          JURISDICTION_OVERLAP ->
          FaultRule.INCONSISTENT;
    };
  }
}
