package org.provincekit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provincekit.service.Office.COORDINATOR;
import static org.provincekit.service.Office.at;
import static org.provincekit.service.Office.officer;
import static org.provincekit.service.Office.report;
import static org.provincekit.service.TestProvince.EAST;
import static org.provincekit.service.TestProvince.EAST_COMMITTEE;
import static org.provincekit.service.TestProvince.NEW_COMMITTEE;
import static org.provincekit.service.TestProvince.NEW_EAST;
import static org.provincekit.service.TestProvince.NEW_NORTH;
import static org.provincekit.service.TestProvince.NEW_SOUTH;
import static org.provincekit.service.TestProvince.ROADS;
import static org.provincekit.service.TestProvince.WEST;
import static org.provincekit.service.TestProvince.WEST_COMMITTEE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.report.Urgency;
import org.provincekit.routing.DryRunResult;
import org.provincekit.routing.RecutFigures;
import org.provincekit.routing.RoutingRule;
import org.provincekit.routing.RuleId;
import org.provincekit.routing.RuleSet;
import org.provincekit.routing.RuleTarget;
import org.provincekit.shared.Page;
import org.provincekit.shared.TimeRange;
import org.provincekit.shared.UnitId;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.DayException;
import org.provincekit.sla.Limit;
import org.provincekit.sla.OfficeHours;
import org.provincekit.sla.PolicyLine;
import org.provincekit.sla.PublicHolidays;
import org.provincekit.sla.ServiceLevelPolicy;
import org.provincekit.sla.Stage;
import org.provincekit.sla.StartsFrom;

/** What happens to open cases when the province's rules change under them. */
class CaseRenewalTest {
  private static final String AFTER_THE_REFORM = "2026-06-01 08:00";

  private final Office office = new Office();

  private int renewAll() {
    int changed = 0;
    Optional<String> after = Optional.empty();
    do {
      Page<ReportId> page = office.kit.renewal().cases(after, 2);
      for (ReportId id : page.items()) {
        changed += office.kit.renewal().renew(id, "reform-1") ? 1 : 0;
      }
      after = page.next();
    } while (after.isPresent());
    return changed;
  }

  private Optional<UnitId> unit(ReportId id) {
    return office.snapshot(id).routing().flatMap(RoutingOutcome::unit);
  }

  // Administrative reform

  @Test
  void aCaseMovesWithAUnitThatGoesOnWhole() {
    ReportId id = office.clock("2026-05-29 08:00").sent(report(ROADS, EAST.code()));
    office.clock(AFTER_THE_REFORM);
    assertThat(renewAll()).isEqualTo(1);
    assertThat(unit(id)).contains(NEW_EAST);
    assertThat(succession(id).from()).contains(EAST);
    assertThat(succession(id).explanation()).contains("Phường Đông Mới");
    assertThat(office.snapshot(id).responsible()).contains(EAST_COMMITTEE);
  }

  private ReportEvent.UnitSucceeded succession(ReportId id) {
    return office.history(id).stream()
        .map(entry -> entry.event())
        .filter(ReportEvent.UnitSucceeded.class::isInstance)
        .map(ReportEvent.UnitSucceeded.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCaseOfASplitUnitMovesByItsPoint() {
    office.clock("2026-05-29 08:00");
    ReportId north = office.sent(report(ROADS, TestProvince.IN_NORTH_WEST));
    ReportId south = office.sent(report(ROADS, TestProvince.IN_WEST));
    office.clock(AFTER_THE_REFORM);
    renewAll();
    assertThat(unit(north)).contains(NEW_NORTH);
    assertThat(unit(south)).contains(NEW_SOUTH);
    assertThat(office.snapshot(north).responsible()).contains(NEW_COMMITTEE);
  }

  @Test
  void aCaseOfASplitUnitWithoutAPointGoesToAPersonWithTheCandidates() {
    ReportId id = office.clock("2026-05-29 08:00").sent(report(ROADS, WEST.code()));
    office.clock(AFTER_THE_REFORM);
    renewAll();
    assertThat(unit(id)).isEmpty();
    assertThat(succession(id).to()).isEmpty();
    assertThat(succession(id).explanation()).contains("Xã Bắc Mới", "Xã Nam Mới");
    assertThat(office.snapshot(id).routing().orElseThrow().triageReason())
        .contains("unit-undetermined");
    assertThat(office.snapshot(id).responsible()).isEmpty();
  }

  @Test
  void aCaseWhoseAgencyEndedGoesToTheOneThatAnswersNow() {
    ReportId id = office.clock("2026-05-29 08:00").inProgress();
    office.clock(AFTER_THE_REFORM);
    renewAll();
    assertThat(office.snapshot(id).lead()).contains(NEW_COMMITTEE);
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.ASSIGNED);
    assertThat(office.deadline(id, Stage.TAKE).party()).contains(NEW_COMMITTEE);
    assertThat(office.deadline(id, Stage.RESOLVE).dueAt())
        .as("the reporter waits no longer for it")
        .isEqualTo(at("2026-06-03 17:00"));
  }

  @Test
  void anAgencyThatGoesOnKeepsItsCases() {
    ReportId id = office.clock("2026-05-29 08:00").sent(report(ROADS, TestProvince.IN_EAST));
    office.accept(id);
    office.assign(id, EAST_COMMITTEE);
    office.take(id);
    office.clock(AFTER_THE_REFORM);
    renewAll();
    assertThat(unit(id)).contains(NEW_EAST);
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.IN_PROGRESS);
    assertThat(office.snapshot(id).handler()).isPresent();
  }

  @Test
  void anAnswerThatWaitsForALeaderWhoIsGoneIsLeftToTheCoordinator() {
    ReportId id = office.clock("2026-05-29 08:00").inProgress();
    office.propose(id);
    office.clock(AFTER_THE_REFORM);
    renewAll();
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.ANSWER_PROPOSED);
    assertThat(unit(id)).contains(NEW_SOUTH);
    office.assign(id, NEW_COMMITTEE);
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.ASSIGNED);
  }

  @Test
  void finishedCasesStayWhereTheyWereAndFiguresByOldUnitStillAddUp() {
    office.clock("2026-05-18 08:00");
    List<ReportId> all = new ArrayList<>();
    all.add(office.sent(report(ROADS, EAST.code())));
    all.add(office.sent(report(ROADS, WEST.code())));
    all.add(office.inProgress());
    ReportId finished = office.inProgress();
    office.answer(finished);
    all.add(finished);
    office.clock("2026-05-30 08:00").sweep();
    office.clock(AFTER_THE_REFORM);
    assertThat(renewAll()).isEqualTo(3);
    assertThat(unit(finished)).contains(WEST);

    Map<UnitId, Long> byOldUnit = new HashMap<>();
    for (ReportId id : all) {
      byOldUnit.merge(unitWhenSent(id), 1L, Long::sum);
    }
    assertThat(byOldUnit).isEqualTo(Map.of(EAST, 1L, WEST, 3L));
    RecutFigures recut = office.rules().units().recut(byOldUnit, LocalDate.of(2026, 6, 1));
    assertThat(recut.byOldUnit()).isEqualTo(byOldUnit);
  }

  private UnitId unitWhenSent(ReportId id) {
    return office.history(id).stream()
        .map(entry -> entry.event())
        .filter(ReportEvent.Routed.class::isInstance)
        .map(event -> ((ReportEvent.Routed) event).outcome().unit().orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void renewingTwiceChangesNothingMore() {
    office.clock("2026-05-29 08:00");
    office.sent(report(ROADS, EAST.code()));
    office.sent(report(ROADS, WEST.code()));
    office.inProgress();
    office.clock(AFTER_THE_REFORM);
    assertThat(renewAll()).isEqualTo(3);
    assertThat(renewAll()).isZero();
  }

  // Calendar and policy

  private static BusinessCalendar calendarWithDayOff(String date) {
    return BusinessCalendar.builder("2")
        .officeHours(OfficeHours.standard())
        .publicHolidays(PublicHolidays.vietNam())
        .exception(
            DayException.off(
                LocalDate.parse(date), DayException.Kind.SUBSTITUTE, "Nghỉ tránh bão", "Storm"))
        .build();
  }

  @Test
  void aDayOffAnnouncedLaterMovesOpenDeadlinesOnly() {
    ReportId open = office.inProgress();
    ReportId done = office.inProgress();
    office.answer(done);
    office.decree(
        TestProvince.rules(ServiceLevelPolicy.defaults(), calendarWithDayOff("2026-03-04")));
    assertThat(renewAll()).isEqualTo(1);
    assertThat(office.snapshot(open).deadlines())
        .filteredOn(mark -> mark.stage().equals("resolve"))
        .extracting(mark -> mark.dueAt())
        .containsExactly(at("2026-03-06 17:00"));
  }

  @Test
  void aDayOffTakenBackNeverMakesADeadlineEarlierThanItWasTold() {
    ReportId id = office.inProgress();
    office.decree(
        TestProvince.rules(ServiceLevelPolicy.defaults(), calendarWithDayOff("2026-03-04")));
    renewAll();
    office.decree(TestProvince.rules());
    renewAll();
    assertThat(office.deadline(id, Stage.RESOLVE).dueAt()).isEqualTo(at("2026-03-06 17:00"));
    renewAll();
    office.later(java.time.Duration.ofHours(1)).reply(officer(WEST_COMMITTEE), id);
    assertThat(office.deadline(id, Stage.RESOLVE).dueAt()).isEqualTo(at("2026-03-06 17:00"));
  }

  @Test
  void aShorterLimitBindsNewCasesButNotThoseToldALongerOne() {
    ReportId before = office.inProgress();
    office.decree(TestProvince.rules(shorter(), BusinessCalendar.vietNam("1")));
    renewAll();
    ReportId after = office.inProgress();
    assertThat(office.deadline(before, Stage.RESOLVE).dueAt()).isEqualTo(at("2026-03-05 17:00"));
    assertThat(office.deadline(after, Stage.RESOLVE).dueAt()).isEqualTo(at("2026-03-03 17:00"));
  }

  private static ServiceLevelPolicy shorter() {
    ServiceLevelPolicy usual = ServiceLevelPolicy.defaults();
    List<PolicyLine> lines = new ArrayList<>(usual.lines());
    lines.add(
        PolicyLine.any(Urgency.NORMAL, Stage.RESOLVE, StartsFrom.ACCEPTANCE, Limit.parse("WD 1"))
            .forCategory(ROADS));
    return new ServiceLevelPolicy(
        "shorter",
        lines,
        usual.extensionRules(),
        usual.pauseRules(),
        usual.disasters(),
        usual.ratingDays(),
        usual.reopenings());
  }

  @Test
  void anAnsweredCaseClosesByTheRuleOfTheDay() {
    ReportId id = office.inProgress();
    office.answer(id);
    ServiceLevelPolicy usual = ServiceLevelPolicy.defaults();
    office.decree(
        TestProvince.rules(
            new ServiceLevelPolicy(
                "three-days",
                usual.lines(),
                usual.extensionRules(),
                usual.pauseRules(),
                usual.disasters(),
                3,
                usual.reopenings()),
            BusinessCalendar.vietNam("1")));
    renewAll();
    office.clock("2026-03-05 08:00").sweep();
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.CLOSED);
  }

  // Trying rules on the past

  @Test
  void newRulesAreTriedOnPastReportsWithoutChangingThem() {
    ReportId road = office.sent();
    office.later(java.time.Duration.ofHours(1)).sent(TestProvince.LIGHTING);
    office.step(COORDINATOR, road, FieldReport::accept);
    long version = office.snapshot(road).version();
    List<RoutingRule> proposed = new ArrayList<>(TestProvince.routingRules());
    proposed.set(
        0,
        RoutingRule.to(new RuleId("roads"), RuleTarget.agency(TestProvince.BUILDING))
            .forCategory(ROADS));
    TimeRange march = new TimeRange(at("2026-03-01 00:00"), at("2026-04-01 00:00"));
    DryRunResult result =
        office.kit.trial().on(RuleSet.of("2", proposed), march, 100, Optional.empty());
    assertThat(result.replayed()).isEqualTo(2);
    assertThat(result.differences())
        .singleElement()
        .satisfies(
            difference ->
                assertThat(difference.change()).isEqualTo(DryRunResult.Change.OTHER_LEAD));
    assertThat(office.snapshot(road).version()).isEqualTo(version);
    assertThat(
            office.kit.trial().on(RuleSet.of("2", proposed), march, 1, Optional.empty()).replayed())
        .isEqualTo(1);
  }

  @Test
  void reportsOfAnotherTimeAreNotTried() {
    office.sent();
    TimeRange april = new TimeRange(at("2026-04-01 00:00"), at("2026-05-01 00:00"));
    assertThat(
            office
                .kit
                .trial()
                .on(RuleSet.of("2", TestProvince.routingRules()), april, 9, Optional.empty())
                .replayed())
        .isZero();
  }
}
