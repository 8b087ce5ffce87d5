package org.provincekit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.service.Office.COORDINATOR;
import static org.provincekit.service.Office.at;
import static org.provincekit.service.Office.officer;
import static org.provincekit.service.TestProvince.POWER;
import static org.provincekit.service.TestProvince.WEST_COMMITTEE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** What time brings about, once each, whenever and however often the sweep runs. */
class ReportSweepTest {
  private static final List<String> WHOLE_LADDER =
      List.of(
          "resolve AT_RISK",
          "resolve ESCALATED RESPONSIBLE ubnd-tay",
          "resolve BREACHED",
          "resolve ESCALATED SUPERIOR ubnd-tinh",
          "resolve ESCALATED PROVINCE_LEADER");

  private final Office office = new Office();

  /** Monday 08:00, in progress, first answer given; to be resolved by Thursday 17:00. */
  private ReportId answeredFirst(Office where) {
    ReportId id = where.inProgress();
    where.reply(officer(WEST_COMMITTEE), id);
    return id;
  }

  @Test
  void nothingIsDueBeforeItsTime() {
    ReportId id = office.sent();
    assertThat(office.kit.sweep().due(10)).isEmpty();
    assertThat(office.kit.sweep().attend(id, "sweep-1")).as("and nothing changes").isFalse();
    assertThat(office.raised(id)).isEmpty();
  }

  @Test
  void theLadderIsClimbedStepByStepOnceEach() {
    ReportId id = answeredFirst(office);
    office.sweepEveryMinuteUntil(at("2026-03-05 17:00"));
    assertThat(office.raisedInWords(id)).isEqualTo(WHOLE_LADDER.subList(0, 2));
    office.sweepEveryMinuteUntil(at("2026-03-05 17:01"));
    assertThat(office.raisedInWords(id)).isEqualTo(WHOLE_LADDER.subList(0, 4));
    office.sweepEveryMinuteUntil(at("2026-03-10 17:00"));
    assertThat(office.raisedInWords(id)).isEqualTo(WHOLE_LADDER.subList(0, 4));
    office.sweepEveryMinuteUntil(at("2026-03-12 17:00"));
    assertThat(office.raisedInWords(id)).isEqualTo(WHOLE_LADDER);
    assertThat(office.snapshot(id).nextActionAt()).as("nothing is left to do").isEmpty();
  }

  @Test
  void afterALongOutageOneSweepCatchesUpWithoutDoubling() {
    ReportId id = answeredFirst(office);
    office.clock("2026-04-01 08:00").sweep();
    assertThat(office.raisedInWords(id)).isEqualTo(WHOLE_LADDER);
    office.sweep();
    office.clock("2026-05-01 08:00").sweep();
    assertThat(office.raisedInWords(id)).isEqualTo(WHOLE_LADDER);
    assertThat(office.kit.sweep().due(10)).isEmpty();
  }

  @Test
  void aLimitMissedWhileTheSweepWasDownStandsInTheHistoryAllTheSame() {
    ReportId id = answeredFirst(office);
    office.clock("2026-03-06 08:00").answer(id);
    assertThat(office.raisedInWords(id)).isEqualTo(WHOLE_LADDER.subList(0, 4));
    assertThat(office.eventTypes(id).lastIndexOf("DeadlineRaised"))
        .isLessThan(office.eventTypes(id).indexOf("AnswerProposed"));
    office.clock("2026-03-07 08:00").sweep();
    assertThat(office.raisedInWords(id)).isEqualTo(WHOLE_LADDER.subList(0, 4));
  }

  @Test
  void aReporterWhoActsBeforeTheSweepDoesNotHideAMissedLimitEither() {
    ReportId id = office.sent();
    office.clock("2026-03-02 12:00");
    office.kit.reporter().withdraw(office.code(id), "call-1", "");
    assertThat(office.raisedInWords(id)).contains("accept BREACHED");
  }

  @Test
  void anAgencyWithoutSuperiorEscalatesToTheCoordinator() {
    ReportId id = office.sent(TestProvince.LIGHTING);
    office.accept(id);
    office.assign(id, POWER);
    office.clock("2026-03-03 08:00").sweep();
    assertThat(office.raisedInWords(id))
        .contains("take BREACHED", "take ESCALATED COORDINATOR")
        .doesNotContain("take ESCALATED SUPERIOR");
  }

  @Test
  void aStageWithoutOfficerRemindsTheCoordinator() {
    ReportId id = office.sent();
    office.clock("2026-03-02 09:30").sweep();
    assertThat(office.raisedInWords(id))
        .containsExactly("accept AT_RISK", "accept ESCALATED COORDINATOR");
  }

  @Test
  void anUrgentReportTelephonesAtOnce() {
    ReportId id = office.sent(TestProvince.STORM);
    office.sweep();
    assertThat(office.raisedInWords(id)).containsExactly("accept ESCALATED COORDINATOR phone");
  }

  @Test
  void eachAgencyIsRemindedOfItsOwnDeadline() {
    ReportId id = office.sent();
    office.accept(id);
    office.assign(id, WEST_COMMITTEE, POWER);
    office.take(id);
    office.reply(officer(WEST_COMMITTEE), id);
    office.clock("2026-03-06 08:00").sweep();
    assertThat(office.raised(id))
        .filteredOn(event -> event.kind().equals("BREACHED"))
        .extracting(event -> event.mark().party())
        .containsExactlyInAnyOrder(Optional.of(WEST_COMMITTEE), Optional.of(POWER));
  }

  @Test
  void anAnsweredReportClosesWhenItsTimeForRatingIsOver() {
    ReportId id = office.inProgress();
    office.answer(id);
    assertThat(office.snapshot(id).nextActionAt()).contains(at("2026-03-09 08:00"));
    office.clock("2026-03-09 07:59").sweep();
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.RESOLVED);
    office.clock("2026-03-09 08:00").sweep();
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.CLOSED);
    office.sweep();
    assertThat(office.eventTypes(id)).containsOnlyOnce("Closed");
  }

  @Test
  void aWishToReopenKeepsItFromClosingUntilTheCoordinatorHasDecided() {
    ReportId id = office.inProgress();
    office.answer(id);
    office.kit.reporter().reopen(office.code(id), "call-1", "Vẫn lún");
    office.take(id);
    office.answer(id);
    office.kit.reporter().reopen(office.code(id), "call-1", "Lại lún");
    assertThat(office.snapshot(id).reopeningAsked()).as("the second is a wish").isTrue();
    office.clock("2026-03-20 08:00").sweep();
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.RESOLVED);
    office.step(COORDINATOR, id, (report, s) -> report.declineReopening(s, "Đã sửa đúng"));
    office.sweep();
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.CLOSED);
  }

  @Test
  void aClockThatStepsBackMakesNothingTwice() {
    ReportId id = answeredFirst(office);
    office.clock("2026-03-06 08:00").sweep();
    List<String> before = office.raisedInWords(id);
    office.clock("2026-03-03 08:00").sweep();
    office.kit.sweep().attend(id, "sweep-2");
    office.step(officer(WEST_COMMITTEE), id, (report, s) -> report.addNote(s, "Đã gọi điện"));
    assertThat(office.history(id)).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    office.clock("2026-03-06 08:01").sweep();
    assertThat(office.raisedInWords(id)).isEqualTo(before);
    assertThat(office.deadlines(id))
        .allSatisfy(
            deadline -> assertThat(deadline.dueAt()).isAfterOrEqualTo(deadline.startedAt()));
  }

  @Test
  void aQuestionAskedWithAClockAheadStaysAPauseWhenItStepsBack() {
    ReportId id = answeredFirst(office);
    office.clock("2026-03-02 10:00").ask(officer(WEST_COMMITTEE), id);
    office.clock("2026-03-02 09:00");
    office.step(officer(WEST_COMMITTEE), id, (report, s) -> report.addNote(s, "Chờ trả lời"));
    assertThat(office.snapshot(id).deadlines()).isEmpty();
  }

  /** Lets another server do its work just before the next save arrives. */
  private static final class Overtaken implements ReportRepository {
    private final ReportRepository really;
    private final AtomicReference<Runnable> other;

    Overtaken(ReportRepository really, AtomicReference<Runnable> other) {
      this.really = really;
      this.other = other;
    }

    @Override
    public void add(FieldReport report) {
      really.add(report);
    }

    @Override
    public void save(FieldReport report) {
      Runnable first = other.getAndSet(null);
      if (first != null) {
        first.run();
      }
      really.save(report);
    }

    @Override
    public Optional<FieldReport> find(ReportId id) {
      return really.find(id);
    }

    @Override
    public Optional<FieldReport> find(TrackingCode code) {
      return really.find(code);
    }

    @Override
    public List<HistoryEntry> history(ReportId id) {
      return really.history(id);
    }
  }

  @Test
  void twoSweepsThatRaceLeaveOneResult() {
    AtomicReference<Runnable> other = new AtomicReference<>();
    Office shared =
        new Office(TestProvince.rules(), repository -> new Overtaken(repository, other));
    ReportId id = answeredFirst(shared);
    shared.clock("2026-04-01 08:00");
    int published = shared.events.waiting().size();
    other.set(() -> shared.kit.sweep().attend(id, "sweep-b"));
    assertThatThrownBy(() -> shared.kit.sweep().attend(id, "sweep-a"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_VERSION));
    assertThat(shared.raisedInWords(id)).isEqualTo(WHOLE_LADDER);
    assertThat(shared.events.waiting()).hasSize(published + WHOLE_LADDER.size() + 1);
    assertThat(shared.kit.sweep().attend(id, "sweep-a")).as("nothing left").isFalse();
  }

  @Test
  void theLongestWaitingComesFirstAndTheLimitHolds() {
    ReportId first = office.sent();
    ReportId second = office.later(Duration.ofMinutes(5)).sent();
    office.clock("2026-03-03 08:00");
    assertThat(office.kit.sweep().due(10)).containsExactly(first, second);
    assertThat(office.kit.sweep().due(1)).containsExactly(first);
  }
}
