package org.provincekit.report;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;

/**
 * One line of a report's history, which is append-only and the truth about the report.
 *
 * @param reportId whose history
 * @param sequence from 1 without gaps; the order of history is this, not the clock
 * @param at when; never before the entry before it, even when a clock stepped back
 * @param actor {@link org.provincekit.shared.Actor#reference()}
 * @param agency the actor's agency then
 * @param correlationId the call
 * @param event what happened
 * @since 0.1
 */
public record HistoryEntry(
    ReportId reportId,
    long sequence,
    Instant at,
    String actor,
    Optional<AgencyCode> agency,
    String correlationId,
    ReportEvent event) {
  /** Checks that nothing is missing. */
  public HistoryEntry {
    Require.present(reportId, "reportId");
    Require.present(at, "at");
    Require.present(actor, "actor");
    Require.present(agency, "agency");
    Require.present(correlationId, "correlationId");
    Require.present(event, "event");
  }
}
