package org.provincekit.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small shared types: what they take, what they refuse, and what they say then. */
class SharedValuesTest {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  // Places

  @ParameterizedTest
  @CsvSource({
    "NaN, 105",
    "9, NaN",
    "90.0000001, 0",
    "-90.0000001, 0",
    "0, 180.0000001",
    "0, -180.0000001",
    "Infinity, 0",
    "0, -Infinity",
    "105.15, 9.18"
  })
  void aPointOutsideTheEarthIsRefused(double latitude, double longitude) {
    assertThat(refusal(() -> new GeoPoint(latitude, longitude)).code())
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
  }

  @Test
  void theRefusalOfAPointNamesTheFieldAndItsRange() {
    DomainException refusal = refusal(() -> new GeoPoint(9, 181));
    assertThat(refusal.field()).isEqualTo("longitude");
    assertThat(refusal.details()).isEqualTo(Map.of("min", -180.0, "max", 180.0));
  }

  /** A degree of a great circle is R·π/180; the last line is half the way round the earth. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0",
    "0, 0, 1, 0, 111195.08",
    "0, 0, 0, 1, 111195.08",
    "60, 0, 60, 1, 55596.9",
    "0, 179.5, 0, -179.5, 111195.08",
    "90, 10, 90, -120, 0",
    "0, 0, 0, 180, 20015114.4",
    "90, 0, -90, 0, 20015114.4"
  })
  void distancesAreThoseOfTheGreatCircle(
      double lat1, double lon1, double lat2, double lon2, double metres) {
    GeoPoint one = new GeoPoint(lat1, lon1);
    GeoPoint other = new GeoPoint(lat2, lon2);
    assertThat(one.distanceTo(other)).isCloseTo(metres, within(1.0));
    assertThat(other.distanceTo(one)).isEqualTo(one.distanceTo(other));
  }

  @Test
  void caMauToHaNoiIsAboutAsFarAsPeopleSay() {
    GeoPoint caMau = new GeoPoint(9.1769, 105.1524);
    GeoPoint haNoi = new GeoPoint(21.0285, 105.8542);
    assertThat(caMau.distanceTo(haNoi) / 1000).isBetween(1310.0, 1330.0);
  }

  // Times

  @Test
  void aRangeIncludesItsStartAndExcludesItsEnd() {
    Instant from = Instant.parse("2026-03-02T01:00:00Z");
    TimeRange range = new TimeRange(from, from.plusSeconds(60));
    assertThat(range.contains(from)).isTrue();
    assertThat(range.contains(from.plusSeconds(59))).isTrue();
    assertThat(range.contains(from.plusSeconds(60))).isFalse();
    assertThat(range.contains(from.minusNanos(1))).isFalse();
    assertThat(range.length()).isEqualTo(Duration.ofMinutes(1));
    assertThat(new TimeRange(from, from).contains(from)).isFalse();
    assertRefused(ErrorCode.INCONSISTENT, () -> new TimeRange(from, from.minusNanos(1)));
    assertRefused(ErrorCode.REQUIRED, () -> new TimeRange(null, from));
    assertRefused(ErrorCode.REQUIRED, () -> new TimeRange(from, null));
  }

  @Test
  void aValidityHoldsFromItsFirstDayUntilTheDayBeforeItsEnd() {
    Validity old = new Validity(LocalDate.of(2004, 1, 1), REFORM);
    assertThat(old.includes(REFORM.minusDays(1))).isTrue();
    assertThat(old.includes(REFORM)).isFalse();
    assertThat(old.includes(LocalDate.of(2003, 12, 31))).isFalse();
    assertThat(Validity.since(REFORM).includes(REFORM)).isTrue();
    assertThat(Validity.ALWAYS.includes(LocalDate.of(1, 1, 1))).isTrue();
    assertRefused(ErrorCode.INCONSISTENT, () -> new Validity(REFORM, REFORM.minusDays(1)));
    assertRefused(ErrorCode.REQUIRED, () -> new Validity(null, REFORM));
  }

  @Test
  void validitiesOverlapExactlyWhenADayLiesInBoth() {
    List<Validity> all = new ArrayList<>();
    for (int from = 1; from <= 5; from++) {
      all.add(new Validity(REFORM.plusDays(from), null));
      for (int until = from; until <= 6; until++) {
        all.add(new Validity(REFORM.plusDays(from), REFORM.plusDays(until)));
      }
    }
    for (Validity one : all) {
      for (Validity other : all) {
        boolean shares =
            REFORM
                .datesUntil(REFORM.plusDays(20))
                .anyMatch(day -> one.includes(day) && other.includes(day));
        assertThat(one.overlaps(other)).as("%s and %s", one, other).isEqualTo(shares);
      }
    }
  }

  // Codes

  @Test
  void aUnitIsItsCodeAndTheDayFromWhichItCarriesIt() {
    UnitId unit = UnitId.parse("31999@2025-07-01");
    assertThat(unit).isEqualTo(new UnitId(new UnitCode("31999"), REFORM));
    assertThat(unit).hasToString("31999@2025-07-01");
    assertThat(unit).isNotEqualTo(UnitId.parse("31999@2004-01-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "31999",
        "31999@",
        "@2025-07-01",
        "31999@2025-13-01",
        "31999@2025-02-29",
        "31999@@2025-07-01",
        "31 999@2025-07-01",
        "31999@01/07/2025"
      })
  void whatIsNoUnitIsRefused(String text) {
    assertRefused(ErrorCode.MALFORMED, () -> UnitId.parse(text));
  }

  @Test
  void codesAreAsciiAndBounded() {
    assertThat(new AgencyCode("A".repeat(40)).value()).hasSize(40);
    assertRefused(ErrorCode.MALFORMED, () -> new AgencyCode("A".repeat(41)));
    assertThat(new UnitCode("1".repeat(20)).value()).hasSize(20);
    assertRefused(ErrorCode.MALFORMED, () -> new UnitCode("1".repeat(21)));
    assertThat(new StaffId("a".repeat(120)).value()).hasSize(120);
    assertRefused(ErrorCode.MALFORMED, () -> new StaffId("a".repeat(121)));
    for (String wrong : List.of("", " ", "-a", "sở", "a b", "a\n", "a/b", "../a", "٣")) {
      assertRefused(ErrorCode.MALFORMED, () -> new AgencyCode(wrong));
      assertRefused(ErrorCode.MALFORMED, () -> new UnitCode(wrong));
      assertRefused(ErrorCode.MALFORMED, () -> new StaffId(wrong));
    }
    assertRefused(ErrorCode.REQUIRED, () -> new AgencyCode(null));
    assertRefused(ErrorCode.REQUIRED, () -> new UnitCode(null));
    assertRefused(ErrorCode.REQUIRED, () -> new StaffId(null));
  }

  @Test
  void codesSortAsTheyAreWritten() {
    assertThat(new AgencyCode("a")).isLessThan(new AgencyCode("b")).hasToString("a");
    assertThat(new UnitCode("001")).isLessThan(new UnitCode("010")).hasToString("001");
  }

  // Actors and calls

  @Test
  void historyNamesNoCitizen() {
    assertThat(new Actor.Citizen().reference()).isEqualTo("reporter");
    assertThat(new Actor.SystemProcess("sweep").reference()).isEqualTo("system:sweep");
    Actor.Official official =
        new Actor.Official(new StaffId("can-bo"), Set.of(Role.OFFICER), Optional.empty());
    assertThat(official.reference()).isEqualTo("staff:can-bo");
    assertThat(official.belongsTo(new AgencyCode("a"))).isFalse();
    assertThat(official.has(Role.OFFICER)).isTrue();
    assertThat(official.has(Role.LEADER)).isFalse();
    assertRefused(ErrorCode.MALFORMED, () -> new Actor.SystemProcess("Sweep 1"));
  }

  @Test
  void aCallHasAnActorAndAMarkThatIsSafeInLogs() {
    Actor actor = new Actor.Citizen();
    assertThat(new CallContext(actor, "a".repeat(64)).correlationId()).hasSize(64);
    for (String wrong : List.of("", "a".repeat(65), "a b", "a\nb", "ä")) {
      assertRefused(ErrorCode.MALFORMED, () -> new CallContext(actor, wrong));
    }
    assertRefused(ErrorCode.REQUIRED, () -> new CallContext(null, "a"));
  }

  // Pages, envelopes, refusals

  @Test
  void aPageIsACopyAndKeepsItsKeyWhenTranslated() {
    List<Integer> items = new ArrayList<>(List.of(1, 2));
    Page<Integer> page = new Page<>(items, Optional.of("k"));
    items.clear();
    assertThat(page.items()).containsExactly(1, 2);
    assertThat(page.map(i -> "n" + i)).isEqualTo(new Page<>(List.of("n1", "n2"), Optional.of("k")));
    assertRefused(ErrorCode.REQUIRED, () -> new Page<>(List.of(), null));
    assertThatThrownBy(() -> page.items().add(3)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anEnvelopeHasAllItsParts() {
    Instant at = Instant.EPOCH;
    assertThatCode(() -> new EventEnvelope<>("s/1", "s", 1, at, "c", "event"))
        .doesNotThrowAnyException();
    assertRefused(ErrorCode.REQUIRED, () -> new EventEnvelope<>(null, "s", 1, at, "c", "e"));
    assertRefused(ErrorCode.REQUIRED, () -> new EventEnvelope<>("s/1", null, 1, at, "c", "e"));
    assertRefused(ErrorCode.REQUIRED, () -> new EventEnvelope<>("s/1", "s", 1, null, "c", "e"));
    assertRefused(ErrorCode.REQUIRED, () -> new EventEnvelope<>("s/1", "s", 1, at, null, "e"));
    assertRefused(ErrorCode.REQUIRED, () -> new EventEnvelope<>("s/1", "s", 1, at, "c", null));
  }

  @Test
  void aRefusalCarriesItsDetailsUnchangeably() {
    DomainException missing = DomainException.notFound("report");
    assertThat(missing.code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(missing.field()).isEmpty();
    assertThat(missing.details()).containsEntry("what", "report");
    assertThatThrownBy(() -> missing.details().put("a", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void everyCodeSaysWhatTheCallerCanDo() {
    assertThat(ErrorCode.values()).allSatisfy(code -> assertThat(code.kind()).isNotNull());
    assertThat(ErrorCode.STALE_VERSION.kind()).isEqualTo(ErrorCode.Kind.STALE);
    assertThat(ErrorCode.ILLEGAL_TRANSITION.kind()).isEqualTo(ErrorCode.Kind.CONFLICT);
  }

  // Texts

  @Test
  void lengthsAreCountedInCharactersAsPeopleSeeThem() {
    String stars = "🌟".repeat(5);
    assertThat(Require.text(stars, 5, 5, "f")).isEqualTo(stars);
    assertRefused(ErrorCode.TOO_LONG, () -> Require.text(stars, 0, 4, "f"));
    String decomposed = "e\u0302\u0301".repeat(5);
    assertThat(Require.text(decomposed, 5, 5, "f")).isEqualTo("ế".repeat(5));
  }

  @Test
  void aTextNamesItsLimitWhenItBreaksIt() {
    DomainException tooLong = refusal(() -> Require.text("abcdef", 1, 5, "f"));
    assertThat(tooLong.code()).isEqualTo(ErrorCode.TOO_LONG);
    assertThat(tooLong.details()).containsEntry("max", 5);
    DomainException tooShort = refusal(() -> Require.text(" ab ", 3, 5, "f"));
    assertThat(tooShort.code()).isEqualTo(ErrorCode.TOO_SHORT);
    assertThat(tooShort.details()).containsEntry("min", 3);
    assertThat(tooShort.field()).isEqualTo("f");
  }

  @Test
  void anAbsurdlyLongTextIsRefusedBeforeItIsRead() {
    String flood = "\u0000".repeat(1_000_000);
    assertRefused(ErrorCode.TOO_LONG, () -> Require.text(flood, 0, 100, "f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u00A0\u00A0", "\u200B", "\uFEFF \u2060", "\u202E"})
  void aTextOfWhichNothingIsVisibleIsMissing(String text) {
    assertRefused(ErrorCode.REQUIRED, () -> Require.text(text, 1, 10, "f"));
    assertRefused(ErrorCode.REQUIRED, () -> Require.text(text, 3, 10, "f"));
    assertThatCode(() -> Require.text(text, 0, 10, "f")).doesNotThrowAnyException();
  }

  @Test
  void aCodeMustMatchAsAWhole() {
    Pattern form = Pattern.compile("[a-z]+");
    assertThat(Require.code("abc", form, "f")).isEqualTo("abc");
    DomainException refusal = refusal(() -> Require.code("abc\n", form, "f"));
    assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED);
    assertThat(refusal.details()).containsEntry("pattern", "[a-z]+");
    assertRefused(ErrorCode.REQUIRED, () -> Require.code(null, form, "f"));
    assertRefused(ErrorCode.REQUIRED, () -> Require.text(null, 0, 1, "f"));
    assertRefused(ErrorCode.REQUIRED, () -> Require.present(null, "f"));
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable attempt) {
    assertThat(refusal(attempt).code()).isEqualTo(code);
  }

  private static DomainException refusal(ThrowingCallable attempt) {
    DomainException refusal = catchThrowableOfType(DomainException.class, attempt);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }
}
