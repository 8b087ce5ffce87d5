package org.provincekit.routing;

import java.util.List;
import java.util.Map;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Turns a list of problems into the one refusal that carries them all. */
final class DataProblems {
  private DataProblems() {}

  static void refuse(List<DataProblem> problems, String field) {
    if (!problems.isEmpty()) {
      throw new DomainException(
          ErrorCode.INCONSISTENT,
          field,
          problems.size() + " problem(s), the first: " + problems.get(0).message(),
          Map.of("problems", List.copyOf(problems)));
    }
  }
}
