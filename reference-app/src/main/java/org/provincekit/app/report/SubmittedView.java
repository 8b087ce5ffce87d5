package org.provincekit.app.report;

import java.util.List;
import java.util.Optional;
import org.provincekit.app.platform.view.DeadlineView;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.app.platform.view.UnitView;

/** The answer to a report that was taken in. */
public record SubmittedView(
    String trackingCode,
    String id,
    String status,
    String statusText,
    String statusTextEn,
    Optional<UnitView> unit,
    Optional<NamedCode> agency,
    Routing routing,
    List<DeadlineView> deadlines) {

  /** Why this unit and agency, or why a person must decide. */
  public record Routing(
      String explanation,
      String explanationEn,
      Optional<String> rule,
      Optional<String> triageReason) {}
}
