package org.provincekit.report;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.shared.Require;

/**
 * What is known of a stored photo or document.
 *
 * @param id its identity
 * @param mediaType as the content is, such as {@code image/jpeg}; never as a name claims
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param report the report it belongs to; empty until it is claimed
 * @param storedAt when
 * @since 0.1
 */
public record AttachmentInfo(
    AttachmentId id,
    String mediaType,
    long size,
    String sha256,
    Optional<ReportId> report,
    Instant storedAt) {
  /** Checks that nothing is missing. */
  public AttachmentInfo {
    Require.present(id, "id");
    Require.present(mediaType, "mediaType");
    Require.present(sha256, "sha256");
    Require.present(report, "report");
    Require.present(storedAt, "storedAt");
  }
}
