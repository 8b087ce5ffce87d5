package org.provincekit.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.provincekit.report.Category;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.report.Step;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.SuccessionAnswer;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Page;
import org.provincekit.shared.UnitId;

/**
 * Brings open cases in line with changed rules of the province. After a reform of administrative
 * units a case moves with its unit: to the successor when all ways lead to one, by its point when
 * the unit was split, and to manual triage without a point; a case whose lead agency has ended goes
 * to the one that routing names now. After a change of calendar or policy the deadlines are told
 * anew, never earlier than they were told before.
 *
 * <p>Run over all pages after a change takes effect, case by case, each in a unit of work of its
 * own. It may be repeated: a case in line is left as it is.
 *
 * @since 0.1
 */
public final class CaseRenewal {
  private static final Set<ReportStatus> LIVING = living();
  private static final Set<ReportStatus> ROUTABLE =
      EnumSet.of(
          ReportStatus.SUBMITTED,
          ReportStatus.ACCEPTED,
          ReportStatus.ASSIGNED,
          ReportStatus.IN_PROGRESS);

  private final ReportQuery query;
  private final CaseLedger ledger;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  /**
   * Wires the use case.
   *
   * @param query lists open cases
   * @param ledger keeps them with their deadlines and events
   * @param rules the province's rules now
   * @param clock the clock
   */
  public CaseRenewal(
      ReportQuery query, CaseLedger ledger, Supplier<ProvinceRules> rules, Clock clock) {
    this.query = query;
    this.ledger = ledger;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Lists the cases that a change can concern: open ones, and answered ones that still close.
   *
   * @param after key of the page before
   * @param limit at most so many
   * @return one page; renewing its cases does not disturb the pages after it
   */
  public Page<ReportId> cases(Optional<String> after, int limit) {
    ReportCriteria all = ReportCriteria.all(new ReportCriteria.Scope.Province());
    ReportCriteria living =
        new ReportCriteria(
            all.scope(),
            LIVING,
            all.categories(),
            all.units(),
            all.handler(),
            all.unassigned(),
            all.submitted(),
            all.box(),
            all.text(),
            all.overdueAt());
    Page<ReportSnapshot> page = query.list(living, ReportCriteria.Order.NEWEST, after, limit);
    return new Page<>(page.items().stream().map(ReportSnapshot::id).toList(), page.next());
  }

  /**
   * Brings one case in line, as one unit of work. Refused with {@link ErrorCode#STALE_VERSION} when
   * somebody changed it meanwhile; then it must be done again.
   *
   * @param id the case
   * @param correlationId the run
   * @return true when anything changed
   */
  public boolean renew(ReportId id, String correlationId) {
    CallContext call = new CallContext(new Actor.SystemProcess("renewal"), correlationId);
    FieldReport report = ledger.load(call, id, OptionalLong.empty());
    long before = report.snapshot().version();
    Step step = new Step(call, clock.instant());
    LocalDate day = step.at().atZone(rules.get().zone()).toLocalDate();
    if (report.snapshot().status().isOpen()) {
      followUnit(report, step, day);
      replaceEndedAgency(report, step, day);
    }
    ledger.save(report, step);
    return report.snapshot().version() != before;
  }

  private void followUnit(FieldReport report, Step step, LocalDate day) {
    ReportSnapshot now = report.snapshot();
    Optional<UnitId> unit = now.routing().flatMap(RoutingOutcome::unit);
    if (unit.isEmpty() || rules.get().units().byId(unit.get()).isEmpty()) {
      return;
    }
    SuccessionAnswer answer =
        rules
            .get()
            .units()
            .currentFor(unit.get(), now.place().point(), rules.get().router().locator(), day);
    if (!(answer instanceof SuccessionAnswer.Unchanged)) {
      report.succeedUnit(step, CaseRouting.unitOf(answer), explanation(answer));
    }
  }

  /** An answer that waits for its leader is left to the coordinator, who can assign it anew. */
  private void replaceEndedAgency(FieldReport report, Step step, LocalDate day) {
    ReportSnapshot now = report.snapshot();
    Optional<AgencyCode> agency = now.responsible();
    boolean stands =
        agency.isPresent() && rules.get().agencies().find(agency.get(), day).isPresent();
    Optional<Category> category = rules.get().findCategory(now.category());
    if (agency.isEmpty() || stands || category.isEmpty() || !ROUTABLE.contains(now.status())) {
      return;
    }
    RoutingOutcome outcome = CaseRouting.again(rules.get(), category.get(), now, step.at());
    report.route(step, outcome);
    if (now.lead().isPresent() && outcome.agency().isPresent()) {
      report.assign(
          step,
          outcome.agency().get(),
          outcome.cooperating(),
          "Cơ quan trước đã kết thúc hoạt động");
    }
  }

  private static String explanation(SuccessionAnswer answer) {
    if (answer instanceof SuccessionAnswer.MovedWhole moved) {
      return answer.from() + " → " + moved.unit().fullName();
    } else if (answer instanceof SuccessionAnswer.MovedByPoint placed) {
      return answer.from() + " → " + placed.unit().fullName() + " (theo vị trí)";
    } else if (answer instanceof SuccessionAnswer.NeedsTriage triage) {
      return answer.from()
          + " → ? "
          + triage.candidates().stream().map(AdministrativeUnit::fullName).toList();
    }
    return "";
  }

  private static Set<ReportStatus> living() {
    EnumSet<ReportStatus> living = EnumSet.copyOf(ReportStatus.OPEN);
    living.add(ReportStatus.RESOLVED);
    return living;
  }
}
