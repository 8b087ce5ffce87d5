package org.provincekit.sla;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.shared.AgencyCode;

/**
 * Something a deadline brings about by the passing of time. The key is the same at every sweep, so
 * a unique constraint on report and key raises each event exactly once.
 *
 * @since 0.1
 */
public sealed interface SlaEvent {
  /**
   * Names the event within its report.
   *
   * @return such as {@code resolve/H12.1/1/at-risk} or {@code resolve/H12.1/1/200}
   */
  String key();

  /**
   * Tells when it fell, which may be before the sweep that found it.
   *
   * @return the moment
   */
  Instant at();

  /**
   * The at-risk share of a limit is used up.
   *
   * @param key the key
   * @param stage which clock
   * @param party the agency bound; empty for the coordinator
   * @param round the round
   * @param dueAt the due moment
   * @param at when it became at risk
   * @since 0.1
   */
  record DeadlineAtRisk(
      String key, Stage stage, Optional<AgencyCode> party, int round, Instant dueAt, Instant at)
      implements SlaEvent {}

  /**
   * The due moment passed.
   *
   * @param key the key
   * @param stage which clock
   * @param party the agency bound; empty for the coordinator
   * @param round the round
   * @param dueAt the due moment
   * @param at the due moment
   * @since 0.1
   */
  record DeadlineBreached(
      String key, Stage stage, Optional<AgencyCode> party, int round, Instant dueAt, Instant at)
      implements SlaEvent {}

  /**
   * Somebody further up is told.
   *
   * @param key the key
   * @param stage which clock
   * @param party the agency bound; empty for the coordinator
   * @param round the round
   * @param percent the percentage of the limit used up
   * @param recipient who is told, after the rule that nobody is skipped
   * @param agency the recipient's agency; empty for the coordinator and the province's leader
   * @param phone whether by telephone besides
   * @param at when the step fell
   * @since 0.1
   */
  record Escalated(
      String key,
      Stage stage,
      Optional<AgencyCode> party,
      int round,
      int percent,
      EscalationStep.Recipient recipient,
      Optional<AgencyCode> agency,
      boolean phone,
      Instant at)
      implements SlaEvent {}
}
