package org.provincekit.app.report;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.app.platform.view.PlaceView;
import org.provincekit.app.platform.view.UnitView;

/** A line of the public list. */
public record ReportItem(
    String id,
    String status,
    String statusText,
    String statusTextEn,
    NamedCode category,
    String excerpt,
    Optional<UnitView> unit,
    PlaceView location,
    Instant submittedAt,
    Instant updatedAt,
    Optional<String> thumbnail) {}
