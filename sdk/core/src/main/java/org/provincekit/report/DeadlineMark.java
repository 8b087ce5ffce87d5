package org.provincekit.report;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;

/**
 * A due moment that stands in the report's history, as it was told. The computation behind it
 * belongs to {@code sla}.
 *
 * @param stage such as {@code accept} or {@code resolve}
 * @param party the agency bound by it; empty for the coordinator
 * @param round 1, and one more for each reopening
 * @param dueAt the moment
 * @since 0.1
 */
public record DeadlineMark(String stage, Optional<AgencyCode> party, int round, Instant dueAt) {
  /** Checks that nothing is missing. */
  public DeadlineMark {
    Require.present(stage, "stage");
    Require.present(party, "party");
    Require.present(dueAt, "dueAt");
  }

  /**
   * Tells whether two marks are about the same clock.
   *
   * @param other another mark
   * @return true when stage, party and round agree
   */
  public boolean sameClock(DeadlineMark other) {
    return stage.equals(other.stage) && party.equals(other.party) && round == other.round;
  }
}
