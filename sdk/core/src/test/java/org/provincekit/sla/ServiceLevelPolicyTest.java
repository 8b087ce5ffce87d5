package org.provincekit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.sla.Local.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Role;

class ServiceLevelPolicyTest {
  private static final ServiceLevelPolicy DEFAULTS = ServiceLevelPolicy.defaults();
  private static final CategoryCode ROADS = new CategoryCode("roads");

  @ParameterizedTest
  @CsvSource({
    "URGENT,ACCEPT,E 15m,SUBMISSION", "NORMAL,ACCEPT,D 2h/12h,SUBMISSION",
    "COMPLEX,ACCEPT,D 2h/12h,SUBMISSION", "URGENT,TAKE,E 30m,ASSIGNMENT",
    "NORMAL,TAKE,W 4h,ASSIGNMENT", "COMPLEX,TAKE,W 4h,ASSIGNMENT",
    "URGENT,FIRST_ANSWER,E 2h,ACCEPTANCE", "NORMAL,FIRST_ANSWER,D 4h/24h,ACCEPTANCE",
    "COMPLEX,FIRST_ANSWER,D 4h/24h,ACCEPTANCE", "URGENT,RESOLVE,W 4h,ACCEPTANCE",
    "NORMAL,RESOLVE,WD 5,ACCEPTANCE", "COMPLEX,RESOLVE,WD 15,ACCEPTANCE"
  })
  void theDefaultTableIsTheProposedOne(
      Urgency urgency, Stage stage, String limit, StartsFrom startsFrom) {
    PolicyLine line =
        DEFAULTS.lineFor(Optional.of(ROADS), Optional.empty(), urgency, stage).orElseThrow();
    assertThat(line.limit()).hasToString(limit);
    assertThat(line.startsFrom()).isEqualTo(startsFrom);
    assertThat(line.atRiskPercent()).isEqualTo(75);
  }

  @ParameterizedTest
  @CsvSource({"infrastructure,WD 3", "hygiene,WD 3", "order,WD 3", "education,WD 5"})
  void someGroupsAreResolvedInThreeDays(String group, String limit) {
    assertThat(resolve(DEFAULTS, Optional.of(ROADS), Optional.of(group)).limit())
        .hasToString(limit);
    assertThat(
            DEFAULTS
                .lineFor(Optional.of(ROADS), Optional.of(group), Urgency.COMPLEX, Stage.RESOLVE)
                .orElseThrow()
                .limit())
        .hasToString("WD 15");
  }

  @Test
  void theMostSpecificLineWins() {
    List<PolicyLine> lines = new ArrayList<>(DEFAULTS.lines());
    PolicyLine any =
        PolicyLine.any(Urgency.NORMAL, Stage.RESOLVE, StartsFrom.ACCEPTANCE, Limit.parse("WD 2"));
    lines.add(0, any.forCategory(ROADS));
    ServiceLevelPolicy policy = with(lines);
    Optional<String> group = Optional.of("infrastructure");
    assertThat(resolve(policy, Optional.of(ROADS), group).limit()).hasToString("WD 2");
    assertThat(resolve(policy, Optional.of(new CategoryCode("other")), group).limit())
        .hasToString("WD 3");
    assertThat(resolve(policy, Optional.empty(), Optional.empty()).limit()).hasToString("WD 5");
    lines.add(any.forCategory(ROADS));
    assertThatThrownBy(() -> with(lines))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS));
    assertThatThrownBy(() -> any.forCategory(ROADS).forGroup("order"))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aDeclaredDisasterIsADatedSwitch() {
    DeclaredDisaster storm =
        new DeclaredDisaster("Bão", at("2026-10-01 00:00"), Optional.of(at("2026-10-05 00:00")));
    ServiceLevelPolicy policy = DEFAULTS.withDisaster("storm", storm);
    assertThat(urgentResolve(policy, "2026-09-30 23:59")).hasToString("W 4h");
    assertThat(urgentResolve(policy, "2026-10-01 00:00")).hasToString("E 24h");
    assertThat(urgentResolve(policy, "2026-10-05 00:00")).hasToString("W 4h");
    assertThat(urgentResolve(DEFAULTS, "2026-10-02 00:00")).hasToString("W 4h");
  }

  private static Limit urgentResolve(ServiceLevelPolicy policy, String start) {
    return policy
        .lineFor(Optional.of(ROADS), Optional.empty(), Urgency.URGENT, Stage.RESOLVE, at(start))
        .orElseThrow()
        .limit();
  }

  @Test
  void gapsAreListed() {
    assertThat(DEFAULTS.gaps()).isEmpty();
    List<PolicyLine> lines =
        DEFAULTS.lines().stream()
            .filter(l -> l.urgency() != Urgency.COMPLEX || l.stage() != Stage.TAKE)
            .filter(l -> l.stage() != Stage.RESOLVE || l.group().isPresent() || l.duringDisaster())
            .toList();
    assertThat(with(lines).gaps())
        .containsExactlyInAnyOrder(
            new PolicyGap(Urgency.COMPLEX, Stage.TAKE),
            new PolicyGap(Urgency.URGENT, Stage.RESOLVE),
            new PolicyGap(Urgency.NORMAL, Stage.RESOLVE),
            new PolicyGap(Urgency.COMPLEX, Stage.RESOLVE));
  }

  @Test
  void extensionAndPauseRulesAreTheProposedOnes() {
    ExtensionRule urgent = DEFAULTS.extensionRule(Urgency.URGENT).orElseThrow();
    assertThat(urgent.grantedBy()).containsExactly(Role.LEADER);
    assertThatThrownBy(() -> urgent.checkGranting(Role.COORDINATOR))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    urgent.checkGranting(Role.LEADER);
    assertThat(DEFAULTS.extensionRule(Urgency.NORMAL).orElseThrow().times()).isEqualTo(1);
    assertThat(DEFAULTS.extensionRule(Urgency.COMPLEX).orElseThrow().times()).isEqualTo(2);
    BusinessCalendar calendar = BusinessCalendar.vietNam("v1");
    assertThat(
            DEFAULTS
                .pauseRule(Urgency.NORMAL)
                .orElseThrow()
                .lapsesAt(at("2026-07-06 09:00"), calendar))
        .contains(at("2026-07-13 17:00"));
    assertThat(
            DEFAULTS
                .pauseRule(Urgency.URGENT)
                .orElseThrow()
                .lapsesAt(at("2026-07-06 09:00"), calendar))
        .isEmpty();
    assertThat(DEFAULTS.ratingDays()).isEqualTo(7);
    assertThat(DEFAULTS.reopenings()).isEqualTo(1);
  }

  private static PolicyLine resolve(
      ServiceLevelPolicy policy, Optional<CategoryCode> category, Optional<String> group) {
    return policy.lineFor(category, group, Urgency.NORMAL, Stage.RESOLVE).orElseThrow();
  }

  private static ServiceLevelPolicy with(List<PolicyLine> lines) {
    return new ServiceLevelPolicy(
        "test", lines, DEFAULTS.extensionRules(), DEFAULTS.pauseRules(), List.of(), 7, 1);
  }
}
