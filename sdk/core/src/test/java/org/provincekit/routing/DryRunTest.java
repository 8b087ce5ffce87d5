package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provincekit.routing.Province.A;
import static org.provincekit.routing.Province.B;
import static org.provincekit.routing.Province.BUILDING;
import static org.provincekit.routing.Province.C;
import static org.provincekit.routing.Province.POWER;
import static org.provincekit.routing.Province.roadsIn;
import static org.provincekit.routing.Province.router;
import static org.provincekit.routing.Province.rule;
import static org.provincekit.routing.Province.ruleToAuthority;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.provincekit.routing.DryRunResult.Change;
import org.provincekit.shared.Validity;

class DryRunTest {
  private final DryRun run = new DryRun(router());

  private static RuleSet rules(RoutingRule... rules) {
    return RuleSet.of("v", List.of(rules));
  }

  @Test
  void whatChangesIsListedAndNothingElse() {
    RuleSet before = rules(rule("a", POWER).inUnit(A), rule("b", POWER).inUnit(B));
    RuleSet after =
        rules(
            rule("a2", POWER).inUnit(A), rule("b", BUILDING).inUnit(B), rule("c", POWER).inUnit(C));

    DryRunResult result = run.compare(before, after, List.of(roadsIn(A), roadsIn(B), roadsIn(C)));

    assertThat(result.replayed()).isEqualTo(3);
    assertThat(result.differences())
        .extracting(DryRunResult.Difference::position, DryRunResult.Difference::change)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, Change.OTHER_LEAD),
            org.assertj.core.groups.Tuple.tuple(2, Change.NOW_ROUTED));
    assertThat(run.compare(after, before, List.of(roadsIn(C))).differences())
        .extracting(DryRunResult.Difference::change)
        .containsExactly(Change.NOW_MANUAL);
  }

  @Test
  void otherHelpersAndOtherReasonsAreDifferences() {
    assertThat(
            run.compare(
                    rules(rule("a", POWER)),
                    rules(rule("a", POWER).cooperatingWith(BUILDING)),
                    List.of(roadsIn(A)))
                .differences())
        .extracting(DryRunResult.Difference::change)
        .containsExactly(Change.OTHER_COOPERATION);
    assertThat(run.compare(rules(), rules(ruleToAuthority("a")), List.of(roadsIn(C))).differences())
        .extracting(DryRunResult.Difference::change)
        .containsExactly(Change.OTHER_TRIAGE_REASON);
  }

  @Test
  void rulesOfAComingDayAreTriedAsOnThatDay() {
    RuleSet before = rules(rule("a", POWER));
    RuleSet after =
        rules(
            rule("a", POWER),
            rule("coming", BUILDING)
                .inUnit(A)
                .validIn(Validity.since(Province.TODAY.plusMonths(1))));

    assertThat(run.compare(before, after, List.of(roadsIn(A))).differences()).isEmpty();
    assertThat(
            run.compareAsOn(before, after, List.of(roadsIn(A)), Province.TODAY.plusMonths(1))
                .differences())
        .extracting(DryRunResult.Difference::change)
        .containsExactly(Change.OTHER_LEAD);
  }
}
