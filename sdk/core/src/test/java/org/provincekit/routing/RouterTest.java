package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.routing.Province.A;
import static org.provincekit.routing.Province.B;
import static org.provincekit.routing.Province.BUILDING;
import static org.provincekit.routing.Province.C;
import static org.provincekit.routing.Province.COMMITTEE_A;
import static org.provincekit.routing.Province.COMMITTEE_B;
import static org.provincekit.routing.Province.ENDED;
import static org.provincekit.routing.Province.MONDAY;
import static org.provincekit.routing.Province.POWER;
import static org.provincekit.routing.Province.PROVINCE;
import static org.provincekit.routing.Province.PROVINCE_COMMITTEE;
import static org.provincekit.routing.Province.ROADS;
import static org.provincekit.routing.Province.WASTE;
import static org.provincekit.routing.Province.point;
import static org.provincekit.routing.Province.roads;
import static org.provincekit.routing.Province.roadsIn;
import static org.provincekit.routing.Province.router;
import static org.provincekit.routing.Province.rule;
import static org.provincekit.routing.Province.ruleToAuthority;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provincekit.routing.PassedOverRule.Why;
import org.provincekit.routing.RoutingDecision.ManualTriage;
import org.provincekit.routing.RoutingDecision.Routed;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Validity;

class RouterTest {
  private static final TimeWindow WORKDAYS =
      new TimeWindow(
          Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LocalTime.of(7, 0), LocalTime.of(17, 0));

  private static Routed routed(RoutingDecision decision) {
    assertThat(decision).isInstanceOf(Routed.class);
    return (Routed) decision;
  }

  private static ManualTriage triage(RoutingDecision decision, TriageReason reason) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            ManualTriage.class, open -> assertThat(open.reason()).isEqualTo(reason));
    return (ManualTriage) decision;
  }

  private static String decidedBy(RoutingRule... rules) {
    return routed(router(rules).route(roadsIn(A))).rule().value();
  }

  private static Map<String, Why> passedOver(RoutingDecision decision) {
    Map<String, Why> reasons = new java.util.LinkedHashMap<>();
    decision
        .explanation()
        .passedOver()
        .forEach(one -> reasons.put(one.rule().id().value(), one.why()));
    return reasons;
  }

  @Test
  void aCategoryIsMoreSpecificThanItsGroupAndAGroupThanAny() {
    RoutingRule any = rule("any", POWER).withPriority(99);
    RoutingRule group = rule("group", POWER).forGroup("infrastructure").withPriority(50);
    RoutingRule category = rule("category", POWER).forCategory(ROADS);
    assertThat(decidedBy(any, group, category)).isEqualTo("category");
    assertThat(decidedBy(any, group)).isEqualTo("group");
    assertThat(decidedBy(any, rule("waste", POWER).forCategory(WASTE))).isEqualTo("any");
  }

  @Test
  void theCategoryCountsBeforeTheUnit() {
    assertThat(
            decidedBy(rule("any-here", POWER).inUnit(A), rule("roads", POWER).forCategory(ROADS)))
        .isEqualTo("roads");
  }

  @Test
  void aDeeperUnitIsMoreSpecificAndRulesAreInheritedDownwards() {
    RoutingRule everywhere = rule("everywhere", POWER).withPriority(9);
    RoutingRule province = rule("province", POWER).inUnit(PROVINCE).withPriority(5);
    RoutingRule commune = rule("commune", POWER).inUnit(A);
    RoutingRule other = rule("other", POWER).inUnit(B).withPriority(99);
    assertThat(decidedBy(everywhere, province, commune, other)).isEqualTo("commune");
    assertThat(decidedBy(everywhere, province, other)).isEqualTo("province");
    assertThat(decidedBy(everywhere, other)).isEqualTo("everywhere");
  }

  @Test
  void answersCountBeforeTimeAndTimeBeforePriority() {
    RoutingRule plain = rule("plain", POWER).withPriority(99);
    RoutingRule timed = rule("timed", POWER).during(WORKDAYS).withPriority(50);
    RoutingRule asked = rule("asked", POWER).answering("danger", "yes");
    Router router = router(plain, timed, asked);
    Map<String, Set<String>> yes = Map.of("danger", Set.of("yes"));

    assertThat(routed(router.route(roads(A, MONDAY, yes))).rule().value()).isEqualTo("asked");
    assertThat(routed(router.route(roadsIn(A))).rule().value()).isEqualTo("timed");
    assertThat(
            routed(router.route(roads(A, MONDAY.plus(Duration.ofHours(10)), Map.of())))
                .rule()
                .value())
        .isEqualTo("plain");
  }

  @Test
  void thenThePriorityAndThenTheNameDecides() {
    assertThat(decidedBy(rule("a", POWER), rule("b", POWER).withPriority(1))).isEqualTo("b");
    assertThat(decidedBy(rule("b", POWER), rule("a", POWER))).isEqualTo("a");
  }

  @Test
  void aRuleCountsOnItsDaysInTheZoneOfTheProvince() {
    RoutingRule tomorrow =
        rule("tomorrow", BUILDING).validIn(Validity.since(Province.TODAY.plusDays(1)));
    Router router = router(rule("always", POWER), tomorrow);
    assertThat(routed(router.route(roadsIn(A))).lead()).isEqualTo(POWER);
    // 17:30 UTC is half past midnight of the next day in the province.
    RoutingRequest late = roads(A, java.time.Instant.parse("2026-03-02T17:30:00Z"), Map.of());
    assertThat(passedOver(router.route(late))).doesNotContainValue(Why.NOT_IN_FORCE);
    assertThat(passedOver(router.route(roadsIn(A)))).containsEntry("tomorrow", Why.NOT_IN_FORCE);
  }

  @Test
  void everyQuestionOfARuleMustBeAnsweredWithOneOfItsValues() {
    RoutingRule rule =
        rule("r", POWER).answering("danger", "yes", "maybe").answering("owner", "state");
    Router router = router(rule);
    assertThat(
            router.route(
                roads(
                    A, MONDAY, Map.of("danger", Set.of("no", "maybe"), "owner", Set.of("state")))))
        .isInstanceOf(Routed.class);
    triage(router.route(roads(A, MONDAY, Map.of("danger", Set.of("yes")))), TriageReason.NO_RULE);
    triage(
        router.route(roads(A, MONDAY, Map.of("danger", Set.of("yes"), "owner", Set.of("private")))),
        TriageReason.NO_RULE);
  }

  @Test
  void theAuthorityOfTheUnitLeads() {
    Router router = router(ruleToAuthority("committee").cooperatingWith(BUILDING, POWER));
    Routed inA = routed(router.route(roadsIn(A)));
    assertThat(inA.lead()).isEqualTo(COMMITTEE_A);
    assertThat(inA.cooperating()).containsExactly(BUILDING, POWER);
    assertThat(inA.location().unit().id()).isEqualTo(A);
    assertThat(routed(router.route(roadsIn(B))).lead()).isEqualTo(COMMITTEE_B);
  }

  @Test
  void theLeadDoesNotCooperateWithItself() {
    Router router = router(ruleToAuthority("committee").cooperatingWith(COMMITTEE_A, POWER));
    assertThat(routed(router.route(roadsIn(A))).cooperating()).containsExactly(POWER);
  }

  @Test
  void aUnitWithoutAnAuthorityGoesToAPersonAndSaysWhy() {
    RoutingDecision decision = router(ruleToAuthority("committee")).route(roadsIn(C));
    ManualTriage open = triage(decision, TriageReason.NO_AGENCY_IN_FORCE);
    assertThat(open.candidates()).extracting(one -> one.unit().id()).containsExactly(C);
    assertThat(passedOver(decision)).containsEntry("committee", Why.NO_UNIT_AUTHORITY);
  }

  @Test
  void anAgencyThatHasEndedIsNotChosenAndThatIsSaid() {
    RoutingDecision decision =
        router(
                rule("old", ENDED).forCategory(ROADS),
                rule("new", BUILDING).cooperatingWith(ENDED, POWER))
            .route(roadsIn(A));
    Routed routed = routed(decision);
    assertThat(routed.lead()).isEqualTo(BUILDING);
    assertThat(routed.cooperating()).containsExactly(POWER);
    assertThat(passedOver(decision)).containsEntry("old", Why.AGENCY_NOT_IN_FORCE);
    assertThat(decision.explanation().endedCooperating()).containsExactly(ENDED);
  }

  @Test
  void noMatchIsManualTriageAndNeverADefault() {
    RoutingDecision decision = router(rule("waste", POWER).forCategory(WASTE)).route(roadsIn(A));
    triage(decision, TriageReason.NO_RULE);
    assertThat(passedOver(decision)).isEmpty();
    assertThat(decision.explanation().rule()).isEmpty();
    assertThat(decision.explanation().lead()).isEmpty();
  }

  @Test
  void aPlaceOutsideTheProvinceIsAnsweredSoWithTheNearestUnit() {
    RoutingRequest sea = new RoutingRequest(ROADS, LocationFacts.at(point(8.5, 105.05)), MONDAY);
    ManualTriage open =
        triage(router(rule("any", POWER)).route(sea), TriageReason.OUTSIDE_PROVINCE);
    assertThat(open.candidates()).hasSize(1);
    assertThat(open.candidates().get(0).unit().id()).isEqualTo(A);
    assertThat(open.candidates().get(0).metres().getAsDouble()).isBetween(55_000.0, 56_000.0);
  }

  @Test
  void anUndeterminedPlaceIsManualTriageWithItsCandidates() {
    Router centres =
        Router.of(
            RuleSet.of("v1", List.of(rule("any", POWER))),
            UnitLocator.of(Province.catalogue()),
            Province.agencies(),
            Province.ZONE);
    ManualTriage open =
        triage(
            centres.route(new RoutingRequest(ROADS, LocationFacts.at(point(9.05, 105.11)), MONDAY)),
            TriageReason.UNIT_UNDETERMINED);
    assertThat(open.candidates()).extracting(one -> one.unit().id()).containsExactly(B, A, C);
    assertThat(open.explanation().passedOver()).isEmpty();
  }

  @Test
  void theExplanationTellsWhyEachOtherRuleWasPassedOver() {
    RoutingDecision decision =
        router(
                rule("win", POWER).forCategory(ROADS).inUnit(A).withPriority(5),
                rule("early", POWER)
                    .forCategory(ROADS)
                    .inUnit(A)
                    .validIn(new Validity(Province.EARLY, Province.REFORM)),
                rule("night", POWER)
                    .forCategory(ROADS)
                    .during(
                        new TimeWindow(
                            Set.of(DayOfWeek.MONDAY), LocalTime.of(20, 0), LocalTime.of(6, 0))),
                rule("asked", POWER).forGroup("infrastructure").answering("danger", "yes"),
                rule("low", POWER).forCategory(ROADS).inUnit(A).withPriority(4),
                rule("zzz", POWER).forCategory(ROADS).inUnit(A).withPriority(5),
                rule("wide", POWER).inUnit(PROVINCE),
                rule("elsewhere", POWER).inUnit(B),
                rule("waste", POWER).forCategory(WASTE))
            .route(roadsIn(A));

    assertThat(routed(decision).rule().value()).isEqualTo("win");
    assertThat(passedOver(decision))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "early", Why.NOT_IN_FORCE,
                "night", Why.OUTSIDE_WINDOW,
                "asked", Why.ANSWERS_DIFFER,
                "low", Why.LOWER_PRIORITY,
                "zzz", Why.LATER_NAME,
                "wide", Why.LESS_SPECIFIC));
  }

  @Test
  void anUnknownChosenUnitIsRefused() {
    assertThatThrownBy(() -> router(rule("any", POWER)).route(roadsIn(Province.old("77"))))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_VALUE));
  }

  @Test
  void aReportOfAnEarlierDayIsRoutedByTheUnitsAndAgenciesOfThatDay() {
    Router router = router(rule("old", ENDED).inUnit(PROVINCE), rule("any", PROVINCE_COMMITTEE));
    RoutingRequest before =
        new RoutingRequest(
            ROADS,
            LocationFacts.in(Province.old("11")),
            java.time.Instant.parse("2025-06-30T03:00:00Z"));
    assertThat(routed(router.route(before)).lead()).isEqualTo(ENDED);
    assertThat(routed(router.route(before)).location().unit().id()).isEqualTo(Province.old("11"));
  }

  @Test
  void twoRulesWithOneNameAreRefused() {
    assertThat(RuleSet.problems(List.of(rule("a", POWER), rule("b", POWER), rule("a", BUILDING))))
        .extracting(DataProblem::position)
        .containsExactly(2);
    assertThatThrownBy(() -> RuleSet.of("v", List.of(rule("a", POWER), rule("a", POWER))))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aRuleThatNamesAnAgencyTwiceIsRefused() {
    assertThatThrownBy(() -> rule("a", POWER).cooperatingWith(POWER))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> rule("a", POWER).answering("danger"))
        .isInstanceOf(DomainException.class);
  }
}
