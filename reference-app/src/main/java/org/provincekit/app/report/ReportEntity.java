package org.provincekit.app.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.VietnameseText;

/** What is known of a report now, as columns to find and list it by. */
@Entity
@Table(name = "report")
class ReportEntity {
  /** Every column but the identity and the code; {@link #bind} gives their values. */
  static final String ASSIGNMENTS =
      "r.version = :version, r.status = :status, r.category = :category, r.urgency = :urgency,"
          + " r.visibleToAll = :visibleToAll, r.lead = :lead, r.handler = :handler, r.unit = :unit,"
          + " r.lat = :lat, r.lon = :lon, r.submittedAt = :submittedAt, r.updatedAt = :updatedAt,"
          + " r.dueAt = :dueAt, r.nextActionAt = :nextActionAt, r.foldedText = :foldedText,"
          + " r.foldedWords = :foldedWords, r.snapshotForm = :snapshotForm, r.snapshot = :snapshot";

  @Id private UUID id;

  @Column(name = "tracking_code")
  private String trackingCode;

  private long version;
  private String status;
  private String category;
  private String urgency;

  @Column(name = "is_public")
  private boolean visibleToAll;

  private String lead;
  private String handler;
  private String unit;
  private Double lat;
  private Double lon;

  @Column(name = "submitted_at")
  private OffsetDateTime submittedAt;

  @Column(name = "updated_at")
  private OffsetDateTime updatedAt;

  @Column(name = "due_at")
  private OffsetDateTime dueAt;

  @Column(name = "next_action_at")
  private OffsetDateTime nextActionAt;

  @Column(name = "folded_text")
  private String foldedText;

  @Column(name = "folded_words")
  private String foldedWords;

  @Column(name = "snapshot_form")
  private int snapshotForm;

  private String snapshot;

  /** For JPA. */
  protected ReportEntity() {}

  static ReportEntity of(ReportSnapshot report) {
    ReportEntity row = new ReportEntity();
    String text = report.submission().description() + "\n" + report.place().address();
    row.id = report.id().value();
    row.trackingCode = report.trackingCode().value();
    row.version = report.version();
    row.status = report.status().name();
    row.category = report.category().value();
    row.urgency = report.urgency().name();
    row.visibleToAll = report.isPublic();
    row.lead = report.lead().map(AgencyCode::value).orElse(null);
    row.handler = report.handler().map(StaffId::value).orElse(null);
    row.unit = report.routing().flatMap(RoutingOutcome::unit).map(UnitId::toString).orElse(null);
    row.lat = report.place().point().map(GeoPoint::latitude).orElse(null);
    row.lon = report.place().point().map(GeoPoint::longitude).orElse(null);
    row.submittedAt = Moments.column(report.submittedAt());
    row.updatedAt = Moments.column(report.updatedAt());
    row.dueAt = Moments.column(report.dueAt().orElse(Moments.NEVER));
    row.nextActionAt =
        report.nextActionAt().map(Moments::ceiling).map(Moments::column).orElse(null);
    row.foldedText = VietnameseText.fold(text);
    row.foldedWords = String.join(" ", SearchWords.of(text));
    row.snapshotForm = EventJson.SNAPSHOT_FORM;
    row.snapshot = EventJson.write(report);
    return row;
  }

  void bind(Query update) {
    update
        .setParameter("version", version)
        .setParameter("status", status)
        .setParameter("category", category)
        .setParameter("urgency", urgency)
        .setParameter("visibleToAll", visibleToAll)
        .setParameter("lead", lead)
        .setParameter("handler", handler)
        .setParameter("unit", unit)
        .setParameter("lat", lat)
        .setParameter("lon", lon)
        .setParameter("submittedAt", submittedAt)
        .setParameter("updatedAt", updatedAt)
        .setParameter("dueAt", dueAt)
        .setParameter("nextActionAt", nextActionAt)
        .setParameter("foldedText", foldedText)
        .setParameter("foldedWords", foldedWords)
        .setParameter("snapshotForm", snapshotForm)
        .setParameter("snapshot", snapshot);
  }
}
