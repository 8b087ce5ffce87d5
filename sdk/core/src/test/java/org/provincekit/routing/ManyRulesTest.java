package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provincekit.report.CategoryCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/** The compiled rule set against a plain walk over all rules in the documented order. */
class ManyRulesTest {
  private static final List<UnitId> UNITS =
      List.of(Province.A, Province.B, Province.C, Province.PROVINCE);
  private static final List<UnitId> COMMUNES = UNITS.subList(0, 3);

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void theCompiledRulesDecideAsAWalkOverAllOfThem(long seed) {
    Random random = new Random(seed);
    int count = new int[] {5, 50, 500, 3_000}[random.nextInt(4)];
    List<RoutingRule> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rules.add(rule(i, random));
    }
    Router router = Province.router(rules.toArray(RoutingRule[]::new));
    List<RoutingRule> ordered = new ArrayList<>(rules);
    ordered.sort(order());
    for (int i = 0; i < 500; i++) {
      RoutingRequest request = request(random);
      RoutingDecision decision = router.route(request);
      Optional<RuleId> expected =
          ordered.stream().filter(rule -> matches(rule, request)).findFirst().map(RoutingRule::id);
      Optional<RuleId> actual =
          decision instanceof RoutingDecision.Routed routed
              ? Optional.of(routed.rule())
              : Optional.empty();
      assertThat(actual).isEqualTo(expected);
    }
  }

  private static RoutingRule rule(int number, Random random) {
    RoutingRule rule =
        Province.rule(String.format("r%05d", number), Province.POWER)
            .withPriority(random.nextInt(3));
    rule =
        switch (random.nextInt(4)) {
          case 0 -> rule;
          case 1 -> rule.forGroup("g" + random.nextInt(3));
          default -> rule.forCategory(new CategoryCode("c" + random.nextInt(6)));
        };
    if (random.nextInt(4) > 0) {
      rule = rule.inUnit(UNITS.get(random.nextInt(UNITS.size())));
    }
    if (random.nextInt(5) > 0) {
      LocalDate from = Province.TODAY.plusDays(random.nextInt(400) - 300);
      LocalDate until = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(90));
      rule = rule.validIn(new Validity(from, until));
    }
    if (random.nextInt(4) == 0) {
      DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));
      rule =
          rule.during(
              new TimeWindow(
                  Set.of(day),
                  LocalTime.of(random.nextInt(24), 0),
                  LocalTime.of(random.nextInt(24), 30)));
    }
    return random.nextInt(4) == 0 ? rule.answering("q", "v" + random.nextInt(3)) : rule;
  }

  private static RoutingRequest request(Random random) {
    return new RoutingRequest(
        new CategoryCode("c" + random.nextInt(7)),
        random.nextBoolean() ? Optional.of("g" + random.nextInt(3)) : Optional.empty(),
        LocationFacts.in(COMMUNES.get(random.nextInt(COMMUNES.size()))),
        random.nextBoolean() ? Map.of("q", Set.of("v" + random.nextInt(3))) : Map.of(),
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(120 * 86_400)));
  }

  private static Comparator<RoutingRule> order() {
    return Comparator.comparing(ManyRulesTest::categoryRank)
        .thenComparing(ManyRulesTest::unitRank)
        .thenComparing(rule -> rule.answers().isEmpty())
        .thenComparing(rule -> rule.window().isEmpty())
        .thenComparing(rule -> -rule.priority())
        .thenComparing(RoutingRule::id);
  }

  private static int categoryRank(RoutingRule rule) {
    return rule.category() instanceof CategoryMatch.Exactly
        ? 0
        : rule.category() instanceof CategoryMatch.InGroup ? 1 : 2;
  }

  private static int unitRank(RoutingRule rule) {
    return rule.unit().map(unit -> unit.equals(Province.PROVINCE) ? 1 : 0).orElse(2);
  }

  private static boolean matches(RoutingRule rule, RoutingRequest request) {
    UnitId unit = request.location().chosenUnit().orElseThrow();
    LocalDateTime local = LocalDateTime.ofInstant(request.at(), Province.ZONE);
    boolean category =
        rule.category() instanceof CategoryMatch.Exactly exact
            ? exact.category().equals(request.category())
            : !(rule.category() instanceof CategoryMatch.InGroup group)
                || request.group().filter(group.group()::equals).isPresent();
    boolean place =
        rule.unit().map(own -> own.equals(unit) || own.equals(Province.PROVINCE)).orElse(true);
    boolean answers =
        rule.answers().isEmpty()
            || request.answers().containsKey("q")
                && rule.answers().get("q").containsAll(request.answers().get("q"));
    return category
        && place
        && answers
        && rule.validity().includes(local.toLocalDate())
        && rule.window().map(window -> window.includes(local)).orElse(true);
  }
}
