package org.provincekit.sla;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.shared.Require;

/**
 * What a policy line is chosen by, from a moment on.
 *
 * @param since from when it holds
 * @param category the category, empty when not known yet
 * @param group the category's group, empty when it has none
 * @param urgency the urgency
 * @param toldAt the due moment the reporter was told under this classification, if any; a reckoning
 *     never falls before it. Told extensions are their own.
 * @since 0.1
 */
public record Classification(
    Instant since,
    Optional<CategoryCode> category,
    Optional<String> group,
    Urgency urgency,
    Optional<Instant> toldAt) {
  /** Checks that nothing is missing. */
  public Classification {
    Require.present(since, "since");
    Require.present(category, "category");
    Require.present(group, "group");
    Require.present(urgency, "urgency");
    Require.present(toldAt, "toldAt");
  }

  /**
   * Makes a classification of which the reporter has not been told a due moment.
   *
   * @param since from when it holds
   * @param category the category, empty when not known yet
   * @param group the category's group, empty when it has none
   * @param urgency the urgency
   * @return the classification
   */
  public static Classification of(
      Instant since, Optional<CategoryCode> category, Optional<String> group, Urgency urgency) {
    return new Classification(since, category, group, urgency, Optional.empty());
  }

  /** Of several, the latest binds: nobody is told an earlier moment than before. */
  Classification told(Instant due) {
    Instant latest = toldAt.filter(due::isBefore).orElse(due);
    return new Classification(since, category, group, urgency, Optional.of(latest));
  }
}
