package org.provincekit.service;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.provincekit.report.Aftercare;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.Step;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * What the reporter does with the own report; knowing the tracking code is the right to.
 * Thread-safe when its ports are; the caller provides the unit of work.
 *
 * @since 0.1
 */
public final class ReporterService {
  private final ReportRepository reports;
  private final CaseLedger ledger;
  private final AttachmentStore attachments;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  /**
   * Wires the use case.
   *
   * @param reports keeps reports
   * @param ledger keeps them with their deadlines and events
   * @param attachments where the photos are
   * @param rules the province's rules now
   * @param clock the clock
   */
  public ReporterService(
      ReportRepository reports,
      CaseLedger ledger,
      AttachmentStore attachments,
      Supplier<ProvinceRules> rules,
      Clock clock) {
    this.reports = reports;
    this.ledger = ledger;
    this.attachments = attachments;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Finds the report.
   *
   * @param code the tracking code
   * @return the report
   * @throws DomainException {@link ErrorCode#NOT_FOUND}
   */
  public FieldReport find(TrackingCode code) {
    return reports.find(code).orElseThrow(() -> DomainException.notFound("report"));
  }

  /**
   * Answers the open question.
   *
   * @param code the tracking code
   * @param correlationId the call
   * @param text the reporter's words
   * @param photos stored before, of no other report
   * @return the report after the step
   */
  public FieldReport provideInformation(
      TrackingCode code, String correlationId, String text, List<AttachmentId> photos) {
    return take(
        code,
        correlationId,
        (report, step) -> {
          report.provideInformation(step, text, photos);
          attachments.claim(photos, report.snapshot().id());
        });
  }

  /**
   * Takes the report back.
   *
   * @param code the tracking code
   * @param correlationId the call
   * @param reason may be empty
   * @return the report after the step
   */
  public FieldReport withdraw(TrackingCode code, String correlationId, String reason) {
    return take(code, correlationId, (report, step) -> report.withdraw(step, reason));
  }

  /**
   * Rates the answer.
   *
   * @param code the tracking code
   * @param correlationId the call
   * @param stars 1 to 5
   * @param comment may be empty
   * @return the report after the step
   */
  public FieldReport rate(TrackingCode code, String correlationId, int stars, String comment) {
    return take(
        code,
        correlationId,
        (report, step) -> report.rate(step, stars, comment, rules.get().aftercare()));
  }

  /**
   * Reopens the report or, when the reporter's reopenings are used up, asks the coordinator to.
   *
   * @param code the tracking code
   * @param correlationId the call
   * @param reason what is not solved
   * @return the report after the step; {@code reopeningAsked} tells which it was
   */
  public FieldReport reopen(TrackingCode code, String correlationId, String reason) {
    Aftercare aftercare = rules.get().aftercare();
    return take(
        code,
        correlationId,
        (report, step) -> {
          if (report.snapshot().reporterReopenings() < aftercare.reopenings()) {
            report.reopen(step, reason, aftercare);
          } else {
            report.requestReopening(step, reason, aftercare);
          }
        });
  }

  private FieldReport take(
      TrackingCode code, String correlationId, BiConsumer<FieldReport, Step> verb) {
    CallContext call = new CallContext(new Actor.Citizen(), correlationId);
    FieldReport report = ledger.load(call, find(code).snapshot().id(), OptionalLong.empty());
    Step step = new Step(call, clock.instant());
    ledger.catchUp(report, step);
    verb.accept(report, step);
    ledger.save(report, step);
    return report;
  }
}
