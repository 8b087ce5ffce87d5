package org.provincekit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provincekit.sla.Local.at;
import static org.provincekit.sla.Local.range;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.shared.TimeRange;

class DueTimeTest {
  private static final BusinessCalendar CALENDAR = BusinessCalendar.vietNam("v1");

  /** 2026-07-10 is a Friday; 2 September 2026 a Wednesday, off together with the day before. */
  @ParameterizedTest
  @CsvSource({
    "E 15m, 2026-07-10 23:50, 2026-07-11 00:05",
    "D 2h/12h, 2026-07-10 23:30, 2026-07-11 01:30",
    "D 2h/12h, 2026-07-11 00:10, 2026-07-11 12:10",
    "D 2h/12h, 2026-09-02 08:00, 2026-09-02 20:00",
    "W 4h, 2026-07-06 13:00, 2026-07-06 17:00",
    "W 4h, 2026-07-06 13:01, 2026-07-07 07:01",
    "W 4h, 2026-07-06 06:00, 2026-07-06 11:00",
    "W 4h, 2026-07-06 12:00, 2026-07-06 17:00",
    "W 4h, 2026-07-10 16:00, 2026-07-13 10:00",
    "W 4h, 2026-07-11 09:00, 2026-07-13 11:00",
    "WD 1, 2026-07-11 09:00, 2026-07-13 17:00",
    "WD 1, 2026-07-06 08:00, 2026-07-07 17:00",
    "WD 1, 2026-07-06 18:00, 2026-07-07 17:00",
    "WD 5, 2026-07-06 08:00, 2026-07-13 17:00",
    "WD 1, 2026-08-31 08:00, 2026-09-03 17:00",
    "WD 5, 2026-02-13 08:00, 2026-02-27 17:00",
    "RWD 1, 2026-07-06 10:00, 2026-07-07 10:00",
    "RWD 1, 2026-07-06 07:00, 2026-07-06 17:00",
    "RWD 2, 2026-07-10 10:00, 2026-07-14 10:00"
  })
  void limitsFallDueAsTheRulesSay(String limit, String start, String due) {
    assertThat(DueTime.due(Limit.parse(limit), at(start), CALENDAR)).isEqualTo(at(due));
  }

  @Test
  void secondsOfTheStartAreKeptAndFractionsDropped() {
    Instant start = at("2026-07-06 16:59:30").plusMillis(999);
    assertThat(DueTime.due(Limit.parse("W 1m"), start, CALENDAR))
        .isEqualTo(at("2026-07-07 07:00:30"));
    assertThat(DueTime.due(Limit.parse("E 1m"), start, CALENDAR))
        .isEqualTo(at("2026-07-06 17:00:30"));
  }

  @Test
  void aPauseShiftsElapsedTimeStopsOfficeTimeAndTakesOutDays() {
    List<TimeRange> pause = List.of(range("2026-07-06 16:00", "2026-07-07 08:00"));
    assertThat(due("E 24h", "2026-07-06 10:00", pause)).isEqualTo(at("2026-07-08 02:00"));
    assertThat(due("D 4h/24h", "2026-07-06 15:00", pause)).isEqualTo(at("2026-07-07 11:00"));
    assertThat(due("W 4h", "2026-07-06 15:00", pause)).isEqualTo(at("2026-07-07 11:00"));
    assertThat(due("RWD 1", "2026-07-06 15:00", pause)).isEqualTo(at("2026-07-07 17:00"));
    assertThat(due("WD 2", "2026-07-06 10:00", pause)).isEqualTo(at("2026-07-09 17:00"));
    assertThat(due("WD 2", "2026-07-03 10:00", pause)).isEqualTo(at("2026-07-09 17:00"));
  }

  @Test
  void overlappingAndAdjacentPausesCountOnce() {
    List<TimeRange> pauses =
        List.of(
            range("2026-07-06 12:00", "2026-07-06 13:00"),
            range("2026-07-06 11:00", "2026-07-06 12:00"),
            range("2026-07-06 11:30", "2026-07-06 12:30"),
            range("2026-07-06 08:00", "2026-07-06 08:00"));
    assertThat(due("E 4h", "2026-07-06 10:00", pauses)).isEqualTo(at("2026-07-06 16:00"));
  }

  @Test
  void aPauseBeforeTheStartOrAfterTheDueMomentChangesNothing() {
    List<TimeRange> pauses =
        List.of(
            range("2026-07-06 06:00", "2026-07-06 08:00"),
            range("2026-07-06 10:00", "2026-07-06 12:00"));
    assertThat(due("E 2h", "2026-07-06 08:00", pauses)).isEqualTo(at("2026-07-06 10:00"));
    assertThat(
            due("WD 1", "2026-07-03 08:00", List.of(range("2026-07-06 17:00", "2026-07-08 09:00"))))
        .isEqualTo(at("2026-07-06 17:00"));
  }

  @Test
  void aPauseEndingAtMidnightDoesNotTouchTheNextDay() {
    assertThat(
            due("WD 2", "2026-07-06 08:00", List.of(range("2026-07-07 09:00", "2026-07-08 00:00"))))
        .isEqualTo(at("2026-07-09 17:00"));
  }

  @Test
  void spansAddUpToTheLimit() {
    List<TimeRange> pause = List.of(range("2026-07-10 10:00", "2026-07-13 09:00"));
    DueTime work = DueTime.reckon(Limit.parse("W 20h"), at("2026-07-09 15:30"), pause, CALENDAR);
    assertThat(counted(work)).isEqualTo(Duration.ofHours(20));
    DueTime elapsed = DueTime.reckon(Limit.parse("E 90h"), at("2026-07-09 15:30"), pause, CALENDAR);
    assertThat(counted(elapsed)).isEqualTo(Duration.ofHours(90));
    DueTime days = DueTime.reckon(Limit.parse("WD 5"), at("2026-07-09 15:30"), pause, CALENDAR);
    assertThat(days.spans().stream().mapToInt(CountedSpan::days).sum()).isEqualTo(5);
    assertThat(days.spans())
        .extracting(CountedSpan::kind)
        .startsWith(
            CountedSpan.Kind.START_DAY,
            CountedSpan.Kind.PAUSED_DAY,
            CountedSpan.Kind.DAY_OFF,
            CountedSpan.Kind.PAUSED_DAY,
            CountedSpan.Kind.WORKING_DAY);
    for (DueTime reckoning : List.of(work, elapsed)) {
      assertThat(reckoning.spans().get(reckoning.spans().size() - 1).until())
          .isEqualTo(reckoning.dueAt());
    }
  }

  private static Duration counted(DueTime reckoning) {
    return reckoning.spans().stream()
        .map(CountedSpan::counted)
        .reduce(Duration.ZERO, Duration::plus);
  }

  @ParameterizedTest
  @CsvSource({
    "E 2h, 50, 2026-07-06 11:00", "E 2h, 200, 2026-07-06 14:00", "W 4h, 75, 2026-07-06 15:00",
    "W 4h, 200, 2026-07-07 10:00", "WD 5, 40, 2026-07-08 17:00", "WD 5, 50, 2026-07-09 11:00",
    "WD 1, 75, 2026-07-07 15:00", "WD 5, 200, 2026-07-20 17:00", "WD 5, 0, 2026-07-06 10:00",
    "W 4h, 0, 2026-07-06 10:00", "WD 5, 75, 2026-07-10 15:00"
  })
  void percentagesAreInTheLimitsOwnMeasure(String limit, int percent, String moment) {
    Instant start = at("2026-07-06 10:00");
    DueTime reckoning = DueTime.reckon(Limit.parse(limit), start, List.of(), CALENDAR);
    assertThat(reckoning.momentAt(percent, reckoning.dueAt())).isEqualTo(at(moment));
    assertThat(reckoning.momentAt(100, reckoning.dueAt())).isEqualTo(reckoning.dueAt());
  }

  @Test
  void theZoneOfTheMachineDoesNotMatter() {
    TimeZone own = TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "Pacific/Apia", "America/New_York")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        BusinessCalendar calendar = BusinessCalendar.vietNam("there");
        assertThat(DueTime.due(Limit.parse("WD 5"), at("2026-03-06 23:30"), calendar))
            .isEqualTo(at("2026-03-13 17:00"));
        assertThat(DueTime.due(Limit.parse("D 2h/12h"), at("2026-03-08 00:10"), calendar))
            .isEqualTo(at("2026-03-08 12:10"));
      }
    } finally {
      TimeZone.setDefault(own);
    }
  }

  @Test
  void aZoneWithClockChangesCountsRealOfficeTime() {
    BusinessCalendar calendar =
        BusinessCalendar.builder("berlin")
            .zone(java.time.ZoneId.of("Europe/Berlin"))
            .officeHours(
                OfficeHours.parse(org.provincekit.shared.Validity.ALWAYS, "MON-SUN 00:00-24:00"))
            .build();
    Instant start = Instant.parse("2026-03-28T23:00:00Z");
    assertThat(DueTime.due(Limit.parse("W 24h"), start, calendar))
        .isEqualTo("2026-03-29T23:00:00Z");
    assertThat(DueTime.due(Limit.parse("WD 1"), start, calendar)).isEqualTo("2026-03-30T22:00:00Z");
  }

  @Test
  void bulkRecomputationGivesTheSameAndIsNeverEarlierThanTold() {
    List<Limit> limits =
        ServiceLevelPolicy.defaults().lines().stream().map(PolicyLine::limit).toList();
    int n = 5000;
    int[] limitOf = new int[n];
    long[] start = new long[n];
    long[] told = new long[n];
    long[] due = new long[n];
    for (int i = 0; i < n; i++) {
      limitOf[i] = i % limits.size();
      start[i] = at("2026-01-01 00:00").getEpochSecond() + i * 4321L;
      told[i] = i % 3 == 0 ? start[i] + 30 * 86_400L : Long.MIN_VALUE;
    }
    DueTime.recomputeDue(limits, limitOf, start, told, due, CALENDAR);
    for (int i = 0; i < n; i++) {
      Instant single =
          DueTime.due(limits.get(limitOf[i]), Instant.ofEpochSecond(start[i]), CALENDAR);
      assertThat(due[i]).isEqualTo(Math.max(single.getEpochSecond(), told[i]));
    }
  }

  private static Instant due(String limit, String start, List<TimeRange> pauses) {
    return DueTime.reckon(Limit.parse(limit), at(start), pauses, CALENDAR).dueAt();
  }
}
