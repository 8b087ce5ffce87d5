package org.provincekit.app.province.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Collects what is wrong: all of it is counted, the first hundred are kept. */
final class Faults {
  static final int KEPT = 100;

  private final List<Fault> kept = new ArrayList<>();
  private int total;

  void add(String file, int line, String column, FaultRule rule, String detail) {
    total++;
    if (kept.size() < KEPT) {
      kept.add(new Fault(file, line, column, rule, detail));
    }
  }

  void add(String file, int line, String column, DomainException refusal) {
    add(file, line, column, rule(refusal.code()), refusal.getMessage());
  }

  int total() {
    return total;
  }

  List<Fault> inOrder() {
    return kept.stream()
        .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
        .toList();
  }

  private static FaultRule rule(ErrorCode code) {
    return switch (code) {
      case REQUIRED -> FaultRule.REQUIRED;
      case TOO_LONG, TOO_LARGE -> FaultRule.TOO_LONG;
      case OUT_OF_RANGE, OUTSIDE_PROVINCE, TOO_SHORT, LIMIT_REACHED -> FaultRule.OUT_OF_RANGE;
      case MALFORMED, UNSUPPORTED_TYPE -> FaultRule.MALFORMED;
      case ILLEGAL_CHARACTER -> FaultRule.ILLEGAL_CHARACTER;
      case UNKNOWN_VALUE, NOT_FOUND -> FaultRule.UNKNOWN_VALUE;
      case ALREADY_EXISTS -> FaultRule.DUPLICATE;
      case INCONSISTENT, FORBIDDEN, ILLEGAL_TRANSITION, TOO_LATE, STALE_VERSION ->
          FaultRule.INCONSISTENT;
    };
  }
}
