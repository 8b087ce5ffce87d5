package org.provincekit.report;

import java.util.UUID;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * The internal identity of a report. Staff and systems use it; citizens use the {@link
 * TrackingCode}.
 *
 * @param value a random UUID
 * @since 0.1
 */
public record ReportId(UUID value) implements Comparable<ReportId> {
  /**
   * Checks that the value is there.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}
   */
  public ReportId {
    Require.present(value, "reportId");
  }

  /**
   * Reads the canonical form of a UUID.
   *
   * @param text 36 characters
   * @return the identity
   * @throws DomainException {@link ErrorCode#MALFORMED}
   */
  public static ReportId parse(String text) {
    return new ReportId(Uuids.parse(text, "reportId"));
  }

  @Override
  public int compareTo(ReportId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
