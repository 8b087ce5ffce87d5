package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.provincekit.app.platform.idempotency.Answer;
import org.provincekit.app.platform.idempotency.Idempotency;
import org.provincekit.app.platform.idempotency.IdempotencyKey;
import org.provincekit.app.platform.idempotency.Reply;
import org.provincekit.app.platform.view.ListView;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.TrackingCode;
import org.provincekit.service.ProvinceRules;
import org.provincekit.service.ReportIntake;
import org.provincekit.service.ReportLookup;
import org.provincekit.service.ReporterService;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.Page;

/** The transaction around what the public sends and reads. */
@ApplicationScoped
public class ReportFacade {
  private final ReportIntake intake;
  private final ReporterService reporter;
  private final ReportLookup lookup;
  private final ReportViews views;
  private final Idempotency idempotency;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  @Inject
  ReportFacade(
      ReportIntake intake,
      ReporterService reporter,
      ReportLookup lookup,
      ReportViews views,
      Idempotency idempotency,
      Supplier<ProvinceRules> rules,
      Clock clock) {
    this.intake = intake;
    this.reporter = reporter;
    this.lookup = lookup;
    this.views = views;
    this.idempotency = idempotency;
    this.rules = rules;
    this.clock = clock;
  }

  /** Takes a report in, once per key. */
  @Transactional
  public Reply submit(CallContext call, Optional<IdempotencyKey> key, NewReportBody body) {
    return idempotency.once("report", key, body, () -> taken(call, body));
  }

  private Answer taken(CallContext call, NewReportBody body) {
    FieldReport taken =
        intake.submit(call, body.toReport(rules.get().consentWording(), clock.instant()));
    SubmittedView view = views.submitted(taken);
    return Answer.created("/api/v1/reports/" + view.trackingCode(), view);
  }

  /** Takes one step by tracking code, once per key, and shows the report as it is then. */
  @Transactional
  public Reply act(
      TrackingCode code,
      Optional<IdempotencyKey> key,
      Object body,
      Function<ReporterService, FieldReport> step) {
    String scope = "follow-up/" + code.value() + "/" + body.getClass().getSimpleName();
    return idempotency.once(
        scope,
        key,
        body,
        () -> new Answer(200, Optional.empty(), views.view(step.apply(reporter), true)));
  }

  /** Shows a report to whoever has its tracking code. */
  @Transactional
  public ReportView find(TrackingCode code) {
    return views.view(reporter.find(code), true);
  }

  /** Shows a public report. */
  @Transactional
  public ReportView findPublic(ReportId id) {
    return views.view(lookup.findPublic(id), false);
  }

  /** Finds the report that a tracking code or public id leads to, if it shows that photo. */
  @Transactional
  public ReportId resolve(Optional<TrackingCode> code, Optional<ReportId> id, AttachmentId photo) {
    ReportSnapshot report =
        code.map(reporter::find).orElseGet(() -> lookup.findPublic(id.orElseThrow())).snapshot();
    if (!report.publicAttachments().contains(photo)) {
      throw DomainException.notFound("attachment");
    }
    return report.id();
  }

  /** Lists one page of public reports. */
  @Transactional
  public ListView<ReportItem> list(ReportCriteria criteria, Optional<String> after, int limit) {
    Page<ReportSnapshot> page = lookup.listPublic(criteria, after, limit);
    return new ListView<>(page.items().stream().map(views::item).toList(), page.next());
  }
}
