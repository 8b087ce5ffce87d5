package org.provincekit.app.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.provincekit.app.platform.http.Language;
import org.provincekit.app.platform.problem.Texts;
import org.provincekit.app.platform.security.StaffDirectory;
import org.provincekit.app.platform.view.CaseNames;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.service.CaseAccess;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Role;

/** The transaction around the feed and the list of colleagues. */
@ApplicationScoped
class FeedFacade {
  private final FeedRows rows;
  private final ReportRepository reports;
  private final StaffDirectory staff;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  @Inject
  FeedFacade(
      FeedRows rows,
      ReportRepository reports,
      StaffDirectory staff,
      Supplier<ProvinceRules> rules,
      Clock clock) {
    this.rows = rows;
    this.reports = reports;
    this.staff = staff;
    this.rules = rules;
    this.clock = clock;
  }

  /** Reads the caller's feed. */
  @Transactional
  FeedView read(Actor.Official who, OptionalLong after, int limit) {
    ReportCriteria.Scope scope = CaseAccess.scopeOf(who);
    String reader =
        scope instanceof ReportCriteria.Scope.Agency own ? own.code().value() : FeedRows.PROVINCE;
    Map<ReportId, Optional<String>> excerpts = new HashMap<>();
    List<FeedView.Item> items =
        rows.read(reader, after, limit).stream()
            .map(row -> item(row, excerpts.computeIfAbsent(row.report(), id -> excerpt(id, scope))))
            .toList();
    Optional<Long> position =
        items.isEmpty()
            ? after.stream().boxed().findFirst()
            : Optional.of(items.get(items.size() - 1).id());
    return new FeedView(items, position);
  }

  private Optional<String> excerpt(ReportId id, ReportCriteria.Scope scope) {
    return reports
        .find(id)
        .map(FieldReport::snapshot)
        .filter(report -> isWithin(scope, report))
        .map(report -> CaseNames.excerpt(report.submission().description()));
  }

  private static boolean isWithin(ReportCriteria.Scope scope, ReportSnapshot report) {
    return !(scope instanceof ReportCriteria.Scope.Agency own)
        || CaseAccess.involves(own.code(), report);
  }

  private static FeedView.Item item(FeedRow row, Optional<String> excerpt) {
    return new FeedView.Item(
        row.id(),
        row.report().toString(),
        row.type(),
        row.at(),
        text(row, Language.VI),
        text(row, Language.EN),
        excerpt);
  }

  /** A line that another version of the service wrote may have a type without a text. */
  private static String text(FeedRow row, Language language) {
    return Texts.find(FeedTopic.key(row.type(), row.detail()), language, Map.of())
        .orElse(row.type());
  }

  /** Lists who works at an agency: the own one, or for a coordinator any. */
  @Transactional
  StaffView staff(Actor.Official who, Optional<AgencyCode> asked) {
    AgencyCode agency =
        asked
            .or(who::agency)
            .orElseThrow(
                () -> DomainException.of(ErrorCode.REQUIRED, "agency", "agency is required"));
    if (!who.has(Role.COORDINATOR) && !who.belongsTo(agency)) {
      throw DomainException.of(ErrorCode.FORBIDDEN, "agency", "not the caller's agency");
    }
    LocalDate day = LocalDate.ofInstant(clock.instant(), rules.get().zone());
    if (rules.get().agencies().find(agency, day).isEmpty()) {
      throw DomainException.of(ErrorCode.UNKNOWN_VALUE, "agency", "no agency has this code now");
    }
    return new StaffView(
        new CaseNames(rules.get(), day).agency(agency),
        staff.workersOf(agency).stream().map(StaffView.Person::of).toList());
  }
}
