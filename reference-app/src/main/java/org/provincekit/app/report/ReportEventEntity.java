package org.provincekit.app.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;
import org.provincekit.shared.AgencyCode;

/** One line of a report's history; written once. */
@Entity
@Table(name = "report_event")
@IdClass(ReportEventEntity.Key.class)
class ReportEventEntity {
  @Id
  @Column(name = "report_id")
  private UUID reportId;

  @Id private long sequence;
  private OffsetDateTime at;

  @Column(name = "at_nanos")
  private int nanosBelowAt;

  private String actor;
  private String agency;

  @Column(name = "correlation_id")
  private String correlationId;

  private String type;
  private String payload;

  /** For JPA. */
  protected ReportEventEntity() {}

  static ReportEventEntity of(HistoryEntry entry) {
    ReportEventEntity row = new ReportEventEntity();
    row.reportId = entry.reportId().value();
    row.sequence = entry.sequence();
    row.at = Moments.column(entry.at());
    row.nanosBelowAt = Moments.nanosBelowColumn(entry.at());
    row.actor = entry.actor();
    row.agency = entry.agency().map(AgencyCode::value).orElse(null);
    row.correlationId = entry.correlationId();
    row.type = entry.event().type();
    row.payload = EventJson.write(entry.event());
    return row;
  }

  HistoryEntry entry() {
    return new HistoryEntry(
        new ReportId(reportId),
        sequence,
        at.toInstant().plusNanos(nanosBelowAt),
        actor,
        Optional.ofNullable(agency).map(AgencyCode::new),
        correlationId,
        EventJson.read(type, payload));
  }

  /** Identity of a line. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID reportId;
    private long sequence;

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.sequence == sequence && key.reportId.equals(reportId);
    }

    @Override
    public int hashCode() {
      return 31 * reportId.hashCode() + Long.hashCode(sequence);
    }
  }
}
