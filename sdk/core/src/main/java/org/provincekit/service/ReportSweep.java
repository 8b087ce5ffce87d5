package org.provincekit.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.Step;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.ErrorCode;

/**
 * Does what time asks for: raises deadlines that come near or pass, escalates, ends waits for
 * reporters, closes answered reports. What there is to do follows from each report's history, so it
 * may run on any number of servers, be late, and be repeated; each thing happens once.
 *
 * @since 0.1
 */
public final class ReportSweep {
  private final ReportQuery query;
  private final CaseLedger ledger;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  /**
   * Wires the use case.
   *
   * @param query finds those with something due
   * @param ledger keeps them with their deadlines and events
   * @param rules the province's rules now
   * @param clock the clock
   */
  public ReportSweep(
      ReportQuery query, CaseLedger ledger, Supplier<ProvinceRules> rules, Clock clock) {
    this.query = query;
    this.ledger = ledger;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Lists the reports with something due.
   *
   * @param limit at most so many
   * @return identities, longest waiting first
   */
  public List<ReportId> due(int limit) {
    return query.actionDue(clock.instant(), limit);
  }

  /**
   * Does what is due on one report, as one unit of work. Refused with {@link
   * ErrorCode#STALE_VERSION} when somebody changed it meanwhile; then it is still due.
   *
   * @param id the report
   * @param correlationId the run of the sweep
   * @return true when anything changed
   */
  public boolean attend(ReportId id, String correlationId) {
    CallContext call = new CallContext(new Actor.SystemProcess("sweep"), correlationId);
    FieldReport report = ledger.load(call, id, OptionalLong.empty());
    long before = report.snapshot().version();
    Step step = new Step(call, clock.instant());
    endWaiting(report, step);
    closeAnswered(report, step);
    DeadlineBook.raiseDue(report, ledger.history(report), rules.get(), step);
    ledger.save(report, step);
    return report.snapshot().version() != before;
  }

  private void endWaiting(FieldReport report, Step step) {
    ReportSnapshot now = report.snapshot();
    boolean lapsed = now.questionLapsesAt().filter(at -> !at.isAfter(step.at())).isPresent();
    if (now.status() == ReportStatus.INFORMATION_REQUESTED && lapsed) {
      report.lapseInformation(step, DeadlineBook.closesWhenUnanswered(rules.get(), now));
    }
  }

  private void closeAnswered(FieldReport report, Step step) {
    ReportSnapshot now = report.snapshot();
    if (now.status() == ReportStatus.RESOLVED && !now.reopeningAsked()) {
      Instant closesAt = now.times().get("answered").plus(rules.get().aftercare().window());
      if (!closesAt.isAfter(step.at())) {
        report.close(step);
      }
    }
  }
}
