package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.shared.DomainException;

class TimeWindowTest {
  @ParameterizedTest
  @CsvSource({
    "07:00,17:00,2026-03-06T06:59:59,false",
    "07:00,17:00,2026-03-06T07:00,true",
    "07:00,17:00,2026-03-06T16:59:59,true",
    "07:00,17:00,2026-03-06T17:00,false",
    "07:00,17:00,2026-03-07T08:00,false",
    "22:00,06:00,2026-03-06T22:00,true",
    "22:00,06:00,2026-03-07T05:59,true",
    "22:00,06:00,2026-03-07T06:00,false",
    "22:00,06:00,2026-03-06T05:00,false",
    "00:00,00:00,2026-03-06T00:00,true",
    "00:00,00:00,2026-03-06T23:59:59,true",
    "00:00,00:00,2026-03-07T00:00,false",
    "12:00,12:00,2026-03-07T11:59,true",
    "12:00,12:00,2026-03-06T11:59,false"
  })
  void aFridayWindowIncludesItsOwnMinutesOnly(
      LocalTime from, LocalTime until, LocalDateTime moment, boolean expected) {
    TimeWindow friday = new TimeWindow(Set.of(DayOfWeek.FRIDAY), from, until);
    assertThat(friday.includes(moment)).isEqualTo(expected);
  }

  @Test
  void aSundayNightRunsIntoMonday() {
    TimeWindow night =
        new TimeWindow(Set.of(DayOfWeek.SUNDAY), LocalTime.of(23, 0), LocalTime.of(1, 0));
    assertThat(night.includes(LocalDateTime.parse("2026-03-02T00:30"))).isTrue();
    assertThat(night.includes(LocalDateTime.parse("2026-03-01T00:30"))).isFalse();
  }

  @Test
  void aWindowWithoutADayOrWithSecondsIsRefused() {
    assertThatThrownBy(() -> TimeWindow.allDay(Set.of())).isInstanceOf(DomainException.class);
    assertThatThrownBy(
            () ->
                new TimeWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(7, 0, 1), LocalTime.of(9, 0)))
        .isInstanceOf(DomainException.class);
  }
}
