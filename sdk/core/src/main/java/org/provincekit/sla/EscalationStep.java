package org.provincekit.sla;

import java.util.Map;
import java.util.Optional;
import org.provincekit.report.Urgency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * One rung of the escalation ladder.
 *
 * @param urgency for deadlines of this urgency
 * @param stage for this clock only; empty for all
 * @param percent after which percentage of the limit, in the limit's own measure, 0 to 1000
 * @param recipient who is told
 * @param phone whether by telephone besides
 * @since 0.1
 */
public record EscalationStep(
    Urgency urgency, Optional<Stage> stage, int percent, Recipient recipient, boolean phone) {
  /**
   * Who is told.
   *
   * @since 0.1
   */
  public enum Recipient {
    /** The officer responsible; without one the coordinator. */
    RESPONSIBLE,
    /** The leader of the agency bound; without an agency the coordinator. */
    AGENCY_LEADER,
    /** The next agency up the parent chain; at its end the coordinator. */
    SUPERIOR,
    /** The leader of the province. */
    PROVINCE_LEADER,
    /** The coordinator. */
    COORDINATOR
  }

  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#OUT_OF_RANGE}
   */
  public EscalationStep {
    Require.present(urgency, "urgency");
    Require.present(stage, "stage");
    Require.present(recipient, "recipient");
    if (percent < 0 || percent > 1000) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE, "percent", "percent is 0 to 1000", Map.of("min", 0, "max", 1000));
    }
  }
}
