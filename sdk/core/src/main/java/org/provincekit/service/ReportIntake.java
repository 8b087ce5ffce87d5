package org.provincekit.service;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.Category;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReporterRegistry;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.report.Step;
import org.provincekit.report.Submission;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Takes a report in: checks it against the province, routes it, sets its deadlines, keeps it.
 *
 * <p>Thread-safe when its ports are. The caller provides the unit of work in which all ports take
 * part.
 *
 * @since 0.1
 */
public final class ReportIntake {
  private final CaseLedger ledger;
  private final AttachmentStore attachments;
  private final ReporterRegistry reporters;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * Wires the use case.
   *
   * @param ledger keeps reports with their deadlines and events
   * @param attachments where the photos are
   * @param reporters where persons are kept
   * @param rules the province's rules now
   * @param clock the clock
   * @param random a cryptographically strong source for identities and codes
   */
  public ReportIntake(
      CaseLedger ledger,
      AttachmentStore attachments,
      ReporterRegistry reporters,
      Supplier<ProvinceRules> rules,
      Clock clock,
      RandomGenerator random) {
    this.ledger = ledger;
    this.attachments = attachments;
    this.reporters = reporters;
    this.rules = rules;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Takes a report in.
   *
   * @param call who sends it
   * @param report what is sent
   * @return the report, kept, routed and dated
   * @throws DomainException naming the field; {@link ErrorCode#OUTSIDE_PROVINCE} with the nearest
   *     unit when the place lies outside
   */
  public FieldReport submit(CallContext call, NewReport report) {
    ProvinceRules now = rules.get();
    Category category = now.requireCategory(report.category());
    Submission submission =
        new Submission(
            category.code(),
            report.urgency().orElse(category.urgency()),
            category.visibility(),
            report.description(),
            report.place(),
            report.occurredAt(),
            category.checkAnswers(report.answers()),
            report.attachments(),
            report.channel());
    Step step = new Step(call, clock.instant());
    RoutingOutcome outcome =
        CaseRouting.outcome(now, category, submission.place(), submission.answers(), step.at());
    FieldReport taken = FieldReport.submit(newId(), TrackingCode.random(random), submission, step);
    taken.route(ledger.asSystem(step, "routing"), outcome);
    forwardIfUrgent(now, taken, ledger.asSystem(step, "intake"), outcome);
    attachments.claim(submission.attachments(), taken.snapshot().id());
    ledger.add(taken, step);
    report.reporter().ifPresent(person -> reporters.put(taken.snapshot().id(), person));
    return taken;
  }

  private static void forwardIfUrgent(
      ProvinceRules now, FieldReport taken, Step step, RoutingOutcome outcome) {
    Optional<org.provincekit.shared.AgencyCode> agency = outcome.agency();
    if (agency.isPresent() && now.forwardsAtOnce(taken.snapshot().urgency())) {
      taken.accept(step);
      taken.assign(step, agency.get(), outcome.cooperating(), "");
    }
  }

  private ReportId newId() {
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new ReportId(new UUID(high, low));
  }
}
