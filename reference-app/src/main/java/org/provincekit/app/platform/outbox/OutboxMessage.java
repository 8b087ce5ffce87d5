package org.provincekit.app.platform.outbox;

import java.time.Instant;

/**
 * An event as a consumer gets it.
 *
 * @param id position in the outbox; says nothing about order
 * @param eventId unique; lets a consumer drop what it had
 * @param type what happened, such as {@code report.accepted}
 * @param subject what it happened to
 * @param sequence position in the subject's history; per consumer and subject messages come in this
 *     order
 * @param occurredAt when it happened
 * @param correlationId the call that caused it
 * @param json the event
 */
public record OutboxMessage(
    long id,
    String eventId,
    String type,
    String subject,
    long sequence,
    Instant occurredAt,
    String correlationId,
    String json) {}
