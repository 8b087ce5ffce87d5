package org.provincekit.service;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.Step;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.EventEnvelope;
import org.provincekit.shared.EventPublisher;

/**
 * Loads and keeps reports for the use cases: whoever changes a report through it cannot forget its
 * deadlines or its events. All ports take part in the caller's unit of work.
 *
 * @since 0.1
 */
public final class CaseLedger {
  private final ReportRepository reports;
  private final EventPublisher events;
  private final Supplier<ProvinceRules> rules;

  /**
   * Wires the ledger.
   *
   * @param reports keeps reports
   * @param events takes their events
   * @param rules the province's rules now
   */
  public CaseLedger(
      ReportRepository reports, EventPublisher events, Supplier<ProvinceRules> rules) {
    this.reports = reports;
    this.events = events;
    this.rules = rules;
  }

  /** Loads a case that the caller may see, in the version the caller saw. */
  FieldReport load(CallContext call, ReportId id, OptionalLong seen) {
    FieldReport report = reports.find(id).orElseThrow(() -> DomainException.notFound("report"));
    CaseAccess.requireVisible(call.actor(), report.snapshot());
    long version = report.snapshot().version();
    if (seen.isPresent() && seen.getAsLong() != version) {
      throw new DomainException(
          ErrorCode.STALE_VERSION,
          "",
          "somebody changed the report meanwhile",
          java.util.Map.of("version", version));
    }
    return report;
  }

  /**
   * Raises what the sweep has not come to yet, before a step stops the clocks it is about: a missed
   * deadline stands in the history however late the sweep is.
   */
  void catchUp(FieldReport report, Step step) {
    if (report.snapshot().nextActionAt().filter(at -> !at.isAfter(step.at())).isPresent()) {
      DeadlineBook.raiseDue(report, history(report), rules.get(), asSystem(step, "deadlines"));
    }
  }

  /** Keeps a new report with its first deadlines. */
  void add(FieldReport report, Step step) {
    DeadlineBook.tell(report, report.pending(), rules.get(), asSystem(step, "deadlines"));
    List<HistoryEntry> entries = report.pending();
    reports.add(report);
    publish(entries);
  }

  /** Keeps a changed report with its deadlines as they are now. */
  void save(FieldReport report, Step step) {
    DeadlineBook.tell(report, history(report), rules.get(), asSystem(step, "deadlines"));
    List<HistoryEntry> entries = report.pending();
    if (!entries.isEmpty()) {
      reports.save(report);
      publish(entries);
    }
  }

  /** The whole history with what is not saved yet. */
  List<HistoryEntry> history(FieldReport report) {
    List<HistoryEntry> history = new ArrayList<>(reports.history(report.snapshot().id()));
    history.addAll(report.pending());
    return history;
  }

  /** The same moment and call, taken by the service itself. */
  Step asSystem(Step step, String process) {
    CallContext call =
        new CallContext(new Actor.SystemProcess(process), step.call().correlationId());
    return new Step(call, step.at());
  }

  private void publish(List<HistoryEntry> entries) {
    events.publish(
        entries.stream()
            .map(
                entry ->
                    new EventEnvelope<>(
                        entry.reportId() + "/" + entry.sequence(),
                        entry.reportId().toString(),
                        entry.sequence(),
                        entry.at(),
                        entry.correlationId(),
                        entry))
            .toList());
  }
}
