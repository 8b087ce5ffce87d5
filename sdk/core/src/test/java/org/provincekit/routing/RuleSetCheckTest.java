package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provincekit.routing.Province.A;
import static org.provincekit.routing.Province.B;
import static org.provincekit.routing.Province.BUILDING;
import static org.provincekit.routing.Province.C;
import static org.provincekit.routing.Province.ENDED;
import static org.provincekit.routing.Province.POWER;
import static org.provincekit.routing.Province.PROVINCE;
import static org.provincekit.routing.Province.ROADS;
import static org.provincekit.routing.Province.TODAY;
import static org.provincekit.routing.Province.WASTE;
import static org.provincekit.routing.Province.rule;
import static org.provincekit.routing.Province.ruleToAuthority;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provincekit.report.CategoryCode;
import org.provincekit.routing.RuleSetFindings.DeadReference;
import org.provincekit.routing.RuleSetFindings.Extent;
import org.provincekit.routing.RuleSetFindings.Gap;
import org.provincekit.routing.RuleSetFindings.Overlap;
import org.provincekit.shared.Validity;

class RuleSetCheckTest {
  private static final Map<CategoryCode, Optional<String>> CATEGORIES =
      Map.of(ROADS, Optional.of("infrastructure"), WASTE, Optional.empty());

  private static RuleSetFindings check(RoutingRule... rules) {
    return new RuleSetCheck(Province.catalogue(), Province.agencies())
        .check(RuleSet.of("v", List.of(rules)), CATEGORIES, List.of(A, B, C), TODAY);
  }

  private static TimeWindow hours(int from, int until) {
    return new TimeWindow(
        EnumSet.allOf(DayOfWeek.class), LocalTime.of(from, 0), LocalTime.of(until, 0));
  }

  @Test
  void aRuleForEverythingLeavesNoGap() {
    assertThat(check(rule("any", POWER)).clean()).isTrue();
  }

  @Test
  void aUnitAndCategoryWithoutAnOwnerIsAGap() {
    RuleSetFindings findings =
        check(
            rule("roads", POWER).forGroup("infrastructure").inUnit(PROVINCE),
            ruleToAuthority("committee").forCategory(WASTE));
    assertThat(findings.gaps()).containsExactly(new Gap(WASTE, C, Extent.ALWAYS));
  }

  @Test
  void anEndedAgencyAndARuleOfAnotherDayOwnNothing() {
    RuleSetFindings findings =
        check(
            rule("roads", ENDED), rule("later", POWER).validIn(Validity.since(TODAY.plusDays(1))));
    assertThat(findings.gaps()).hasSize(6).allMatch(gap -> gap.extent() == Extent.ALWAYS);
    assertThat(findings.deadReferences())
        .containsExactly(new DeadReference(new RuleId("roads"), "so-cu"));
  }

  @Test
  void aRuleForSomeHoursLeavesAGapUnlessOthersFillTheWeek() {
    assertThat(check(rule("day", POWER).during(hours(7, 17))).gaps())
        .hasSize(6)
        .allMatch(gap -> gap.extent() == Extent.SOMETIMES);
    assertThat(
            check(
                    rule("day", POWER).during(hours(7, 17)),
                    rule("night", BUILDING).during(hours(17, 7)))
                .clean())
        .isTrue();
    assertThat(
            check(
                    rule("day", POWER).during(hours(7, 17)),
                    rule("asked", BUILDING).answering("danger", "yes"))
                .gaps())
        .hasSize(6);
  }

  @Test
  void equalRulesThatCanBothMatchOverlap() {
    RuleSetFindings findings =
        check(
            rule("b", POWER),
            rule("a", BUILDING),
            rule("other-priority", POWER).withPriority(1),
            rule("other-unit", POWER).inUnit(A),
            rule("other-time", POWER).validIn(new Validity(Province.EARLY, Province.REFORM)));
    assertThat(findings.overlaps()).containsExactly(new Overlap(new RuleId("a"), new RuleId("b")));
  }

  @Test
  void rulesForOtherHoursOrOtherAnswersDoNotOverlap() {
    RuleSetFindings findings =
        check(
            rule("day", POWER).during(hours(7, 17)),
            rule("night", POWER).during(hours(17, 7)),
            rule("noon", POWER).during(hours(11, 13)),
            rule("yes", POWER).answering("danger", "yes"),
            rule("no", POWER).answering("danger", "no"),
            rule("owner", POWER).answering("owner", "state"));
    assertThat(findings.overlaps())
        .containsExactly(
            new Overlap(new RuleId("day"), new RuleId("noon")),
            new Overlap(new RuleId("no"), new RuleId("owner")),
            new Overlap(new RuleId("owner"), new RuleId("yes")));
  }

  @Test
  void rulesThatNameAUnitOfThePastAreTold() {
    RuleSetFindings findings =
        check(
            rule("any", POWER).cooperatingWith(ENDED),
            rule("old", POWER).inUnit(Province.old("11")));
    assertThat(findings.deadReferences())
        .containsExactly(
            new DeadReference(new RuleId("any"), "so-cu"),
            new DeadReference(new RuleId("old"), "11@2000-01-01"));
  }

  @Test
  void unitsNotInForceNeedNoOwner() {
    RuleSetFindings findings =
        new RuleSetCheck(Province.catalogue(), Province.agencies())
            .check(
                RuleSet.of("v", List.of()),
                Map.of(ROADS, Optional.empty()),
                Set.of(Province.old("11"), A),
                TODAY);
    assertThat(findings.gaps()).containsExactly(new Gap(ROADS, A, Extent.ALWAYS));
  }
}
