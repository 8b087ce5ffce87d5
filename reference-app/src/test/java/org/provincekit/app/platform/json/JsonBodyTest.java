package org.provincekit.app.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.UnitCode;

class JsonBodyTest {
  record Body(
      String text,
      Integer number,
      Double decimal,
      Boolean flag,
      Instant at,
      Color color,
      UnitCode unit,
      List<Inner> inner,
      Optional<String> maybe) {}

  record Inner(String name) {}

  enum Color {
    RED
  }

  private final ObjectMapper mapper = JsonMapper.create();
  private final JsonBody body = new JsonBody(mapper);

  private Body read(byte[] bytes) throws IOException {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Class<Object> type = (Class) Body.class;
    return (Body)
        body.readFrom(
            type,
            Body.class,
            new Annotation[0],
            MediaType.APPLICATION_JSON_TYPE,
            new MultivaluedHashMap<>(),
            new ByteArrayInputStream(bytes));
  }

  private Body read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aGoodBodyIsRead() throws IOException {
    Body read =
        read(
            """
            {"text":"Đèn","number":3,"decimal":9,"flag":true,"at":"2026-11-02T01:00:00Z",
             "color":"RED","inner":[{"name":"a"}],"maybe":"x"}""");
    assertThat(read.text()).isEqualTo("Đèn");
    assertThat(read.decimal()).isEqualTo(9.0);
    assertThat(read.inner()).containsExactly(new Inner("a"));
    assertThat(read.maybe()).contains("x");
    assertThat(read("{}").maybe()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":1}|WRONG_TYPE|/text",
        "{\"text\":true}|WRONG_TYPE|/text",
        "{\"text\":[]}|WRONG_TYPE|/text",
        "{\"number\":\"1\"}|WRONG_TYPE|/number",
        "{\"number\":\"\"}|WRONG_TYPE|/number",
        "{\"number\":1.5}|WRONG_TYPE|/number",
        "{\"number\":99999999999}|WRONG_TYPE|/number",
        "{\"decimal\":\"1\"}|WRONG_TYPE|/decimal",
        "{\"decimal\":\"NaN\"}|WRONG_TYPE|/decimal",
        "{\"flag\":1}|WRONG_TYPE|/flag",
        "{\"flag\":\"true\"}|WRONG_TYPE|/flag",
        "{\"at\":1}|WRONG_TYPE|/at",
        "{\"at\":\"gestern\"}|WRONG_TYPE|/at",
        "{\"color\":0}|WRONG_TYPE|/color",
        "{\"color\":\"\"}|WRONG_TYPE|/color",
        "{\"inner\":{}}|WRONG_TYPE|/inner",
        "{\"inner\":[{},{\"name\":2}]}|WRONG_TYPE|/inner/1/name",
        "{\"inner\":[{\"other\":2}]}|UNKNOWN_FIELD|/inner/0/other",
        "{\"a/b~c\":2}|UNKNOWN_FIELD|/a~1b~0c",
        "{\"text\":\"a\",\"text\":\"b\"}|MALFORMED_JSON|''",
        "{\"decimal\":NaN}|MALFORMED_JSON|''",
        "{\"text\":\"a\"} {}|MALFORMED_JSON|''",
        "{\"text\":|MALFORMED_JSON|''",
        "xml|MALFORMED_JSON|''",
        "[]|WRONG_TYPE|''",
        "7|WRONG_TYPE|''",
        "null|REQUIRED|''",
        "''|REQUIRED|''",
      })
  void aBadBodyIsRefusedByItsField(String text, String code, String pointer) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.type().code()).isEqualTo(code);
              assertThat(e.field()).isEqualTo(pointer);
              assertThat(e.type().status()).isEqualTo(400);
            });
  }

  @Test
  void aBottomlessNestIsRefused() {
    assertThatThrownBy(() -> read("[".repeat(100_000)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type().status()).isEqualTo(400));
    assertThatThrownBy(() -> read("{\"inner\":" + "[".repeat(40) + "]".repeat(40) + "}"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin = "{\"text\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(latin))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type().code()).isEqualTo("MALFORMED_JSON"));
  }

  @Test
  void tooLongABodyIsRefusedWithItsLimit() {
    byte[] much = new byte[JsonBody.MAX_BYTES + 1];
    java.util.Arrays.fill(much, (byte) ' ');
    assertThatThrownBy(() -> read(much))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.type().status()).isEqualTo(413);
              assertThat(e.details()).containsEntry("max", JsonBody.MAX_BYTES);
            });
  }

  @Test
  void aRefusalByADomainTypeKeepsItsReasonAndGetsThePointer() {
    assertThatThrownBy(() -> read("{\"unit\":{\"value\":\"không\"}}"))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.field()).startsWith("/unit"));
  }

  @Test
  void absentValuesAreNotWritten() throws IOException {
    assertThat(mapper.writeValueAsString(new Inner(null))).isEqualTo("{}");
    assertThat(mapper.writeValueAsString(Instant.parse("2026-11-02T01:00:00Z")))
        .isEqualTo("\"2026-11-02T01:00:00Z\"");
  }
}
