package org.provincekit.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.routing.DryRun;
import org.provincekit.routing.DryRunResult;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.RuleSet;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Page;
import org.provincekit.shared.TimeRange;

/**
 * Tries a rule set on past reports before it takes effect, and changes nothing. Reports whose
 * category or unit no longer exists are passed over. Thread-safe when its port is.
 *
 * @since 0.1
 */
public final class RuleTrial {
  private static final int PAGE = 500;

  private final ReportQuery query;
  private final Supplier<ProvinceRules> rules;

  /**
   * Wires the use case.
   *
   * @param query lists past reports
   * @param rules the province's rules now
   */
  public RuleTrial(ReportQuery query, Supplier<ProvinceRules> rules) {
    this.query = query;
    this.rules = rules;
  }

  /**
   * Replays past reports, with the category and place they have now, over the rules of today and
   * those proposed.
   *
   * @param proposed the rules to try
   * @param sent when the reports were sent
   * @param most at most so many, the latest
   * @param asOn the day whose units, agencies and rules count; each report's own when empty
   * @return what would change
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} when {@code most} is below 1
   */
  public DryRunResult on(RuleSet proposed, TimeRange sent, int most, Optional<LocalDate> asOn) {
    if (most < 1) {
      throw DomainException.of(ErrorCode.OUT_OF_RANGE, "most", "most is at least 1");
    }
    ProvinceRules now = rules.get();
    List<RoutingRequest> requests = requests(now, sent, most);
    RuleSet present = now.router().rules();
    DryRun run = new DryRun(now.router());
    return asOn.map(day -> run.compareAsOn(present, proposed, requests, day))
        .orElseGet(() -> run.compare(present, proposed, requests));
  }

  private List<RoutingRequest> requests(ProvinceRules now, TimeRange sent, int most) {
    ReportCriteria all = ReportCriteria.all(new ReportCriteria.Scope.Province());
    ReportCriteria within =
        new ReportCriteria(
            all.scope(),
            all.statuses(),
            all.categories(),
            all.units(),
            all.handler(),
            all.unassigned(),
            Optional.of(sent),
            all.box(),
            all.text(),
            all.overdueAt());
    List<RoutingRequest> requests = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<ReportSnapshot> page =
          query.list(within, ReportCriteria.Order.NEWEST, after, Math.min(PAGE, most));
      page.items().stream()
          .flatMap(report -> CaseRouting.past(now, report).stream())
          .limit((long) most - requests.size())
          .forEach(requests::add);
      after = page.next();
    } while (after.isPresent() && requests.size() < most);
    return requests;
  }
}
