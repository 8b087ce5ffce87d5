package org.provincekit.shared;

import java.time.Instant;

/**
 * A domain event on its way out of the domain. Consumers get each at least once and, per subject,
 * in the order of {@code sequence}; {@code id} lets them drop repeats.
 *
 * @param <E> the event's type
 * @param id unique: {@code subject/sequence}
 * @param subject what it happened to, such as a report's id
 * @param sequence position in the subject's history, from 1 without gaps
 * @param occurredAt when it happened, by the domain's clock
 * @param correlationId the call that caused it
 * @param event what happened
 * @since 0.1
 */
public record EventEnvelope<E>(
    String id, String subject, long sequence, Instant occurredAt, String correlationId, E event) {
  /** Checks that nothing is missing. */
  public EventEnvelope {
    Require.present(id, "id");
    Require.present(subject, "subject");
    Require.present(occurredAt, "occurredAt");
    Require.present(correlationId, "correlationId");
    Require.present(event, "event");
  }
}
