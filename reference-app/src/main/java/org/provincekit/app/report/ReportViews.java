package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.provincekit.app.platform.view.CaseNames;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.report.Answer;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportVerb;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.service.ProvinceRules;
import org.provincekit.service.PublicHistory;
import org.provincekit.service.ReportLookup;
import org.provincekit.shared.Actor;

/** Shows reports to reporters and the public. */
@ApplicationScoped
class ReportViews {
  private static final Set<ReportVerb> REPORTER_VERBS =
      Set.of(
          ReportVerb.PROVIDE_INFORMATION,
          ReportVerb.WITHDRAW,
          ReportVerb.RATE,
          ReportVerb.REOPEN,
          ReportVerb.REQUEST_REOPENING);

  private final ReportLookup lookup;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  @Inject
  ReportViews(ReportLookup lookup, Supplier<ProvinceRules> rules, Clock clock) {
    this.lookup = lookup;
    this.rules = rules;
    this.clock = clock;
  }

  private CaseNames names() {
    ProvinceRules now = rules.get();
    return new CaseNames(now, LocalDate.ofInstant(clock.instant(), now.zone()));
  }

  SubmittedView submitted(FieldReport report) {
    ReportSnapshot is = report.snapshot();
    RoutingOutcome routing = is.routing().orElseThrow();
    CaseNames names = names();
    return new SubmittedView(
        is.trackingCode().value(),
        is.id().toString(),
        Codes.of(is.status()),
        is.status().vietnamese(),
        is.status().english(),
        names.unit(is),
        is.responsible().map(names::agency),
        new SubmittedView.Routing(
            routing.explanation(), routing.explanationEn(), routing.rule(), routing.triageReason()),
        names.deadlines(lookup.deadlines(lookup.history(is.id()))));
  }

  /** The view of whoever has the tracking code, or of everybody. */
  ReportView view(FieldReport report, boolean forReporter) {
    ReportSnapshot is = report.snapshot();
    CaseNames names = names();
    List<HistoryEntry> history = lookup.history(is.id());
    String base =
        "/api/v1/reports/" + (forReporter ? is.trackingCode().value() : is.id().toString());
    return new ReportView(
        forReporter ? Optional.of(is.trackingCode().value()) : Optional.empty(),
        is.id().toString(),
        Codes.of(is.status()),
        is.status().vietnamese(),
        is.status().english(),
        names.category(is.category()),
        is.submission().description(),
        CaseNames.place(is),
        names.unit(is),
        is.responsible().map(names::agency),
        is.submittedAt(),
        is.updatedAt(),
        names.deadlines(lookup.deadlines(history)),
        forReporter
            ? is.question().map(text -> new ReportView.Question(text, is.questionLapsesAt().get()))
            : Optional.empty(),
        is.answer().map((Answer answer) -> names.answer(answer, base)),
        is.stars(),
        is.round(),
        is.reopeningAsked(),
        is.parent().map(parent -> Codes.of(lookup.statusOf(parent))),
        CaseNames.attachments(is.publicAttachments(), base),
        PublicHistory.of(history, forReporter).stream().map(ReportViews::line).toList(),
        forReporter ? actions(report) : List.of());
  }

  private static ReportView.Line line(PublicHistory.Line line) {
    return new ReportView.Line(line.sequence(), line.at(), line.type(), line.text());
  }

  private List<String> actions(FieldReport report) {
    return report.openTo(new Actor.Citizen()).stream()
        .filter(REPORTER_VERBS::contains)
        .filter(verb -> mayStill(report.snapshot(), verb))
        .map(Codes::of)
        .toList();
  }

  /** The table says which steps a status permits; after the answer, time and number count too. */
  private boolean mayStill(ReportSnapshot is, ReportVerb verb) {
    boolean after =
        verb == ReportVerb.RATE
            || verb == ReportVerb.REOPEN
            || verb == ReportVerb.REQUEST_REOPENING;
    if (!after) {
      return true;
    }
    var aftercare = rules.get().aftercare();
    var answered = is.times().get("answered");
    boolean inTime =
        answered != null && !clock.instant().isAfter(answered.plus(aftercare.window()));
    boolean free = is.reporterReopenings() < aftercare.reopenings();
    return inTime
        && switch (verb) {
          case REOPEN -> free;
          case REQUEST_REOPENING -> !free && !is.reopeningAsked();
          default -> true;
        };
  }

  ReportItem item(ReportSnapshot is) {
    CaseNames names = names();
    String base = "/api/v1/reports/" + is.id();
    return new ReportItem(
        is.id().toString(),
        Codes.of(is.status()),
        is.status().vietnamese(),
        is.status().english(),
        names.category(is.category()),
        CaseNames.excerpt(is.submission().description()),
        names.unit(is),
        CaseNames.place(is),
        is.submittedAt(),
        is.updatedAt(),
        CaseNames.attachments(is.publicAttachments(), base).stream()
            .findFirst()
            .map(photo -> photo.thumbnail()));
  }
}
