package org.provincekit.app.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.provincekit.app.platform.idempotency.Answer;
import org.provincekit.app.platform.idempotency.Idempotency;
import org.provincekit.app.platform.idempotency.IdempotencyKey;
import org.provincekit.app.platform.idempotency.Reply;
import org.provincekit.app.platform.sdk.ReporterLooks;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.Reporter;
import org.provincekit.service.DeskService;
import org.provincekit.service.ReportLookup;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.Page;

/** The transaction around what staff read and do. */
@ApplicationScoped
public class DeskFacade {
  /** Where counting a queue stops. */
  private static final int COUNT_CAP = 1000;

  private final DeskService desk;
  private final ReportLookup lookup;
  private final CaseViews views;
  private final Idempotency idempotency;
  private final ReporterLooks looks;
  private final Clock clock;

  @Inject
  DeskFacade(
      DeskService desk,
      ReportLookup lookup,
      CaseViews views,
      Idempotency idempotency,
      ReporterLooks looks,
      Clock clock) {
    this.desk = desk;
    this.lookup = lookup;
    this.views = views;
    this.idempotency = idempotency;
    this.looks = looks;
    this.clock = clock;
  }

  /**
   * Takes one step on a case, once per key, and shows it as it is then.
   *
   * @param on the case in the version seen
   * @param key the caller's key, if any
   * @param body what was sent
   * @param step calls one method of the service
   * @return the answer, and the version it shows unless it was given before
   */
  @Transactional
  public Stepped act(
      DeskService.Case on,
      Optional<IdempotencyKey> key,
      Object body,
      BiFunction<DeskService, DeskService.Case, FieldReport> step) {
    String actor = on.call().actor().reference();
    String scope = "desk/" + actor + "/" + on.id() + "/" + body.getClass().getSimpleName();
    AtomicLong version = new AtomicLong();
    Reply reply =
        idempotency.once(
            scope,
            key,
            body,
            () -> {
              CaseView view = show(on.call(), step.apply(desk, on));
              version.set(view.version());
              return new Answer(200, Optional.empty(), view);
            });
    return new Stepped(
        reply, reply.replayed() ? OptionalLong.empty() : OptionalLong.of(version.get()));
  }

  /** The answer to a step and the version it shows. */
  public record Stepped(Reply reply, OptionalLong version) {}

  /** Shows a case. */
  @Transactional
  public CaseView find(CallContext call, ReportId id) {
    return show(call, lookup.find(call, id));
  }

  /** Checks that a case is the caller's to see. */
  @Transactional
  public ReportSnapshot require(CallContext call, ReportId id) {
    return lookup.find(call, id).snapshot();
  }

  /** Lists one page of the queue. */
  @Transactional
  public QueueView list(
      CallContext call,
      ReportCriteria criteria,
      ReportCriteria.Order order,
      Optional<String> after,
      int limit) {
    Page<ReportSnapshot> page = lookup.list(call, criteria, order, after, limit);
    int count = lookup.count(call, criteria, COUNT_CAP);
    return new QueueView(
        page.items().stream().map(item -> views.item(call, item)).toList(),
        page.next(),
        count,
        count >= COUNT_CAP);
  }

  private CaseView show(CallContext call, FieldReport report) {
    Optional<Reporter> reporter = lookup.reporter(call, report.snapshot());
    if (reporter.isPresent()) {
      looks.record(call, report.snapshot().id(), clock.instant());
    }
    return views.view(call, report, reporter);
  }
}
