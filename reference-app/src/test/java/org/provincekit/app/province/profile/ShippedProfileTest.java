package org.provincekit.app.province.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.Agency;
import org.provincekit.routing.RuleSetCheck;
import org.provincekit.routing.Succession;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.UnitId;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.EscalationPolicy;
import org.provincekit.sla.PolicyLine;
import org.provincekit.sla.ServiceLevelPolicy;
import org.provincekit.sla.Stage;

class ShippedProfileTest {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  private final ProvinceData province = Shipped.data();

  @Test
  void everyFileIsReadWithoutAFaultOrRemark() {
    ProvinceReading reading = ProvinceReader.read(ProvinceFiles.of(Shipped.bodies()));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.remarks()).isEmpty();
    assertThat(reading.data()).isPresent();
  }

  @Test
  void everyFileIsCleanText() throws IOException {
    try (Stream<Path> files = Files.list(Shipped.FOLDER)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as("%s", file).isTrue();
        assertThat(text).as("%s", file).doesNotContain("\r", "\t", "\uFEFF").endsWith("\n");
        assertThat(ProvinceFiles.isKnown(file.getFileName().toString())).as("%s", file).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-07-01", "2026-09-01", "2030-01-01"})
  void everyCategoryHasAnOwnerInEveryUnit(LocalDate day) {
    Map<CategoryCode, Optional<String>> categories = new HashMap<>();
    province
        .rules()
        .categories()
        .forEach(category -> categories.put(category.code(), Optional.of(category.group())));
    List<UnitId> units =
        province.rules().units().inForce(day).stream().map(AdministrativeUnit::id).toList();
    var check = new RuleSetCheck(province.rules().units(), province.rules().agencies());
    var findings = check.check(province.rules().router().rules(), categories, units, day);
    assertThat(categories).hasSize(24);
    assertThat(units).hasSize(65);
    assertThat(findings.gaps()).isEmpty();
    assertThat(findings.overlaps()).isEmpty();
    assertThat(findings.deadReferences()).isEmpty();
  }

  @Test
  void theSixtyFourUnitsAreThoseOfTheRealData() throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    for (CSVRecord row : rows("ca-mau/units.csv")) {
      expected.put(
          row.get("code"),
          List.of(
              row.get("kind"),
              row.get("name"),
              row.get("full_name"),
              row.get("name_en"),
              row.get("lat"),
              row.get("lon")));
    }
    Map<String, List<String>> shipped = new TreeMap<>();
    for (AdministrativeUnit unit : province.rules().units().inForce(TODAY)) {
      if (unit.parent().isPresent()) {
        shipped.put(
            unit.id().code().value(),
            List.of(
                unit.kind(),
                unit.name(),
                unit.fullName(),
                unit.nameEn(),
                plain(unit.centre().orElseThrow().latitude()),
                plain(unit.centre().orElseThrow().longitude())));
      }
    }
    assertThat(shipped).hasSize(64).isEqualTo(expected);
  }

  @Test
  void theUnitsBeforeTheReformAreThoseOfTheRealData() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (CSVRecord row : rows("ca-mau/units-before-2025-07-01.csv")) {
      expected.add(row.get("code") + " " + row.get("full_name") + " in " + row.get("parent_code"));
    }
    Set<String> shipped =
        province.rules().units().inForce(REFORM.minusDays(1)).stream()
            .map(
                unit ->
                    unit.id().code()
                        + " "
                        + unit.fullName()
                        + " in "
                        + unit.parent().map(parent -> parent.code().value()).orElse(""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shipped).hasSize(182).isEqualTo(expected);
  }

  @Test
  void everyOldCommuneGoesWhereTheRealDataSay() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (CSVRecord row : rows("ca-mau/successors-2025-07-01.csv")) {
      expected.add(row.get("old_code") + " > " + row.get("new_code") + " " + row.get("share"));
    }
    Set<String> shipped =
        province.rules().units().inForce(REFORM.minusDays(1)).stream()
            .filter(unit -> unit.id().code().value().length() == 5)
            .flatMap(unit -> province.rules().units().successionsOf(unit.id()).stream())
            .map(ShippedProfileTest::line)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shipped).hasSize(186).isEqualTo(expected);
  }

  private static String line(Succession one) {
    return one.predecessor().code()
        + " > "
        + one.successor().code()
        + " "
        + CsvRow.code(one.share());
  }

  @Test
  void everyCommuneHasItsCommitteeUnderTheProvince() {
    for (AdministrativeUnit unit : province.rules().units().inForce(TODAY)) {
      Agency committee = province.rules().agencies().authorityOf(unit.id(), TODAY).orElseThrow();
      assertThat(committee.code().value()).isEqualTo("UBND-" + unit.id().code());
      assertThat(committee.parent())
          .isEqualTo(
              unit.parent().isPresent()
                  ? Optional.of(new AgencyCode("UBND-96"))
                  : Optional.empty());
      assertThat(committee.name()).endsWithIgnoringCase(unit.fullName());
    }
  }

  @Test
  void noOfficialIdentifierIsInvented() {
    assertThat(province.rules().agencies().inForce(TODAY))
        .isNotEmpty()
        .allSatisfy(agency -> assertThat(agency.stateIdentifier()).isEmpty());
  }

  @Test
  void theLimitsAreTheDefaultsOfTheDomain() {
    ServiceLevelPolicy defaults = ServiceLevelPolicy.defaults();
    ServiceLevelPolicy shipped = province.rules().policy();
    assertThat(shipped.lines()).containsExactlyInAnyOrderElementsOf(defaults.lines());
    assertThat(shipped.extensionRules())
        .containsExactlyInAnyOrderElementsOf(defaults.extensionRules());
    assertThat(shipped.pauseRules()).containsExactlyInAnyOrderElementsOf(defaults.pauseRules());
    assertThat(shipped.ratingDays()).isEqualTo(defaults.ratingDays());
    assertThat(shipped.reopenings()).isEqualTo(defaults.reopenings());
    assertThat(province.rules().escalation().steps())
        .containsExactlyInAnyOrderElementsOf(EscalationPolicy.defaults().steps());
  }

  @Test
  void everyGroupNamedByALimitHasCategories() {
    Set<String> groups =
        province.rules().categories().stream()
            .map(category -> category.group())
            .collect(Collectors.toSet());
    for (PolicyLine line : province.rules().policy().lines()) {
      line.group().ifPresent(group -> assertThat(groups).contains(group));
    }
    assertThat(
            province
                .rules()
                .policy()
                .lineFor(
                    Optional.empty(), Optional.of("infrastructure"), Urgency.NORMAL, Stage.RESOLVE)
                .orElseThrow()
                .limit())
        .hasToString("WD 3");
  }

  @Test
  void everyDayOf2024To2026IsWorkedOrOffAsTheRealDataSay() throws IOException {
    Map<LocalDate, String> known = new HashMap<>();
    for (CSVRecord row : rows("calendar/vn-public-days-2024-2026.csv")) {
      known.put(LocalDate.parse(row.get("date")), row.get("effect"));
    }
    BusinessCalendar calendar = province.rules().calendars().province();
    LocalDate day = LocalDate.of(2024, 1, 1);
    while (day.getYear() <= 2026) {
      boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
      String effect = known.getOrDefault(day, weekday ? "work" : "off");
      assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(effect.equals("work"));
      day = day.plusDays(1);
    }
  }

  @Test
  void everyLanguageHasTheSameTexts() {
    assertThat(province.texts().keySet()).containsExactlyInAnyOrder("vi", "en");
    assertThat(province.texts().get("en").keySet()).isEqualTo(province.texts().get("vi").keySet());
  }

  @Test
  void theManualDescribesEveryColumnOfEveryFile() throws IOException {
    String manual = Files.readString(Shipped.FOLDER.resolveSibling("README.md"));
    for (Map.Entry<String, String> file : Shipped.bodies().entrySet()) {
      assertThat(manual).as("%s", file.getKey()).contains(file.getKey());
      if (file.getKey().endsWith(".csv")) {
        int start = manual.indexOf("### " + file.getKey());
        assertThat(start).as("section of %s", file.getKey()).isPositive();
        int end = manual.indexOf("\n##", start + 1);
        String section = manual.substring(start, end);
        String head =
            file.getValue().lines().filter(line -> !line.startsWith("#")).findFirst().orElseThrow();
        for (String column : head.split(",")) {
          assertThat(section).as("%s of %s", column, file.getKey()).contains("`" + column + "`");
        }
      }
    }
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    try (var reader = Files.newBufferedReader(Shipped.shared(file))) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  private static String plain(double degrees) {
    return java.math.BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
  }
}
