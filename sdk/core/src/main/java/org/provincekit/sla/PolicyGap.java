package org.provincekit.sla;

import org.provincekit.report.Urgency;
import org.provincekit.shared.Require;

/**
 * Reports for which a policy names no limit: those of any category in this urgency and stage.
 *
 * @param urgency the urgency
 * @param stage the stage
 * @since 0.1
 */
public record PolicyGap(Urgency urgency, Stage stage) {
  /** Checks that nothing is missing. */
  public PolicyGap {
    Require.present(urgency, "urgency");
    Require.present(stage, "stage");
  }
}
