package org.provincekit.app.desk;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.app.platform.view.UnitView;

/** A line of the queue. */
public record CaseItem(
    String id,
    long version,
    Optional<String> trackingCode,
    String status,
    String statusText,
    String statusTextEn,
    NamedCode category,
    String urgency,
    String excerpt,
    Optional<UnitView> unit,
    Optional<NamedCode> lead,
    Optional<NamedCode> proposed,
    Optional<String> handler,
    Instant submittedAt,
    Optional<Instant> dueAt,
    Optional<String> dueStage,
    boolean overdue,
    boolean atRisk,
    int handBacks) {}
