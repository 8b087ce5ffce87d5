package org.provincekit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.sla.Local.as;
import static org.provincekit.sla.Local.at;
import static org.provincekit.sla.Local.day;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.report.Urgency;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Validity;

class SlaClockTest {
  private static final AgencyCode WORKS = new AgencyCode("WORKS");
  private static final SlaClock CLOCK = clock(BusinessCalendar.vietNam("2026-1"));
  private static final String OFFICER = "staff:o1";
  private static final String LEADER = "staff:l1";

  /** Resolve, normal, WD 5 from Monday 6 July 2026 10:00: due Monday 13 July 17:00. */
  private static final StageRun RUN =
      StageRun.started(
          Stage.RESOLVE, Optional.of(WORKS), 1, as(Urgency.NORMAL, "2026-07-06 10:00"));

  private static SlaClock clock(BusinessCalendar calendar) {
    return new SlaClock(ServiceLevelPolicy.defaults(), BusinessCalendars.of(calendar));
  }

  private static DeadlineStatus status(StageRun run, String now) {
    return CLOCK.deadline(run, at(now)).status();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-06 10:00,ON_TRACK",
    "2026-07-10 14:59:59,ON_TRACK",
    "2026-07-10 15:00,AT_RISK",
    "2026-07-13 17:00,AT_RISK",
    "2026-07-13 17:00:01,BREACHED"
  })
  void aRunningClockTurnsAtRiskAndThenBreached(String now, DeadlineStatus status) {
    assertThat(status(RUN, now)).isEqualTo(status);
  }

  @Test
  void aStoppedClockIsMetUpToTheDueMomentItself() {
    assertThat(status(RUN.stopped(at("2026-07-13 17:00")), "2026-09-10 08:00"))
        .isEqualTo(DeadlineStatus.MET);
    assertThat(status(RUN.stopped(at("2026-07-13 17:00:01")), "2026-09-10 08:00"))
        .isEqualTo(DeadlineStatus.BREACHED);
  }

  @Test
  void aClockSteppingBackMakesNoNegativeTime() {
    StageRun run =
        RUN.paused(new Pause(at("2026-07-07 09:00"), Optional.of(at("2026-07-07 08:00")), "hỏi"))
            .stopped(at("2026-07-06 09:00"));
    Deadline deadline = CLOCK.deadline(run, at("2026-07-05 00:00"));
    assertThat(deadline.stoppedAt()).contains(RUN.startedAt());
    assertThat(deadline.status()).isEqualTo(DeadlineStatus.MET);
    assertThat(deadline.dueAt()).isEqualTo(at("2026-07-13 17:00"));
    assertThat(status(RUN, "2026-07-01 00:00")).isEqualTo(DeadlineStatus.ON_TRACK);
  }

  @Test
  void anOpenPauseCountsUpToNowAndLapsesAfterFiveWorkingDays() {
    StageRun asked = RUN.paused(new Pause(at("2026-07-07 09:00"), Optional.empty(), "chờ bổ sung"));
    assertThat(CLOCK.deadline(asked, at("2026-07-07 10:00")).dueAt())
        .isEqualTo(at("2026-07-14 17:00"));
    assertThat(CLOCK.deadline(asked, at("2026-07-09 10:00")).dueAt())
        .isEqualTo(at("2026-07-16 17:00"));
    Deadline lapsed = CLOCK.deadline(asked, at("2026-08-10 10:00"));
    assertThat(lapsed.pauses().get(0).until()).contains(at("2026-07-14 17:00"));
    assertThat(lapsed.dueAt()).isEqualTo(at("2026-07-21 17:00"));
    assertThat(lapsed.status()).isEqualTo(DeadlineStatus.BREACHED);
  }

  @Test
  void urgentClocksNeverPause() {
    StageRun urgent =
        StageRun.started(
                Stage.RESOLVE, Optional.of(WORKS), 1, as(Urgency.URGENT, "2026-07-06 13:00"))
            .paused(new Pause(at("2026-07-06 13:30"), Optional.empty(), "hỏi"));
    assertThat(CLOCK.deadline(urgent, at("2026-07-06 16:00")).dueAt())
        .isEqualTo(at("2026-07-06 17:00"));
  }

  @Test
  void metOnlyThanksToAnExtensionIsToldApart() {
    StageRun run = RUN.extended(to("2026-07-10 09:00", "2026-07-17 17:00"));
    assertThat(status(run, "2026-07-14 08:00")).isEqualTo(DeadlineStatus.ON_TRACK);
    assertThat(status(run.stopped(at("2026-07-13 16:00")), "2026-07-20 08:00"))
        .isEqualTo(DeadlineStatus.MET);
    assertThat(status(run.stopped(at("2026-07-15 16:00")), "2026-07-20 08:00"))
        .isEqualTo(DeadlineStatus.MET_EXTENDED);
    assertThat(status(run.stopped(at("2026-07-17 17:01")), "2026-07-20 08:00"))
        .isEqualTo(DeadlineStatus.BREACHED);
  }

  @Test
  void aLimitMayBeAddedAndExtensionsFollowEachOther() {
    StageRun run =
        RUN.extended(by("2026-07-10 09:00", "WD 5")).extended(by("2026-07-15 09:00", "W 4h"));
    Deadline deadline = CLOCK.deadline(run, at("2026-07-15 10:00"));
    assertThat(deadline.baseDueAt()).isEqualTo(at("2026-07-13 17:00"));
    assertThat(deadline.dueAt()).isEqualTo(at("2026-07-21 11:00"));
    assertThat(deadline.momentAt(100)).isEqualTo(deadline.dueAt());
    assertThat(deadline.reckonings()).hasSize(3);
  }

  @Test
  void anExtensionAskedForTooLateChangesNothing() {
    StageRun run = RUN.extended(to("2026-07-13 17:01", "2026-07-20 17:00"));
    Deadline deadline = CLOCK.deadline(run, at("2026-07-14 08:00"));
    assertThat(deadline.status()).isEqualTo(DeadlineStatus.BREACHED);
    assertThat(deadline.extensions()).isEmpty();
    ExtensionRule rule = CLOCK.policy().extensionRule(Urgency.NORMAL).orElseThrow();
    assertThatThrownBy(() -> rule.checkAsking(0, at("2026-07-14 08:00"), deadline))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LATE));
    assertThatThrownBy(() -> rule.checkAsking(1, at("2026-07-13 08:00"), deadline))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_REACHED));
  }

  @Test
  void aChangeOfUrgencyKeepsBothDeadlines() {
    StageRun run =
        RUN.told(at("2026-07-13 17:00")).reclassified(as(Urgency.COMPLEX, "2026-07-08 09:00"));
    List<Deadline> deadlines = CLOCK.deadlines(run, at("2026-07-20 08:00"));
    assertThat(deadlines)
        .extracting(Deadline::dueAt)
        .containsExactly(at("2026-07-13 17:00"), at("2026-07-27 17:00"));
    assertThat(deadlines.get(0).supersededAt()).contains(at("2026-07-08 09:00"));
    assertThat(deadlines.get(0).status()).isEqualTo(DeadlineStatus.ON_TRACK);
    assertThat(deadlines.get(1)).isEqualTo(CLOCK.deadline(run, at("2026-07-20 08:00")));
    StageRun late = RUN.reclassified(as(Urgency.COMPLEX, "2026-07-14 09:00"));
    assertThat(CLOCK.deadlines(late, at("2026-07-20 08:00")).get(0).status())
        .as("a breach is not undone by a change")
        .isEqualTo(DeadlineStatus.BREACHED);
    StageRun urgent =
        RUN.told(at("2026-07-13 17:00")).reclassified(as(Urgency.URGENT, "2026-07-06 10:30"));
    assertThat(CLOCK.deadline(urgent, at("2026-07-06 10:31")).dueAt())
        .as("what was told for the old urgency does not delay the urgent one")
        .isEqualTo(at("2026-07-06 16:00"));
  }

  @Test
  void anAmendedCalendarMovesDeadlinesButNeverBeforeWhatWasTold() {
    CalendarBuilder amended =
        BusinessCalendar.builder("2026-2")
            .officeHours(OfficeHours.standard())
            .publicHolidays(PublicHolidays.vietNam());
    SlaClock later =
        clock(
            amended
                .exception(
                    DayException.off(day("2026-07-09"), DayException.Kind.LOCAL, "Bão", "Storm"))
                .build());
    StageRun told = RUN.told(CLOCK.deadline(RUN, RUN.startedAt()).dueAt());
    assertThat(later.deadline(told, at("2026-07-08 08:00")).dueAt())
        .isEqualTo(at("2026-07-14 17:00"));
    SlaClock earlier =
        clock(
            BusinessCalendar.builder("2026-3")
                .officeHours(OfficeHours.parse(Validity.ALWAYS, "MON-SAT 07:00-11:00 13:00-17:00"))
                .build());
    Deadline kept = earlier.deadline(told, at("2026-07-08 08:00"));
    assertThat(kept.dueAt()).isEqualTo(at("2026-07-13 17:00"));
    assertThat(earlier.deadline(RUN, at("2026-07-08 08:00")).dueAt())
        .isEqualTo(at("2026-07-11 17:00"));
    assertThat(kept.explain()).anyMatch(line -> line.contains("giữ thời hạn đã báo"));
  }

  @Test
  void eachPartyIsBoundByItsOwnClockAndHours() {
    AgencyCode power = new AgencyCode("POWER");
    BusinessCalendars calendars =
        BusinessCalendars.of(BusinessCalendar.vietNam("v1"))
            .with(power, List.of(OfficeHours.parse(Validity.ALWAYS, "MON-SUN 00:00-24:00")));
    SlaClock clock = new SlaClock(ServiceLevelPolicy.defaults(), calendars);
    Classification first = as(Urgency.NORMAL, "2026-07-10 16:00");
    StageRun lead = StageRun.started(Stage.TAKE, Optional.of(WORKS), 1, first);
    StageRun cooperating = StageRun.started(Stage.TAKE, Optional.of(power), 2, first);
    assertThat(clock.deadline(lead, first.since()).dueAt()).isEqualTo(at("2026-07-13 10:00"));
    assertThat(clock.deadline(cooperating, first.since()).dueAt())
        .isEqualTo(at("2026-07-10 20:00"));
    assertThat(clock.deadline(cooperating, first.since()).key()).isEqualTo("take/POWER/2");
  }

  @Test
  void aDeadlineExplainsItselfInVietnameseSpanBySpan() {
    StageRun run =
        RUN.paused(new Pause(at("2026-07-07 09:00"), Optional.of(at("2026-07-07 15:00")), "hỏi"));
    assertThat(CLOCK.deadline(run, at("2026-07-08 08:00")).explain(Locale.forLanguageTag("vi-VN")))
        .containsExactly(
            "Giải quyết: thời hạn 5 ngày làm việc, tính từ 10:00 Thứ Hai 06/07/2026 (lịch làm việc 2026-1).",
            "• Thứ Hai 06/07/2026: ngày bắt đầu, không tính.",
            "• Thứ Ba 07/07/2026: ngày có tạm dừng, không tính.",
            "• Thứ Tư 08/07/2026: ngày làm việc thứ 1.",
            "• Thứ Năm 09/07/2026: ngày làm việc thứ 2.",
            "• Thứ Sáu 10/07/2026: ngày làm việc thứ 3.",
            "• Thứ Bảy 11/07/2026 – Chủ nhật 12/07/2026: ngày nghỉ hằng tuần, không tính.",
            "• Thứ Hai 13/07/2026: ngày làm việc thứ 4.",
            "• Thứ Ba 14/07/2026: ngày làm việc thứ 5.",
            "Đến hạn: 17:00 Thứ Ba 14/07/2026.");
  }

  @Test
  void aDeadlineExplainsItselfInEnglish() {
    StageRun run =
        StageRun.started(Stage.ACCEPT, Optional.empty(), 1, as(Urgency.NORMAL, "2026-07-10 23:30"));
    assertThat(CLOCK.deadline(run, run.startedAt()).explain(Locale.ENGLISH))
        .containsExactly(
            "Accept and route: limit 2 h when it starts on a working day, 12 h on a day off, from 23:30"
                + " Friday 10/07/2026 (calendar 2026-1).",
            "• 23:30 Friday 10/07/2026 – 01:30 Saturday 11/07/2026: counted 2 h (started on a working day).",
            "Due: 01:30 Saturday 11/07/2026.");
    StageRun take =
        StageRun.started(Stage.TAKE, Optional.of(WORKS), 1, as(Urgency.NORMAL, "2026-08-31 16:00"))
            .extended(by("2026-08-31 16:30", "W 1h"));
    assertThat(CLOCK.deadline(take, take.startedAt()).explain(Locale.ENGLISH))
        .contains(
            "• Monday 31/08/2026, 16:00–17:00: counted 1 h of office time.",
            "• Tuesday 01/09/2026: National Day (adjacent day), not counted.",
            "• Wednesday 02/09/2026: National Day, not counted.",
            "Extended by 1 h of office time, reason: Chờ vật tư.",
            "Due: 11:00 Thursday 03/09/2026.");
  }

  @Test
  void aPolicyGapIsSaidAndNotGuessed() {
    ServiceLevelPolicy empty =
        new ServiceLevelPolicy("empty", List.of(), List.of(), List.of(), List.of(), 7, 1);
    SlaClock clock = new SlaClock(empty, BusinessCalendars.of(BusinessCalendar.vietNam("v1")));
    assertThatThrownBy(() -> clock.deadline(RUN, RUN.startedAt()))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  private static Extension to(String asked, String due) {
    Instant moment = at(asked);
    return Extension.to(OFFICER, moment, LEADER, moment, "Chờ vật tư", at(due)).told(moment);
  }

  private static Extension by(String asked, String limit) {
    return Extension.by(OFFICER, at(asked), LEADER, at(asked), "Chờ vật tư", Limit.parse(limit));
  }
}
