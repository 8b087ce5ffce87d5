package org.provincekit.app.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.province.profile.ProvinceData;
import org.provincekit.app.province.profile.ProvinceFiles;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.DryRun;
import org.provincekit.routing.DryRunResult;
import org.provincekit.routing.LocationFacts;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.RuleSetCheck;
import org.provincekit.routing.RuleSetFindings;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.UnitId;

/** Looks at routing rules before they take effect: gaps, overlaps, and what they would change. */
@ApplicationScoped
class RuleTrial {
  private final ProvinceStore store;
  private final ProvinceImport imports;
  private final ReportQuery reports;
  private final Transactions transactions;

  @Inject
  RuleTrial(
      ProvinceStore store, ProvinceImport imports, ReportQuery reports, Transactions transactions) {
    this.store = store;
    this.imports = imports;
    this.reports = reports;
    this.transactions = transactions;
  }

  /** A difference with the report in which it shows. */
  record Difference(ReportSnapshot report, DryRunResult.Difference difference) {}

  /** What a trial over past reports gave. */
  record Replay(ProvinceData province, int replayed, List<Difference> differences) {}

  /** Gives the data with other rules in them; without a text those in use. */
  ProvinceData candidate(byte[] rules) {
    return rules.length == 0
        ? store.refresh()
        : imports.tryOut(ProvinceFiles.RULES, rules, Optional.empty()).province();
  }

  /** Finds categories and lowest units without an owner, rules that tie, and dead names. */
  RuleSetFindings check(ProvinceData province, LocalDate day) {
    ProvinceRules rules = province.rules();
    Map<CategoryCode, Optional<String>> categories = new HashMap<>();
    for (Category category : rules.categories()) {
      categories.put(category.code(), Optional.of(category.group()));
    }
    UnitCatalogue units = rules.units();
    List<UnitId> lowest =
        units.inForce(day).stream()
            .map(AdministrativeUnit::id)
            .filter(unit -> units.children(unit, day).isEmpty())
            .toList();
    return new RuleSetCheck(units, rules.agencies())
        .check(rules.router().rules(), categories, lowest, day);
  }

  /** Replays the newest reports, as if they came on a day, by the rules in use and by others. */
  Replay replay(byte[] text, LocalDate day, int limit) {
    ProvinceRules now = store.refresh().rules();
    ProvinceData candidate = candidate(text);
    List<ReportSnapshot> past = new ArrayList<>();
    List<RoutingRequest> requests = new ArrayList<>();
    for (ReportSnapshot report : newest(limit)) {
      request(now, report, day)
          .ifPresent(
              request -> {
                past.add(report);
                requests.add(request);
              });
    }
    DryRunResult result =
        new DryRun(now.router())
            .compareAsOn(now.router().rules(), candidate.rules().router().rules(), requests, day);
    List<Difference> differences =
        result.differences().stream()
            .map(difference -> new Difference(past.get(difference.position()), difference))
            .toList();
    return new Replay(candidate, result.replayed(), differences);
  }

  private List<ReportSnapshot> newest(int limit) {
    return transactions.inNew(
        () ->
            reports
                .list(
                    ReportCriteria.all(new ReportCriteria.Scope.Province()),
                    ReportCriteria.Order.NEWEST,
                    Optional.empty(),
                    limit)
                .items());
  }

  /** A report of a category that is no more, or of a commune unknown on the day, says nothing. */
  private static Optional<RoutingRequest> request(
      ProvinceRules rules, ReportSnapshot report, LocalDate day) {
    Optional<Category> category = rules.findCategory(report.category());
    Optional<UnitId> chosen =
        report
            .place()
            .unit()
            .flatMap(code -> rules.units().byCode(code, day))
            .map(AdministrativeUnit::id);
    if (category.isEmpty() || (chosen.isEmpty() && report.place().point().isEmpty())) {
      return Optional.empty();
    }
    Map<String, Set<String>> answers = new HashMap<>();
    report.submission().answers().forEach((key, values) -> answers.put(key, new HashSet<>(values)));
    return Optional.of(
        new RoutingRequest(
            category.get().code(),
            Optional.of(category.get().group()),
            new LocationFacts(report.place().point(), chosen),
            answers,
            report.submittedAt()));
  }
}
