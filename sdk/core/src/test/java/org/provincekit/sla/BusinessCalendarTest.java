package org.provincekit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.sla.Local.at;
import static org.provincekit.sla.Local.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Validity;

class BusinessCalendarTest {
  private static final BusinessCalendar CALENDAR = BusinessCalendar.vietNam("v1");

  @Test
  void officeTimeStopsAtNoonAtNightAndOnDaysOff() {
    assertThat(CALENDAR.officeTimeBetween(at("2026-07-06 10:00"), at("2026-07-06 14:00")))
        .isEqualTo(Duration.ofHours(2));
    assertThat(CALENDAR.officeTimeBetween(at("2026-07-10 16:00"), at("2026-07-13 08:00")))
        .isEqualTo(Duration.ofHours(2));
    assertThat(CALENDAR.officeTimeBetween(at("2026-07-11 00:00"), at("2026-07-12 23:00"))).isZero();
    assertThat(CALENDAR.officeTimeBetween(at("2026-07-07 09:00"), at("2026-07-06 09:00"))).isZero();
    assertThat(CALENDAR.officeTimeBetween(at("2026-01-01 00:00"), at("2026-01-02 00:00"))).isZero();
  }

  @Test
  void officeTimeUsedUpAtClosingFallsAtClosing() {
    assertThat(CALENDAR.afterOfficeTime(at("2026-07-06 13:00"), Duration.ofHours(4)))
        .isEqualTo(at("2026-07-06 17:00"));
    assertThat(CALENDAR.afterOfficeTime(at("2026-07-06 17:00"), Duration.ofMinutes(1)))
        .isEqualTo(at("2026-07-07 07:01"));
    assertThat(CALENDAR.afterOfficeTime(at("2026-07-06 10:59:30"), Duration.ofMinutes(1)))
        .isEqualTo(at("2026-07-06 13:00:30"));
  }

  @Test
  void workingDaysAreCountedFromTheDayAfter() {
    assertThat(CALENDAR.workingDayAfter(day("2026-07-10"), 1)).isEqualTo("2026-07-13");
    assertThat(CALENDAR.workingDayAfter(day("2026-07-11"), 1)).isEqualTo("2026-07-13");
    assertThat(CALENDAR.workingDaysBetween(day("2026-07-06"), day("2026-07-13"))).isEqualTo(5);
    assertThat(CALENDAR.closeOf(day("2026-07-13"))).isEqualTo(at("2026-07-13 17:00"));
    assertThatThrownBy(() -> CALENDAR.closeOf(day("2026-07-12")))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> CALENDAR.workingDayAfter(day("2026-07-10"), 0))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aMakeUpSaturdayTakesTheHoursOfAnOrdinaryDayUnlessItHasItsOwn() {
    CalendarBuilder parts = BusinessCalendar.builder("swap").officeHours(OfficeHours.standard());
    BusinessCalendar swapped =
        parts.exceptions(DayException.swap(day("2026-01-02"), day("2026-01-10"))).build();
    assertThat(swapped.isWorkingDay(day("2026-01-02"))).isFalse();
    assertThat(swapped.hoursOn(day("2026-01-10"))).hasToString("[07:00-11:00, 13:00-17:00]");
    DayException morning =
        new DayException(
            day("2026-01-17"),
            DayException.Effect.WORK,
            DayException.Kind.LOCAL,
            "Trực bão",
            "Storm duty",
            List.of(OfficeSpan.parse("06:00-10:00")));
    BusinessCalendar duty = parts.exception(morning).build();
    assertThat(duty.closeOf(day("2026-01-17"))).isEqualTo(at("2026-01-17 10:00"));
    assertThatThrownBy(() -> parts.exception(morning)).isInstanceOf(DomainException.class);
  }

  @Test
  void hoursAddedLaterWinOnTheirDays() {
    OfficeHours summer =
        OfficeHours.parse(
            new Validity(day("2026-05-01"), day("2026-09-01")),
            "MON-FRI 06:30-11:30; SAT 07:00-11:00");
    BusinessCalendar calendar = CALENDAR.withOfficeHours(List.of(summer));
    assertThat(calendar.hoursOn(day("2026-04-29"))).hasSize(2);
    assertThat(calendar.hoursOn(day("2026-07-06"))).hasToString("[06:30-11:30]");
    assertThat(calendar.isWorkingDay(day("2026-07-11"))).isTrue();
    assertThat(calendar.isWorkingDay(day("2026-09-05"))).isFalse();
    assertThat(calendar.isWorkingDay(day("2026-05-01"))).as("the province's holiday").isFalse();
    assertThat(calendar.standardDay(day("2026-07-06"))).isEqualTo(Duration.ofHours(5));
  }

  @Test
  void anAgencyWithHoursOfItsOwnIsBoundByThem() {
    AgencyCode power = new AgencyCode("POWER");
    BusinessCalendars calendars =
        BusinessCalendars.of(CALENDAR)
            .with(power, List.of(OfficeHours.parse(Validity.ALWAYS, "MON-SUN 00:00-24:00")));
    BusinessCalendar own = calendars.forParty(Optional.of(power));
    assertThat(own.afterOfficeTime(at("2026-07-11 22:00"), Duration.ofHours(4)))
        .isEqualTo(at("2026-07-12 02:00"));
    assertThat(own.closeOf(day("2026-07-12"))).isEqualTo(at("2026-07-13 00:00"));
    assertThat(calendars.forParty(Optional.of(new AgencyCode("OTHER")))).isSameAs(CALENDAR);
    assertThat(calendars.forParty(Optional.empty())).isSameAs(CALENDAR);
  }

  @Test
  void beyondTheHorizonEverythingIsRefused() {
    BusinessCalendar year =
        BusinessCalendar.builder("2026")
            .officeHours(OfficeHours.standard())
            .horizon(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))
            .build();
    refused(() -> year.isWorkingDay(day("2027-01-01")));
    refused(() -> year.isWorkingDay(day("2025-12-31")));
    refused(() -> year.afterOfficeTime(at("2026-12-31 16:00"), Duration.ofHours(2)));
    refused(() -> year.workingDayAfter(day("2026-12-30"), 2));
    refused(() -> DueTime.due(Limit.parse("E 2h"), at("2026-12-31 23:00"), year));
    refused(() -> DueTime.due(Limit.parse("D 1h/2h"), at("2027-01-01 00:00"), year));
    refused(() -> DueTime.due(Limit.parse("WD 1"), at("2025-12-31 23:59"), year));
    assertThat(CALENDAR.until()).isEqualTo("2050-01-01");
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
  }

  @Test
  void badOfficeHoursAreRefused() {
    for (String text :
        List.of(
            "",
            "MON",
            "MON 11:00-07:00",
            "MON 07:00-12:00 11:00-13:00",
            "FRI-MON 07:00-11:00",
            "MON 07:60-11:00",
            "MON 07:00-25:00",
            "MON 07:00-08:00; MON 09:00-10:00")) {
      assertThatThrownBy(() -> OfficeHours.parse(Validity.ALWAYS, text))
          .as(text)
          .isInstanceOf(DomainException.class);
    }
    assertThatThrownBy(() -> BusinessCalendar.builder("none").build())
        .isInstanceOf(DomainException.class);
  }
}
