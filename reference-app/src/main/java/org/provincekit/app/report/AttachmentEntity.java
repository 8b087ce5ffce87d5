package org.provincekit.app.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentInfo;
import org.provincekit.report.ReportId;

/** The row that names a stored file; without it the file does not count. */
@Entity
@Table(name = "attachment")
class AttachmentEntity {
  @Id private UUID id;

  @Column(name = "media_type")
  private String mediaType;

  private long size;
  private String sha256;

  @Column(name = "has_thumbnail")
  private boolean hasThumbnail;

  /** A text, as JPA here can neither write nor read a UUID that is null. */
  @Column(name = "report_id")
  private String reportId;

  @Column(name = "stored_at")
  private OffsetDateTime storedAt;

  /** For JPA. */
  protected AttachmentEntity() {}

  AttachmentEntity(AttachmentInfo info, boolean hasThumbnail) {
    this.id = info.id().value();
    this.mediaType = info.mediaType();
    this.size = info.size();
    this.sha256 = info.sha256();
    this.hasThumbnail = hasThumbnail;
    this.storedAt = Moments.column(info.storedAt());
  }

  AttachmentInfo info() {
    return new AttachmentInfo(
        new AttachmentId(id),
        mediaType,
        size,
        sha256,
        Optional.ofNullable(reportId).map(ReportId::parse),
        storedAt.toInstant());
  }

  boolean hasThumbnail() {
    return hasThumbnail;
  }
}
