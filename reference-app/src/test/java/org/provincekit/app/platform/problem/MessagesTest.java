package org.provincekit.app.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.http.Language;
import org.provincekit.shared.ErrorCode;

class MessagesTest {
  @Test
  void everyProblemHasTitleAndDetailInBothLanguages() throws IOException {
    Set<String> wanted = new TreeSet<>();
    Stream.concat(Stream.of(ErrorCode.values()), Stream.of(PlatformProblem.values()))
        .map(Enum::name)
        .forEach(
            code -> {
              wanted.add("problem." + code + ".title");
              wanted.add("problem." + code + ".detail");
            });
    assertThat(load("vi").stringPropertyNames()).containsAll(wanted);
    assertThat(load("en").stringPropertyNames()).containsAll(wanted);
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndNoEmptyText() throws IOException {
    assertThat(load("vi").stringPropertyNames()).isEqualTo(load("en").stringPropertyNames());
    assertThat(load("vi").values()).noneMatch(text -> text.toString().isBlank());
    assertThat(load("en").values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void placesAreFilledAndNeverExecuted() {
    Problem problem =
        Problem.of(
            ProblemType.of(ErrorCode.TOO_LONG), "/a$1{max}", Map.of("max", 5), Language.EN, "mark");
    assertThat(problem.detail()).isEqualTo("/a$1{max} is longer than the limit of 5.");
    assertThat(problem.detailVi()).contains("5").isNotEqualTo(problem.detail());
    assertThat(problem.type()).isEqualTo("urn:provincekit:problem:too-long");
    assertThat(problem.status()).isEqualTo(400);
  }

  @Test
  void languageIsVietnameseUnlessEnglishIsPreferred() {
    assertThat(Language.of(java.util.Optional.empty())).isEqualTo(Language.VI);
    assertThat(Language.of(java.util.Optional.of("en-GB,en;q=0.9,vi;q=0.5")))
        .isEqualTo(Language.EN);
    assertThat(Language.of(java.util.Optional.of("vi,en;q=0.9"))).isEqualTo(Language.VI);
    assertThat(Language.of(java.util.Optional.of("fr"))).isEqualTo(Language.VI);
    assertThat(Language.of(java.util.Optional.of("\u0000;;q=x"))).isEqualTo(Language.VI);
  }

  private static Properties load(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream(
                "/org/provincekit/app/platform/messages_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
