package org.provincekit.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.Reporter;
import org.provincekit.report.ReporterRegistry;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Page;
import org.provincekit.sla.Deadline;

/**
 * Reads cases for staff and public reports for everybody, never past the caller's scope.
 * Thread-safe when its ports are.
 *
 * @since 0.1
 */
public final class ReportLookup {
  private final ReportRepository reports;
  private final ReportQuery query;
  private final ReporterRegistry reporters;
  private final CaseLedger ledger;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  /**
   * Wires the use case.
   *
   * @param reports keeps reports
   * @param query lists them
   * @param reporters where persons are kept
   * @param ledger loads cases within the caller's scope
   * @param rules the province's rules now
   * @param clock the clock
   */
  public ReportLookup(
      ReportRepository reports,
      ReportQuery query,
      ReporterRegistry reporters,
      CaseLedger ledger,
      Supplier<ProvinceRules> rules,
      Clock clock) {
    this.reports = reports;
    this.query = query;
    this.reporters = reporters;
    this.ledger = ledger;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Finds a case for a member of staff.
   *
   * @param call who asks
   * @param id which
   * @return the case
   * @throws DomainException {@link ErrorCode#NOT_FOUND} when it is unknown or not the caller's
   */
  public FieldReport find(CallContext call, ReportId id) {
    return ledger.load(call, id, OptionalLong.empty());
  }

  /**
   * Finds a report that everybody may see.
   *
   * @param id which
   * @return the report
   * @throws DomainException {@link ErrorCode#NOT_FOUND} when it is unknown or not public
   */
  public FieldReport findPublic(ReportId id) {
    return reports
        .find(id)
        .filter(report -> report.snapshot().isPublic())
        .orElseThrow(() -> DomainException.notFound("report"));
  }

  /**
   * Tells where another report stands, and nothing else of it: what the reporter of a merged report
   * may know of its parent.
   *
   * @param id which
   * @return its status
   * @throws DomainException {@link ErrorCode#NOT_FOUND}
   */
  public ReportStatus statusOf(ReportId id) {
    return reports
        .find(id)
        .orElseThrow(() -> DomainException.notFound("report"))
        .snapshot()
        .status();
  }

  /**
   * Gives the history of a case found before; whoever shows it to the public shows {@link
   * PublicHistory} of it.
   *
   * @param id which
   * @return all entries in order
   */
  public List<HistoryEntry> history(ReportId id) {
    return reports.history(id);
  }

  /**
   * Computes all deadlines of a report, running and past, as they are now.
   *
   * @param history the whole history
   * @return in the order they started
   */
  public List<Deadline> deadlines(List<HistoryEntry> history) {
    return DeadlineBook.deadlines(history, rules.get(), clock.instant());
  }

  /**
   * Gives the person who reported when the caller may know; the host logs each look.
   *
   * @param call who asks
   * @param report the case
   * @return the person, or empty when anonymous, erased, or not for the caller
   */
  public Optional<Reporter> reporter(CallContext call, ReportSnapshot report) {
    Actor actor = call.actor();
    return reporters
        .find(report.id())
        .filter(person -> CaseAccess.maySeeReporter(actor, report, person));
  }

  /**
   * Lists cases within the caller's scope; the scope of the criteria given is replaced by it.
   *
   * @param call who asks
   * @param criteria the other conditions
   * @param order in which order
   * @param after key of the page before
   * @param limit at most so many
   * @return one page
   */
  public Page<ReportSnapshot> list(
      CallContext call,
      ReportCriteria criteria,
      ReportCriteria.Order order,
      Optional<String> after,
      int limit) {
    return query.list(criteria.within(CaseAccess.scopeOf(call.actor())), order, after, limit);
  }

  /**
   * Counts cases within the caller's scope.
   *
   * @param call who asks
   * @param criteria the other conditions
   * @param cap where counting stops
   * @return the number, at most {@code cap}
   */
  public int count(CallContext call, ReportCriteria criteria, int cap) {
    return query.count(criteria.within(CaseAccess.scopeOf(call.actor())), cap);
  }

  /**
   * Lists public reports, newest first; the scope of the criteria given is replaced by it.
   *
   * @param criteria the other conditions
   * @param after key of the page before
   * @param limit at most so many
   * @return one page
   */
  public Page<ReportSnapshot> listPublic(
      ReportCriteria criteria, Optional<String> after, int limit) {
    return query.list(
        criteria.within(new ReportCriteria.Scope.Public()),
        ReportCriteria.Order.NEWEST,
        after,
        limit);
  }
}
