package org.provincekit.app.province.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is found where it was made; nothing else is then said to be wrong. */
class BrokenProfileTest {
  static Stream<Arguments> mistakes() {
    return Stream.of(
        // the form of a table
        arguments("units.csv", "31825,Phường,", "31825,,", "kind", "required"),
        arguments("units.csv", "code,kind", "code,colour,kind", "colour", "unknown-column"),
        arguments("units.csv", "code,kind", "code,code,kind", "code", "duplicate-column"),
        arguments("categories.csv", ",photo,", ",picture,", "picture", "unknown-column"),
        arguments("units.csv", "31825,Phường,", "31825,x,Phường,", "", "wrong-cell-count"),
        arguments("units.csv", "31825,Phường,", "31825,\u0000Phường,", "kind", "illegal-character"),
        arguments("units.csv", "31825,Phường,", "31825,\uD800Phường,", "kind", "illegal-character"),
        // units
        arguments("units.csv", "31825,Phường,", "31 825,Phường,", "code", "malformed"),
        arguments("units.csv", "9.2914", "9,2914", "", "wrong-cell-count"),
        arguments("units.csv", "9.2914,105.7086", "105.7086,9.2914", "lat", "swapped-coordinates"),
        arguments("units.csv", "9.2914,105.7086", "9.2914,", "lon", "required"),
        arguments("units.csv", "9.2914,105.7086", "9.2914,NaN", "", "out-of-range"),
        arguments("units.csv", "9.2914,", "north,", "lat", "malformed"),
        arguments(
            "units.csv",
            "96,2025-07-01,,9.2914",
            "97,2025-07-01,,9.2914",
            "parent_code",
            "unknown-reference"),
        arguments(
            "units.csv", "96,2025-07-01,,9.2914", "96,1/7/2025,,9.2914", "valid_from", "malformed"),
        arguments(
            "units.csv",
            "96,2025-07-01,,9.2914",
            "96,2025-07-01,2025-06-01,9.2914",
            "valid_until",
            "inconsistent"),
        arguments("units.csv", "31834,Phường,", "31825,Phường,", "", "duplicate"),
        arguments(
            "successors.csv",
            "31813,2004-07-08,31825",
            "39999,2004-07-08,31825",
            "old_code",
            "unknown-reference"),
        arguments(
            "successors.csv",
            "31813,2004-07-08,31825,2025-07-01,whole",
            "31813,2004-07-08,31825,2025-07-01,half",
            "share",
            "unknown-value"),
        arguments(
            "successors.csv",
            "31813,2004-07-08,31825,2025-07-01,whole",
            "31813,2004-07-08,31825,2025-07-01,part",
            "",
            "inconsistent"),
        // agencies
        arguments(
            "agencies.csv", "department,UBND-96", "department,UBND-97", "", "unknown-reference"),
        arguments(
            "agencies.csv", "UBND-96,31825,", "UBND-96,31826,", "unit_code", "unknown-reference"),
        arguments("agencies.csv", "UBND-96,31834,", "UBND-96,31825,", "", "inconsistent"),
        arguments("agencies.csv", ",113,,", ",ask me,,", "phone", "malformed"),
        arguments("agencies.csv", ",113,,", ",113,somewhere,", "email", "malformed"),
        // categories and questions
        arguments("categories.csv", "traffic,\"", "roads,\"", "code", "duplicate"),
        arguments(
            "categories.csv",
            "normal,public,wanted,60",
            "soon,public,wanted,60",
            "urgency",
            "unknown-value"),
        arguments(
            "categories.csv",
            "normal,public,wanted,60",
            "normal,public,wanted,0",
            "retention_months",
            "out-of-range"),
        arguments(
            "categories.csv",
            "infrastructure,normal,public,wanted,60",
            "Hạ tầng,normal,public,wanted,60",
            "group",
            "malformed"),
        arguments("questions.csv", "roads,class,", "roads,Class,", "code", "malformed"),
        arguments(
            "questions.csv",
            "roads,impassable,boolean",
            "streets,impassable,boolean",
            "category",
            "unknown-reference"),
        arguments("questions.csv", "roads,impassable,", "roads,class,", "code", "duplicate"),
        arguments(
            "questions.csv", "national=Quốc lộ|National road", "national", "options", "malformed"),
        arguments(
            "questions.csv",
            "roads,impassable,boolean",
            "roads,impassable,multi",
            "options",
            "inconsistent"),
        // rules
        arguments("rules.csv", "traffic,0,traffic", "roads,0,traffic", "id", "duplicate"),
        arguments(
            "rules.csv",
            "traffic,0,traffic,",
            "traffic,0,trafic,",
            "category",
            "unknown-reference"),
        arguments(
            "rules.csv",
            "traffic,0,traffic,",
            "traffic,0,group:none,",
            "category",
            "unknown-reference"),
        arguments(
            "rules.csv", ",,@unit,SO-XD", ",,@unit,SO-XX", "cooperating", "unknown-reference"),
        arguments("rules.csv", "CAP-NUOC-CM,", "CAP-NUOC,", "agency", "unknown-reference"),
        arguments(
            "rules.csv",
            "class=national|provincial",
            "class=nation",
            "answers",
            "unknown-reference"),
        arguments(
            "rules.csv",
            "class=national|provincial",
            "kind=national",
            "answers",
            "unknown-reference"),
        arguments("rules.csv", "class=national|provincial", "national", "answers", "malformed"),
        arguments("rules.csv", "22:00,06:00", "22:00,", "until_time", "required"),
        arguments("rules.csv", "22:00,06:00", "22h,06:00", "from_time", "malformed"),
        arguments(
            "rules.csv",
            "31825 31834 31840,,,,2025",
            "31825 31835 31840,,,,2025",
            "units",
            "unknown-reference"),
        arguments(
            "rules.csv", "traffic,0,traffic,", "traffic,high,traffic,", "priority", "malformed"),
        arguments(
            "rules.csv",
            "CC-KIEM-LAM,CONG-AN",
            "CC-KIEM-LAM,CC-KIEM-LAM",
            "cooperating",
            "inconsistent"),
        // limits
        arguments("policies.csv", "E 15m", "15 minutes", "limit", "malformed"),
        arguments("policies.csv", "accept,urgent", "receive,urgent", "stage", "unknown-value"),
        arguments("policies.csv", "group:hygiene", "group:infrastructure", "category", "duplicate"),
        arguments("policies.csv", "group:hygiene", "group:hygene", "category", "unknown-reference"),
        arguments("policies.csv", "E 15m,75", "E 15m,100", "at_risk_percent", "out-of-range"),
        arguments("urgencies.csv", "complex,2", "normal,2", "urgency", "duplicate"),
        arguments("urgencies.csv", "2,leader", "2,boss", "granted_by", "unknown-value"),
        arguments(
            "disasters.csv",
            "name,from,until\n",
            "name,from,until\nBão,2026-08-01T06:00,2026-07-01T06:00\n",
            "until",
            "inconsistent"),
        arguments("escalations.csv", "urgent,,100", "urgent,,50", "percent", "duplicate"),
        // calendar
        arguments("office-hours.csv", "07:00,11:00", "11:00,07:00", "", "out-of-range"),
        arguments("office-hours.csv", "13:00,17:00", "10:00,17:00", "from_time", "inconsistent"),
        arguments("office-hours.csv", ",Mon-Fri,07:00", ",Mon-Fry,07:00", "days", "malformed"),
        arguments("calendar.csv", "2025-04-26,work", "2025-04-31,work", "date", "malformed"),
        arguments("calendar.csv", "2025-04-26,work", "2024-05-04,work", "date", "duplicate"),
        arguments("calendar.csv", "2025-04-26,work", "2025-04-26,maybe", "effect", "unknown-value"),
        arguments(
            "holidays.csv",
            "lunar-new-year,2026,1",
            "lunar-new-year,2026,9",
            "value",
            "out-of-range"),
        arguments(
            "holidays.csv",
            "national-day,2026,before",
            "national-day,2026,either",
            "value",
            "unknown-value"),
        arguments("holidays.csv", "yearly,2026,11-24", "yearly,2026,24/11", "value", "malformed"),
        // texts
        arguments("replies.csv", "{dueAt}", "{due}", "text", "unknown-value"),
        arguments("replies.csv", "ask-photo,ask", "ask-place,ask", "code", "duplicate"),
        arguments(
            "reasons.csv", "complaint,redirect", "complaint,send-away", "kind", "unknown-value"),
        arguments(
            "texts_en.properties",
            "group.other=Other",
            "group.others=Other",
            "group.others",
            "unknown-column"),
        arguments("texts_vi.properties", "group.other=Khác", "group.other", "", "malformed"),
        // the province itself
        arguments(
            "province.properties",
            "Asia/Ho_Chi_Minh",
            "Asia/Ca_Mau",
            "province.zone",
            "unknown-value"),
        arguments(
            "province.properties",
            "=DIEU-PHOI",
            "=DIEU-PHOI-2",
            "coordinator.agency",
            "unknown-reference"),
        arguments(
            "province.properties",
            "province.code=96",
            "province.code=97",
            "province.code",
            "unknown-reference"),
        arguments(
            "province.properties",
            "clearRatio=0.4",
            "clearRatio=4",
            "locator.clearRatio",
            "out-of-range"),
        arguments(
            "province.properties",
            "aftercare.days=7",
            "aftercare.days=7\naftercare.days=8",
            "aftercare.days",
            "duplicate"));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("mistakes")
  void aMistakeIsFoundOnItsLine(
      String file, String right, String wrong, String column, String rule) {
    Map<String, String> bodies = Shipped.bodies();
    String text = bodies.get(file);
    int at = firstInData(text, right);
    assertThat(at).as("%s holds %s", file, right).isNotNegative();
    String before = text.substring(0, at);
    bodies.put(file, before + wrong + text.substring(at + right.length()));
    int line =
        (int) before.chars().filter(c -> c == '\n').count()
            + 1
            + (int) wrong.stripTrailing().chars().filter(c -> c == '\n').count();

    ProvinceReading reading = ProvinceReader.read(ProvinceFiles.of(bodies));

    assertThat(reading.data()).isEmpty();
    assertThat(reading.faults().stream().map(BrokenProfileTest::place))
        .contains(file + ":" + line + " " + column + " " + rule);
  }

  /** Comment lines may speak of values too. */
  private static int firstInData(String text, String right) {
    int at = text.indexOf(right);
    while (at >= 0 && text.startsWith("#", text.lastIndexOf('\n', at) + 1)) {
      at = text.indexOf(right, at + 1);
    }
    return at;
  }

  private static String place(Fault fault) {
    return fault.file() + ":" + fault.line() + " " + fault.column() + " " + fault.rule().code();
  }

  @Test
  void allMistakesAreListedAtOnceWithTheirNumber() {
    Map<String, String> bodies = Shipped.bodies();
    bodies.computeIfPresent("units.csv", (file, text) -> text.replace(",Xã,", ",,"));
    bodies.computeIfPresent("rules.csv", (file, text) -> text.replace("@unit", "unit!"));
    ProvinceReading reading = ProvinceReader.read(ProvinceFiles.of(bodies));
    assertThat(reading.faultCount()).isGreaterThan(150);
    assertThat(reading.faults()).hasSize(100);
    List<String> places =
        reading.faults().stream().map(fault -> fault.file() + fault.line()).toList();
    assertThat(reading.faults())
        .isSortedAccordingTo(
            java.util.Comparator.comparing(Fault::file).thenComparing(Fault::line));
    assertThat(places).doesNotHaveDuplicates();
  }

  @Test
  void mistakesInSeveralFilesAreFoundInOneReading() {
    Map<String, String> bodies = Shipped.bodies();
    bodies.computeIfPresent("units.csv", (file, text) -> text.replace("9.2914", "north"));
    bodies.computeIfPresent("policies.csv", (file, text) -> text.replace("E 15m", "soon"));
    bodies.computeIfPresent("replies.csv", (file, text) -> text.replace("ask-photo,ask", "a,b"));
    List<Fault> faults = ProvinceReader.read(ProvinceFiles.of(bodies)).faults();
    assertThat(faults.stream().map(Fault::file))
        .containsExactly("policies.csv", "replies.csv", "units.csv");
  }

  @Test
  void aMissingFileIsNamed() {
    Map<String, String> bodies = Shipped.bodies();
    bodies.remove("rules.csv");
    bodies.put("texts_vi.properties", " \n");
    assertThat(ProvinceReader.read(ProvinceFiles.of(bodies)).faults())
        .extracting(Fault::toString)
        .containsExactly(
            "rules.csv: this file is missing", "texts_vi.properties: this file is missing");
  }

  @Test
  void aMissingKeyOfALanguageIsNamed() {
    Map<String, String> bodies = Shipped.bodies();
    bodies.put(
        "texts_km.properties", bodies.get("texts_en.properties").replace("intro.text=", "#"));
    assertThat(ProvinceReader.read(ProvinceFiles.of(bodies)).faults())
        .extracting(Fault::toString)
        .containsExactly("texts_km.properties intro.text: a value is needed");
  }

  @Test
  void anotherLanguageIsAFile() {
    Map<String, String> bodies = Shipped.bodies();
    bodies.put("texts_km.properties", bodies.get("texts_en.properties"));
    ProvinceData province = ProvinceReader.read(ProvinceFiles.of(bodies)).data().orElseThrow();
    assertThat(province.texts()).containsKey("km");
  }

  @Test
  void aQuoteThatIsNotClosedIsFoundNearItsLine() {
    Map<String, String> bodies = Shipped.bodies();
    bodies.computeIfPresent("replies.csv", (file, text) -> text + "last,ask,\"T,T,x,x\n");
    Fault fault = ProvinceReader.read(ProvinceFiles.of(bodies)).faults().get(0);
    assertThat(fault.rule()).isEqualTo(FaultRule.UNREADABLE);
    assertThat(fault.line()).isPositive();
    assertThat(fault.messageEn()).isEqualTo("cannot be read: a quote is not closed");
  }

  @Test
  void linesAreCountedThroughCellsWithLineBreaksAndWindowsLineEnds() {
    Map<String, String> bodies = Shipped.bodies();
    String replies = bodies.get("replies.csv").replace("bạn hãy gọi", "bạn\nhãy gọi\n");
    int line = (int) replies.lines().count() + 1;
    bodies.put("replies.csv", (replies + "last,never,T,T,\"x\ny\",x").replace("\n", "\r\n"));
    assertThat(ProvinceReader.read(ProvinceFiles.of(bodies)).faults())
        .extracting(Fault::line, Fault::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(line, "use"));
  }

  @Test
  void aHugeTableIsRefusedWithItsLimit() {
    Map<String, String> bodies = Shipped.bodies();
    StringBuilder text = new StringBuilder("date,effect,kind,name,name_en\n");
    IntStream.range(0, 100_001).forEach(i -> text.append("2025-04-26,work,swap,a,b\n"));
    bodies.put("calendar.csv", text.toString());
    ProvinceReading reading = ProvinceReader.read(ProvinceFiles.of(bodies));
    assertThat(reading.faultCount()).isEqualTo(100_000);
    assertThat(reading.faults()).hasSize(100);
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedWithTheirLine() {
    List<Fault> faults = new ArrayList<>();
    byte[] bytes = {'a', '\n', 'b', (byte) 0xC3, '(', '\n'};
    assertThat(ProvinceFolder.decode("units.csv", bytes, faults)).isEmpty();
    assertThat(faults)
        .extracting(Fault::toString)
        .containsExactly("units.csv:2: cannot be read: UTF-8, byte 3");
  }

  @Test
  void decomposedVietnameseAndAByteOrderMarkAreTakenAsTheSameText() {
    byte[] bytes =
        ("\uFEFF" + java.text.Normalizer.normalize("Xã Hoà Bình", java.text.Normalizer.Form.NFD))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(ProvinceFolder.decode("units.csv", bytes, new ArrayList<>()))
        .contains("Xã Hoà Bình");
  }
}
