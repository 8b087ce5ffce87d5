package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provincekit.routing.Province.A;
import static org.provincekit.routing.Province.B;
import static org.provincekit.routing.Province.BUILDING;
import static org.provincekit.routing.Province.C;
import static org.provincekit.routing.Province.ENDED;
import static org.provincekit.routing.Province.MONDAY;
import static org.provincekit.routing.Province.POWER;
import static org.provincekit.routing.Province.ROADS;
import static org.provincekit.routing.Province.point;
import static org.provincekit.routing.Province.router;
import static org.provincekit.routing.Province.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RoutingExplanationTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private static RoutingExplanation explain(LocationFacts facts, RoutingRule... rules) {
    return router(rules).route(new RoutingRequest(ROADS, facts, MONDAY)).explanation();
  }

  @Test
  void aDecisionIsExplainedInVietnamese() {
    RoutingExplanation explanation =
        explain(
            LocationFacts.of(point(9.05, 105.15), C),
            rule("r-roads", BUILDING).forCategory(ROADS).cooperatingWith(POWER, ENDED),
            rule("r-any", POWER));

    assertThat(explanation.sentences(VIETNAMESE))
        .containsExactly(
            "Vị trí nằm trong ranh giới Xã Đông Hải.",
            "Người gửi chọn Xã Năm Căn, nhưng vị trí cho kết quả khác; lấy theo vị trí.",
            "Quy tắc r-roads (bộ quy tắc v1): Cơ quan so-xd chủ trì.",
            "Phối hợp: Cơ quan dien-luc.",
            "Cơ quan so-cu không còn hoạt động vào ngày này nên không phối hợp.",
            "Bỏ qua quy tắc r-any: kém cụ thể hơn.");
  }

  @Test
  void aDecisionIsExplainedInEnglish() {
    RoutingExplanation explanation =
        explain(LocationFacts.at(point(8.98, 105.05)), rule("r-any", POWER));

    assertThat(explanation.text(Locale.ENGLISH))
        .isEqualTo(
            "The place lies outside every boundary; the nearest is Phường Hòa Mỹ, 2.2 km away,"
                + " within the tolerance. Rule r-any (rule set v1): Agency dien-luc leads.");
    assertThat(explanation.text(VIETNAMESE)).contains("2,2 km");
    assertThat(explanation).hasToString(explanation.text(Locale.ENGLISH));
  }

  @Test
  void anotherLanguageIsAnsweredInVietnamese() {
    RoutingExplanation explanation = explain(LocationFacts.in(A), rule("r-any", POWER));
    assertThat(explanation.text(Locale.FRENCH)).isEqualTo(explanation.text(VIETNAMESE));
  }

  @Test
  void manualTriageIsExplained() {
    assertThat(explain(LocationFacts.in(A)).text(Locale.ENGLISH))
        .isEqualTo("The reporter chose Phường Hòa Mỹ. No rule decides; a coordinator does.");
    assertThat(explain(LocationFacts.at(point(8.5, 105.05))).text(Locale.ENGLISH))
        .startsWith("The place lies outside the province; the nearest unit is Phường Hòa Mỹ, 55.6")
        .endsWith("a coordinator decides.");
    assertThat(explain(LocationFacts.in(Province.old("12"))).text(Locale.ENGLISH))
        .startsWith("The unit is not certain; it may be: Phường Hòa Mỹ, Xã Đông Hải.");
  }

  @Test
  void theFactsAreThereForOtherWords() {
    RoutingExplanation explanation =
        explain(LocationFacts.of(point(9.05, 105.15), C), rule("r-any", POWER));
    assertThat(explanation.point()).contains(point(9.05, 105.15));
    assertThat(explanation.chosenUnit()).contains(C);
    assertThat(explanation.day()).isEqualTo(Province.TODAY);
    assertThat(explanation.ruleSetVersion()).isEqualTo("v1");
    assertThat(explanation.lead().map(Agency::code)).contains(POWER);
    assertThat(explanation.location())
        .isInstanceOfSatisfying(
            UnitLocation.LocatedUnit.class, found -> assertThat(found.unit().id()).isEqualTo(B));
  }

  /** Both files say the same things, and every reason and way has its words. */
  @Test
  void everyLanguageHasEveryWord() throws IOException {
    Properties vietnamese = words("vi");
    assertThat(words("en").keySet()).isEqualTo(vietnamese.keySet());
    for (PassedOverRule.Why why : PassedOverRule.Why.values()) {
      assertThat(vietnamese).containsKey("passed." + why.code());
    }
    for (LocationMethod how : LocationMethod.values()) {
      assertThat(vietnamese).containsKey("place." + how.code());
    }
  }

  private static Properties words(String language) throws IOException {
    String name = "explanation_" + language + ".properties";
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            RoutingExplanation.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
