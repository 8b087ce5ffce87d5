package org.provincekit.app.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.DeadlineMark;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.report.Submission;
import org.provincekit.report.TrackingCode;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/** One event of every kind, full and sparse, as {@code stored-events.jsonl} holds them. */
final class StoredEvents {
  private static final String TEXT = "Ổ gà \"sâu\",\nxe máy dễ ngã 🚧";
  private static final Instant AT = Instant.parse("2026-03-02T01:02:03.456789012Z");
  private static final AgencyCode LEAD = new AgencyCode("SXD");
  private static final AgencyCode HELPER = new AgencyCode("UBND-31825");
  private static final AttachmentId PHOTO =
      AttachmentId.parse("6d0f8e52-3a7f-4a3e-9a39-0b6c2f2b7d11");
  private static final ReportId OTHER = ReportId.parse("0c9e4a1b-7d3e-4f5a-8b6c-1d2e3f4a5b6c");
  private static final UnitId UNIT = new UnitId(new UnitCode("31825"), LocalDate.of(2025, 7, 1));
  private static final DeadlineMark MARK = new DeadlineMark("resolve", Optional.of(LEAD), 2, AT);

  private StoredEvents() {}

  static List<ReportEvent> all() {
    return java.util.stream.Stream.of(intake(), handling(), answering(), upkeep(), later())
        .flatMap(List::stream)
        .toList();
  }

  static Submission submission() {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    answers.put("depth", List.of("40 cm"));
    answers.put("who", List.of("Xe máy", "Người đi bộ"));
    return new Submission(
        new CategoryCode("roads"),
        Urgency.URGENT,
        Visibility.PUBLIC,
        TEXT,
        new ReportedPlace(
            Optional.of(new GeoPoint(9.17683219, 105.1500001)),
            Optional.of(new UnitCode("31825")),
            "Ấp Rạch Gốc"),
        Optional.of(AT),
        answers,
        List.of(PHOTO),
        "web");
  }

  private static List<ReportEvent> intake() {
    Submission sparse =
        new Submission(
            new CategoryCode("other"),
            Urgency.NORMAL,
            Visibility.RESTRICTED,
            "Mười ký tự.",
            new ReportedPlace(Optional.empty(), Optional.of(new UnitCode("31825")), ""),
            Optional.empty(),
            Map.of(),
            List.of(),
            "open311");
    return List.of(
        new ReportEvent.Submitted(new TrackingCode("0000-0000-0000-00"), submission()),
        new ReportEvent.Submitted(new TrackingCode("0000-0000-0000-00"), sparse),
        new ReportEvent.Routed(
            new RoutingOutcome(
                Optional.of(UNIT),
                "boundary",
                Optional.of(LEAD),
                new TreeSet<>(List.of(HELPER)),
                Optional.of("rule-7"),
                Optional.empty(),
                TEXT,
                "By boundary")),
        new ReportEvent.Routed(
            new RoutingOutcome(
                Optional.empty(),
                "none",
                Optional.empty(),
                new TreeSet<>(),
                Optional.empty(),
                Optional.of("no-unit"),
                "",
                "")),
        new ReportEvent.Accepted(),
        new ReportEvent.Rejected("spam", TEXT),
        new ReportEvent.Redirected("complaint", TEXT));
  }

  private static List<ReportEvent> handling() {
    return List.of(
        new ReportEvent.Assigned(LEAD, new TreeSet<>(List.of(HELPER)), TEXT),
        new ReportEvent.Assigned(LEAD, new TreeSet<>(), ""),
        new ReportEvent.Taken(new StaffId("officer-1")),
        new ReportEvent.HandedBack(LEAD, TEXT),
        new ReportEvent.InformationRequested(TEXT, AT),
        new ReportEvent.InformationProvided(TEXT, List.of(PHOTO)),
        new ReportEvent.InformationLapsed(true),
        new ReportEvent.ReplySent(TEXT),
        new ReportEvent.Contributed(HELPER, TEXT),
        new ReportEvent.ExtensionRequested(AT, TEXT),
        new ReportEvent.ExtensionGranted(AT, TEXT),
        new ReportEvent.ExtensionRefused(TEXT));
  }

  private static List<ReportEvent> answering() {
    return List.of(
        new ReportEvent.AnswerProposed(LEAD, TEXT, List.of(PHOTO)),
        new ReportEvent.AnswerReturned(TEXT),
        new ReportEvent.AnswerPublished(),
        new ReportEvent.Rated(4, ""),
        new ReportEvent.ReopeningRequested(TEXT),
        new ReportEvent.Reopened(2, TEXT),
        new ReportEvent.ReopeningDeclined(TEXT),
        new ReportEvent.Closed(),
        new ReportEvent.Withdrawn(""));
  }

  private static List<ReportEvent> later() {
    return List.of(
        new ReportEvent.Restored(TEXT),
        new ReportEvent.CooperationChanged(new TreeSet<>(List.of(HELPER)), ""));
  }

  private static List<ReportEvent> upkeep() {
    return List.of(
        new ReportEvent.Merged(OTHER),
        new ReportEvent.Absorbed(OTHER),
        new ReportEvent.Separated(TEXT),
        new ReportEvent.Released(OTHER),
        new ReportEvent.Reclassified(
            new CategoryCode("drainage"), Urgency.COMPLEX, Visibility.RESTRICTED, TEXT),
        new ReportEvent.Relocated(submission().place(), TEXT),
        new ReportEvent.UnitSucceeded(Optional.of(UNIT), Optional.empty(), TEXT),
        new ReportEvent.VisibilityChanged(Visibility.RESTRICTED, TEXT),
        new ReportEvent.NoteAdded(TEXT),
        new ReportEvent.AttachmentAdded(PHOTO),
        new ReportEvent.DeadlinesSet(
            List.of(MARK, new DeadlineMark("accept", Optional.empty(), 1, AT)), Optional.of(AT)),
        new ReportEvent.DeadlinesSet(List.of(), Optional.empty()),
        new ReportEvent.DeadlineRaised(
            "resolve/SXD/2/75", "AT_RISK", MARK, Optional.of(LEAD), "phone"),
        new ReportEvent.DeadlineRaised("accept//1/100", "BREACHED", MARK, Optional.empty(), ""));
  }
}
