package org.provincekit.app.report;

import java.util.Optional;
import org.provincekit.report.ReportId;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.DomainException;

/** What stands in a report's address: the reporter's tracking code, or the public id. */
record ReportRef(Optional<TrackingCode> code, Optional<ReportId> id) {
  /** Reads it; what is neither is not found, so that guessing tells nothing. */
  static ReportRef parse(String text) {
    try {
      return text.length() == 36
          ? new ReportRef(Optional.empty(), Optional.of(ReportId.parse(text)))
          : new ReportRef(Optional.of(new TrackingCode(text)), Optional.empty());
    } catch (DomainException e) {
      throw DomainException.notFound("report");
    }
  }

  /** Reads a tracking code. */
  static TrackingCode code(String text) {
    return parse(text).code().orElseThrow(() -> DomainException.notFound("report"));
  }
}
