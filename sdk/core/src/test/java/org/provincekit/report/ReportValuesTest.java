package org.provincekit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;

/** The values of a report: what they take, what they refuse, and that they tell no log too much. */
class ReportValuesTest {

  // Reporter

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0900 000 001",
        "0900000001",
        "+84900000001",
        "+84 900 000 001",
        "84900000001",
        "0084 900 000 001",
        "(+84) 900.000.001",
        "+84 (0)900 000 001",
        "0900-000-001",
        "0900\u00A0000\u00A0001",
        "0900–000–001"
      })
  void allSpellingsOfANumberAreOneNumber(String text) {
    assertThat(new PhoneNumber(text)).isEqualTo(new PhoneNumber("+84900000001"));
    assertThat(new PhoneNumber(text).value()).isEqualTo("+84900000001");
  }

  @Test
  void aNumberFromAbroadIsTaken() {
    assertThat(new PhoneNumber("+1 555 0100 000").value()).isEqualTo("+15550100000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "113",
        "090000",
        "+0900000001",
        "0900000001x",
        "900000001a",
        "+",
        "++84900000001",
        "+1234567890123456",
        "０９００００００００１",
        "0900000001;0900000002"
      })
  void whatIsNoNumberIsRefused(String text) {
    assertRefused(ErrorCode.MALFORMED, "reporter.phone", () -> new PhoneNumber(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.example", "ten.ho+xa@mail.ubnd.example", "người@ví-dụ.example"})
  void anAddressHasANameAndADomain(String text) {
    assertThat(new EmailAddress("  " + text + " ").value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "a@b",
        "@b.example",
        "ab@",
        "a@@b.example",
        "a@b..example",
        "a@.example",
        "a b@c.example",
        "a@b.example\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "<a@b.example>",
        "x@[1].y",
        "a\u2028b@c.example",
        "a\u200Bb@c.example"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertRefused(ErrorCode.MALFORMED, "reporter.email", () -> new EmailAddress(text));
  }

  @Test
  void anAddressIsBounded() {
    assertRefused(
        ErrorCode.TOO_LONG,
        "reporter.email",
        () -> new EmailAddress("a@" + "b".repeat(250) + ".example"));
    assertRefused(
        ErrorCode.MALFORMED,
        "reporter.email",
        () -> new EmailAddress("a".repeat(65) + "@b.example"));
  }

  @Test
  void logsOfAReporterHoldNoPersonalData() {
    Reporter reporter =
        new Reporter(
            Optional.of("Nguyễn Văn Thử"),
            Optional.of(new PhoneNumber("0900 000 012")),
            Optional.of(new EmailAddress("thu@vi-du.example")),
            List.of(new Consent(Consent.Purpose.CONTACT_BY_AGENCY, "v1", Instant.EPOCH)));
    String printed = reporter + " " + reporter.phone() + reporter.email() + reporter.consents();
    assertThat(printed)
        .doesNotContain("Nguyễn", "Thử", "9000000", "0000012", "0900", "thu@", "vi-du");
    assertThat(reporter.agreesToContactByAgency()).isTrue();
  }

  @Test
  void consentIsPerPurposeAndNeverAssumed() {
    Optional<String> name = Optional.of("Trần Thị Mẫu");
    Reporter silent = new Reporter(name, Optional.empty(), Optional.empty(), List.of());
    Consent photo = new Consent(Consent.Purpose.KEEP_PHOTO_POSITION, "v1", Instant.EPOCH);
    assertThat(silent.agreesToContactByAgency()).isFalse();
    assertThat(
            new Reporter(name, Optional.empty(), Optional.empty(), List.of(photo))
                .agreesToContactByAgency())
        .isFalse();
    assertRefused(
        ErrorCode.REQUIRED,
        "consents.wording",
        () -> new Consent(Consent.Purpose.CONTACT_BY_AGENCY, " ", Instant.EPOCH));
  }

  @Test
  void aReporterIsAtLeastSomething() {
    assertRefused(
        ErrorCode.REQUIRED,
        "reporter",
        () -> new Reporter(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    assertRefused(
        ErrorCode.REQUIRED,
        "reporter.name",
        () -> new Reporter(Optional.of(" "), Optional.empty(), Optional.empty(), List.of()));
    assertRefused(
        ErrorCode.REQUIRED,
        "consents",
        () -> new Reporter(Optional.of("A"), Optional.empty(), Optional.empty(), null));
  }

  // Submission and place

  @Test
  void aDescriptionHasThreeToFourThousandCharacters() {
    assertThat(described("ổ gà").description()).hasSize(4);
    assertThat(described("ố".repeat(3)).description()).hasSize(3);
    assertThat(described("ố".repeat(4000)).description()).hasSize(4000);
    assertRefused(ErrorCode.TOO_SHORT, "description", () -> described("ố".repeat(2)));
    assertRefused(ErrorCode.TOO_LONG, "description", () -> described("ố".repeat(4001)));
    assertRefused(ErrorCode.REQUIRED, "description", () -> described("\u00A0".repeat(20)));
    assertRefused(ErrorCode.ILLEGAL_CHARACTER, "description", () -> described("abcdefghij\u0000"));
  }

  @Test
  void aReportHasAtMostTenDifferentFiles() {
    List<AttachmentId> ten = IntStream.range(0, 10).mapToObj(Cast::photo).toList();
    List<AttachmentId> twice = new ArrayList<>(ten);
    twice.addAll(ten);
    assertThat(Cast.submission(twice, Optional.empty()).attachments()).isEqualTo(ten);
    List<AttachmentId> eleven = IntStream.range(0, 11).mapToObj(Cast::photo).toList();
    assertRefused(
        ErrorCode.TOO_LONG, "attachments", () -> Cast.submission(eleven, Optional.empty()));
    assertRefused(
        ErrorCode.REQUIRED,
        "attachments",
        () -> Cast.submission(Collections.singletonList(null), Optional.empty()));
  }

  @Test
  void answersAreCopiedCleanedAndBounded() {
    Map<String, List<String>> answers = new HashMap<>();
    answers.put("size", new ArrayList<>(List.of(" lo\u0323\u0302n ")));
    Submission sent = answered(answers);
    answers.clear();
    assertThat(sent.answers()).containsOnly(Map.entry("size", List.of("lộn")));
    assertThatThrownBy(() -> sent.answers().put("a", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertRefused(
        ErrorCode.TOO_LONG, "answers.q", () -> answered(Map.of("q", List.of("a".repeat(501)))));
    assertRefused(
        ErrorCode.ILLEGAL_CHARACTER, "answers.q", () -> answered(Map.of("q", List.of("\u0007"))));
    assertRefused(
        ErrorCode.REQUIRED, "answers.q", () -> answered(Collections.singletonMap("q", null)));
    assertRefused(ErrorCode.REQUIRED, "answers", () -> answered(null));
  }

  @Test
  void aPlaceIsAPointACommuneOrBothWithWords() {
    Optional<UnitCode> unit = Optional.of(new UnitCode("31999"));
    assertThat(new ReportedPlace(Optional.empty(), unit, "  Ấp 3 ").address()).isEqualTo("Ấp 3");
    assertThat(new ReportedPlace(Optional.of(new GeoPoint(9, 105)), unit, "").unit())
        .isEqualTo(unit);
    assertRefused(
        ErrorCode.REQUIRED,
        "location",
        () -> new ReportedPlace(Optional.empty(), Optional.empty(), "Ấp 3"));
    assertRefused(
        ErrorCode.TOO_LONG,
        "location.address",
        () -> new ReportedPlace(Optional.empty(), unit, "ấ".repeat(301)));
    assertRefused(
        ErrorCode.REQUIRED,
        "location.address",
        () -> new ReportedPlace(Optional.empty(), unit, null));
  }

  // Categories and their questions

  private static final Category FLOOD =
      new Category(
          new CategoryCode("drainage"),
          "Thoát nước, ngập",
          "Drainage and flooding",
          "infrastructure",
          Urgency.NORMAL,
          Visibility.PUBLIC,
          Category.Photo.WANTED,
          List.of(
              question("depth", CategoryQuestion.Type.NUMBER, true),
              question("where", CategoryQuestion.Type.SINGLE, false, "road", "house"),
              question("harm", CategoryQuestion.Type.MULTI, false, "people", "goods"),
              question("again", CategoryQuestion.Type.BOOLEAN, false),
              question("more", CategoryQuestion.Type.TEXT, false)),
          Period.ofYears(2));

  @Test
  void answersAreKeptInTheOrderOfTheQuestions() {
    Map<String, List<String>> checked =
        FLOOD.checkAnswers(
            Map.of(
                "more", List.of(" Nước đen "),
                "harm", List.of("goods", "people", "goods"),
                "depth", List.of("0.5"),
                "again", List.of("true"),
                "where", List.of()));
    assertThat(checked.keySet()).containsExactly("depth", "harm", "again", "more");
    assertThat(checked.get("harm")).containsExactly("goods", "people");
    assertThat(checked.get("more")).containsExactly("Nước đen");
  }

  @Test
  void wrongAnswersAreRefusedByQuestion() {
    assertRefused(ErrorCode.REQUIRED, "answers.depth", () -> FLOOD.checkAnswers(Map.of()));
    assertRefused(
        ErrorCode.REQUIRED, "answers.depth", () -> FLOOD.checkAnswers(Map.of("depth", List.of())));
    assertRefused(
        ErrorCode.REQUIRED,
        "answers.depth",
        () -> FLOOD.checkAnswers(Collections.singletonMap("depth", null)));
    assertWrong(ErrorCode.UNKNOWN_VALUE, "answers.depth", "depth", "sâu");
    assertWrong(ErrorCode.UNKNOWN_VALUE, "answers.depth", "depth", "1e9");
    assertWrong(ErrorCode.UNKNOWN_VALUE, "answers.depth", "depth", "NaN");
    assertWrong(ErrorCode.MALFORMED, "answers.depth", "depth", "1", "2");
    assertWrong(ErrorCode.UNKNOWN_VALUE, "answers.where", "where", "sea");
    assertWrong(ErrorCode.MALFORMED, "answers.where", "where", "road", "house");
    assertWrong(ErrorCode.UNKNOWN_VALUE, "answers.harm", "harm", "people", "nobody");
    assertWrong(ErrorCode.UNKNOWN_VALUE, "answers.again", "again", "TRUE");
    assertWrong(ErrorCode.TOO_LONG, "answers.more", "more", "a".repeat(501));
    assertWrong(ErrorCode.UNKNOWN_VALUE, "answers", "colour", "red");
  }

  private static void assertWrong(ErrorCode code, String field, String question, String... values) {
    Map<String, List<String>> answers = new HashMap<>(Map.of("depth", List.of("1")));
    answers.put(question, Arrays.asList(values));
    assertRefused(code, field, () -> FLOOD.checkAnswers(answers));
  }

  @Test
  void choicesBelongToQuestionsOfChoiceOnly() {
    for (CategoryQuestion.Type type : CategoryQuestion.Type.values()) {
      boolean chooses = type == CategoryQuestion.Type.SINGLE || type == CategoryQuestion.Type.MULTI;
      ThrowingCallable without = () -> question("q", type, false);
      ThrowingCallable with = () -> question("q", type, false, "a");
      assertRefused(ErrorCode.INCONSISTENT, "options", chooses ? without : with);
    }
  }

  @Test
  void aCategoryAsksEachQuestionOnce() {
    CategoryQuestion question = question("q", CategoryQuestion.Type.TEXT, false);
    assertRefused(
        ErrorCode.ALREADY_EXISTS,
        "questions",
        () ->
            new Category(
                new CategoryCode("a"),
                "A",
                "A",
                "g",
                Urgency.NORMAL,
                Visibility.PUBLIC,
                Category.Photo.NONE,
                List.of(question, question),
                Period.ZERO));
  }

  // Identities and rules

  @Test
  void identitiesAreReadInTheirWholeFormOnly() {
    String text = "00000000-0000-0007-0000-000000000001";
    assertThat(AttachmentId.parse(text)).isEqualTo(Cast.photo(1)).hasToString(text);
    assertThat(ReportId.parse(text)).isEqualTo(new ReportId(new UUID(7, 1))).hasToString(text);
    assertThat(ReportId.parse("00000000-0000-0007-0000-00000000000A"))
        .isEqualTo(new ReportId(new UUID(7, 10)));
    for (String wrong : List.of("", "0-0-7-0-1", text + "0", "not-a-uuid", text.replace("-", ""))) {
      assertRefused(ErrorCode.MALFORMED, "reportId", () -> ReportId.parse(wrong));
      assertRefused(ErrorCode.MALFORMED, "attachments", () -> AttachmentId.parse(wrong));
    }
    assertRefused(ErrorCode.REQUIRED, "reportId", () -> ReportId.parse(null));
  }

  @Test
  void whatTheReporterMayDoAfterwardsIsNeverNegative() {
    assertThat(Aftercare.DEFAULT).isEqualTo(new Aftercare(Duration.ofDays(7), 1));
    assertRefused(ErrorCode.OUT_OF_RANGE, "aftercare", () -> new Aftercare(Duration.ofDays(-1), 1));
    assertRefused(ErrorCode.OUT_OF_RANGE, "aftercare", () -> new Aftercare(Duration.ofDays(1), -1));
  }

  @Test
  void aBoxIncludesItsBorder() {
    ReportCriteria.Box box = new ReportCriteria.Box(new GeoPoint(8, 104), new GeoPoint(9, 105));
    assertThat(box.contains(new GeoPoint(8, 104))).isTrue();
    assertThat(box.contains(new GeoPoint(9, 105))).isTrue();
    assertThat(box.contains(new GeoPoint(9.0001, 104.5))).isFalse();
    assertThat(box.contains(new GeoPoint(8.5, 103.9999))).isFalse();
    assertRefused(
        ErrorCode.INCONSISTENT,
        "bbox",
        () -> new ReportCriteria.Box(new GeoPoint(9, 104), new GeoPoint(8, 105)));
  }

  private static CategoryQuestion question(
      String code, CategoryQuestion.Type type, boolean required, String... options) {
    return new CategoryQuestion(
        code,
        type,
        required,
        "Câu hỏi",
        "Question",
        Arrays.stream(options).map(o -> new CategoryQuestion.Option(o, o, o)).toList());
  }

  private static Submission described(String description) {
    return new Submission(
        Cast.ROADS.code(),
        Urgency.NORMAL,
        Visibility.PUBLIC,
        description,
        Cast.PLACE,
        Optional.empty(),
        Map.of(),
        List.of(),
        "web");
  }

  private static Submission answered(Map<String, List<String>> answers) {
    return new Submission(
        Cast.ROADS.code(),
        Urgency.NORMAL,
        Visibility.PUBLIC,
        "Nước ngập cả tuyến đường.",
        Cast.PLACE,
        Optional.empty(),
        answers,
        List.of(),
        "web");
  }

  private static void assertRefused(ErrorCode code, String field, ThrowingCallable attempt) {
    DomainException refusal = catchThrowableOfType(DomainException.class, attempt);
    assertThat(refusal).as("a refusal with %s", code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.field()).isEqualTo(field);
  }
}
