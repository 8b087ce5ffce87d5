package org.provincekit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.shared.DomainException;

class PublicHolidaysTest {
  private static final PublicHolidays RULE = PublicHolidays.vietNam();

  private static Set<LocalDate> weekdaysOff(PublicHolidays rule, int year) {
    return rule.between(year, year, PublicHolidaysTest::isWeekday, day -> false).stream()
        .map(DayException::date)
        .filter(PublicHolidaysTest::isWeekday)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
  }

  private static LocalDate[] days(int year, String... monthDays) {
    return Stream.of(monthDays).map(d -> LocalDate.parse(year + "-" + d)).toArray(LocalDate[]::new);
  }

  @Test
  void holidaysOnWeeklyDaysOffAreMadeUpOnTheNextFreeWorkingDays() {
    assertThat(weekdaysOff(RULE, 2024))
        .containsExactly(
            days(
                2024, "01-01", "02-08", "02-09", "02-12", "02-13", "02-14", "04-18", "04-30",
                "05-01", "09-02", "09-03"));
  }

  @Test
  void threeHolidaysInARowOverAWeekendAreAllMadeUp() {
    assertThat(weekdaysOff(RULE, 2023))
        .contains(days(2023, "01-02", "05-01", "05-02", "05-03", "09-01", "09-04"))
        .doesNotContain(days(2023, "05-04", "09-05"));
  }

  @Test
  void theSplitOfLunarNewYearIsDataPerYear() {
    assertThat(weekdaysOff(RULE, 2026)).contains(days(2026, "02-16", "02-20"));
    assertThat(weekdaysOff(RULE, 2026)).doesNotContain(days(2026, "02-13", "02-23"));
    assertThat(weekdaysOff(RULE.withLunarNewYearSplit(2028, 1), 2028))
        .contains(days(2028, "01-25", "01-31"));
    assertThat(weekdaysOff(RULE, 2028)).contains(days(2028, "01-24", "01-28"));
    assertThatThrownBy(() -> RULE.withLunarNewYearSplit(2028, 5))
        .isInstanceOf(DomainException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2021,2021-09-03",
    "2022,2022-09-01",
    "2023,2023-09-01",
    "2024,2024-09-03",
    "2025,2025-09-01",
    "2026,2026-09-01"
  })
  void theNeighbourOfNationalDayIsAsAnnounced(int year, LocalDate neighbour) {
    assertThat(weekdaysOff(RULE, year)).contains(neighbour);
  }

  @Test
  void theNeighbourOfNationalDayIsChosenYearly() {
    assertThat(weekdaysOff(RULE.withNationalDayNeighbour(2026, true), 2026))
        .contains(LocalDate.of(2026, 9, 3))
        .doesNotContain(LocalDate.of(2026, 9, 1));
    assertThat(weekdaysOff(RULE, 2020)).doesNotContain(days(2020, "09-01", "09-03"));
  }

  @Test
  void theTwentyFourthOfNovemberIsADatedRuleSwitchedOff() {
    LocalDate day = LocalDate.of(2027, 11, 24);
    assertThat(weekdaysOff(RULE, 2027)).doesNotContain(day);
    PublicHolidays on = RULE.withTwentyFourthNovember(LocalDate.of(2027, 1, 1));
    assertThat(weekdaysOff(on, 2027)).contains(day);
    assertThat(weekdaysOff(on, 2026)).doesNotContain(day.minusYears(1));
  }

  @Test
  void aYearGivenByDataIsLeftToTheData() {
    assertThat(weekdaysOff(RULE.withYearGivenByData(2026), 2026)).isEmpty();
  }

  @Test
  void nothingIsMadeUpOnADayAlreadySwapped() {
    DayException swapped =
        DayException.off(LocalDate.of(2026, 4, 27), DayException.Kind.LOCAL, "Nghỉ", "Off");
    BusinessCalendar calendar =
        BusinessCalendar.builder("test")
            .officeHours(OfficeHours.standard())
            .publicHolidays(RULE)
            .exception(swapped)
            .build();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 4, 28))).isFalse();
    assertThat(calendar.exceptionOn(LocalDate.of(2026, 4, 28)).orElseThrow().kind())
        .isEqualTo(DayException.Kind.SUBSTITUTE);
  }

  /** The rule gives every statutory day and day in lieu of the list; its swaps are data. */
  @Test
  void ruleAndSwapsTogetherAreThePublishedListOf2024To2026() throws IOException {
    Optional<Path> file = sharedFile("calendar/vn-public-days-2024-2026.csv");
    assumeTrue(file.isPresent(), "skipped: the shared list of public days is not there");
    List<DayException> listed = new ArrayList<>();
    for (String line :
        Files.readAllLines(file.get()).subList(1, Files.readAllLines(file.get()).size())) {
      String[] cells = line.split(",", 6);
      listed.add(
          new DayException(
              LocalDate.parse(cells[0]),
              DayException.Effect.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT)),
              DayException.Kind.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT)),
              cells[3],
              cells[4],
              List.of()));
    }
    BusinessCalendar calendar =
        BusinessCalendar.builder("2024-2026")
            .officeHours(OfficeHours.standard())
            .publicHolidays(RULE)
            .exceptions(listed.stream().filter(d -> d.kind() == DayException.Kind.SWAP).toList())
            .horizon(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1))
            .build();
    Set<String> expected =
        listed.stream()
            .map(d -> d.date() + " " + d.effect())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> made =
        calendar.exceptions().stream()
            .map(d -> d.date() + " " + d.effect())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(made).isEqualTo(expected);
    assertThat(listed).hasSizeGreaterThan(40);
  }

  private static Optional<Path> sharedFile(String name) {
    String configured = System.getProperty("provincekit.shared");
    if (configured != null) {
      return Optional.of(Path.of(configured, name)).filter(Files::exists);
    }
    Path at = Path.of("").toAbsolutePath();
    while (at != null) {
      Path file = at.resolve("shared/data").resolve(name);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
      at = at.getParent();
    }
    return Optional.empty();
  }
}
