package org.provincekit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.shared.DomainException;

class LunarDatesTest {
  @Test
  void everyYearAgreesWithAnIndependentLibrary() {
    for (int year = LunarDates.FIRST; year <= LunarDates.LAST; year++) {
      assertThat(LunarDates.newYear(year)).isEqualTo(vietnamese(year, 1, 1));
      assertThat(LunarDates.hungKings(year)).isEqualTo(vietnamese(year, 3, 10));
    }
  }

  @ParameterizedTest
  @CsvSource({"2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"})
  void newYearsDayIsAsPublished(LocalDate published) {
    assertThat(LunarDates.newYear(published.getYear())).isEqualTo(published);
  }

  @Test
  void vietNamBeginsTheYear2030ADayBeforeChina() {
    LocalDate china =
        ChineseCalendar.of(EastAsianYear.forGregorian(2030), EastAsianMonth.valueOf(1), 1)
            .transform(PlainDate.class)
            .toTemporalAccessor();
    assertThat(LunarDates.newYear(2030)).isEqualTo("2030-02-02");
    assertThat(china).isEqualTo("2030-02-03");
  }

  @Test
  void yearsOutsideTheTableAreRefused() {
    assertThatThrownBy(() -> LunarDates.newYear(2019)).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> LunarDates.hungKings(2051)).isInstanceOf(DomainException.class);
  }

  private static LocalDate vietnamese(int year, int month, int day) {
    return VietnameseCalendar.of(
            EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
        .transform(PlainDate.class)
        .toTemporalAccessor();
  }
}
