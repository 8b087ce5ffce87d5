package org.provincekit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.service.Office.COORDINATOR;
import static org.provincekit.service.Office.at;
import static org.provincekit.service.Office.leader;
import static org.provincekit.service.Office.officer;
import static org.provincekit.service.TestProvince.BUILDING;
import static org.provincekit.service.TestProvince.EAST_COMMITTEE;
import static org.provincekit.service.TestProvince.POWER;
import static org.provincekit.service.TestProvince.WEST_COMMITTEE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.Urgency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.Deadline;
import org.provincekit.sla.DeadlineStatus;
import org.provincekit.sla.Limit;
import org.provincekit.sla.PauseRule;
import org.provincekit.sla.PolicyLine;
import org.provincekit.sla.ServiceLevelPolicy;
import org.provincekit.sla.Stage;
import org.provincekit.sla.StartsFrom;

/**
 * Which step starts, pauses, restarts and stops which clock. A road report in infrastructure,
 * normal: accept D 2 h/12 h, take W 4 h, first answer D 4 h/24 h, resolve WD 3.
 */
class DeadlinesOfACaseTest {
  private final Office office = new Office();

  private static Instant due(Deadline deadline) {
    return deadline.dueAt();
  }

  private void assertDue(ReportId id, Stage stage, String moment) {
    assertThat(due(office.deadline(id, stage))).isEqualTo(at(moment));
  }

  /** Sent Monday 08:00, accepted 09:00, assigned 09:30, taken 10:00. */
  private ReportId taken() {
    ReportId id = office.sent();
    office.clock("2026-03-02 09:00").accept(id);
    office.clock("2026-03-02 09:30").assign(id, WEST_COMMITTEE);
    office.clock("2026-03-02 10:00").take(id);
    return id;
  }

  // A whole life

  @Test
  void eachStageRunsFromItsStartToItsEnd() {
    ReportId id = office.sent();
    assertThat(office.deadlines(id)).extracting(Deadline::stage).containsExactly(Stage.ACCEPT);
    assertDue(id, Stage.ACCEPT, "2026-03-02 10:00");

    office.clock("2026-03-02 09:00").accept(id);
    assertDue(id, Stage.FIRST_ANSWER, "2026-03-02 13:00");
    assertDue(id, Stage.RESOLVE, "2026-03-05 17:00");
    assertThat(office.deadline(id, Stage.ACCEPT).isOpen()).as("not yet routed").isTrue();

    office.clock("2026-03-02 09:30").assign(id, WEST_COMMITTEE);
    assertThat(office.status(id, Stage.ACCEPT)).isEqualTo(DeadlineStatus.MET);
    assertDue(id, Stage.TAKE, "2026-03-02 15:30");
    assertThat(office.deadline(id, Stage.RESOLVE).party()).contains(WEST_COMMITTEE);

    office.clock("2026-03-02 10:00").take(id);
    assertThat(office.status(id, Stage.TAKE)).isEqualTo(DeadlineStatus.MET);

    office.clock("2026-03-02 12:00").reply(officer(WEST_COMMITTEE), id);
    assertThat(office.status(id, Stage.FIRST_ANSWER)).isEqualTo(DeadlineStatus.MET);

    office.clock("2026-03-04 15:00").propose(id);
    assertThat(office.deadline(id, Stage.RESOLVE).isOpen()).as("a draft is no answer").isTrue();
    office.step(leader(WEST_COMMITTEE), id, FieldReport::publishAnswer);
    assertThat(office.status(id, Stage.RESOLVE)).isEqualTo(DeadlineStatus.MET);
    assertThat(office.deadlines(id)).hasSize(4).noneMatch(Deadline::isOpen);
    assertThat(office.snapshot(id).deadlines()).isEmpty();

    office.kit.reporter().rate(office.code(id), "call-1", 5, "");
    office.clock("2026-03-11 15:00").sweep();
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.CLOSED);
    assertThat(office.snapshot(id).nextActionAt()).isEmpty();
    office.clock("2027-01-01 00:00");
    assertThat(office.deadlines(id))
        .as("what was met stays met")
        .allMatch(deadline -> deadline.status() == DeadlineStatus.MET);
  }

  @Test
  void onADayOffTheLongerLimitsHold() {
    ReportId id = office.clock("2026-03-07 08:00").sent();
    assertDue(id, Stage.ACCEPT, "2026-03-07 20:00");
    office.accept(id);
    assertDue(id, Stage.FIRST_ANSWER, "2026-03-08 08:00");
    assertDue(id, Stage.RESOLVE, "2026-03-11 17:00");
  }

  @Test
  void anAnswerAfterTheLimitIsBreachedForGood() {
    ReportId id = taken();
    office.clock("2026-03-05 17:00:01").answer(id);
    office.clock("2026-04-01 08:00");
    assertThat(office.status(id, Stage.RESOLVE)).isEqualTo(DeadlineStatus.BREACHED);
  }

  @Test
  void anAnswerAtTheLastInstantIsInTime() {
    ReportId id = taken();
    office.clock("2026-03-05 17:00").answer(id);
    assertThat(office.status(id, Stage.RESOLVE)).isEqualTo(DeadlineStatus.MET);
  }

  // First answer

  @Test
  void theCoordinatorsWordsAreNotTheAgencysFirstAnswer() {
    ReportId id = taken();
    office.reply(COORDINATOR, id);
    assertThat(office.deadline(id, Stage.FIRST_ANSWER).isOpen()).isTrue();
    assertThat(office.snapshot(id).replied()).isFalse();
  }

  @Test
  void theCoordinatorsQuestionPausesTheClocksButIsNoFirstAnswer() {
    ReportId id = office.sent();
    office.clock("2026-03-02 09:00").accept(id);
    office.clock("2026-03-02 09:30").ask(COORDINATOR, id);
    assertThat(office.snapshot(id).deadlines()).as("nothing runs meanwhile").isEmpty();
    office.clock("2026-03-02 11:30").inform(id);
    assertThat(office.deadline(id, Stage.FIRST_ANSWER).isOpen()).isTrue();
    assertDue(id, Stage.FIRST_ANSWER, "2026-03-02 15:00");
    assertDue(id, Stage.ACCEPT, "2026-03-02 12:00");
    office.assign(id, WEST_COMMITTEE);
    office.reply(officer(WEST_COMMITTEE), id);
    assertThat(office.status(id, Stage.FIRST_ANSWER)).isEqualTo(DeadlineStatus.MET);
  }

  @Test
  void anAgencysQuestionToTheReporterIsItsFirstAnswer() {
    ReportId id = taken();
    office.ask(officer(WEST_COMMITTEE), id);
    assertThat(office.status(id, Stage.FIRST_ANSWER)).isEqualTo(DeadlineStatus.MET);
    assertThat(office.snapshot(id).replied()).isTrue();
  }

  @Test
  void thePublishedAnswerIsAFirstAnswerToo() {
    ReportId id = taken();
    office.clock("2026-03-02 12:00").answer(id);
    assertThat(office.status(id, Stage.FIRST_ANSWER)).isEqualTo(DeadlineStatus.MET);
  }

  // Hand-back and transfer

  @Test
  void aHandBackRestartsAcceptingWhileResolutionRunsOn() {
    ReportId id = taken();
    office.clock("2026-03-02 14:00").handBack(id);
    assertThat(office.deadlines(id, Stage.ACCEPT)).hasSize(2);
    assertDue(id, Stage.ACCEPT, "2026-03-02 16:00");
    assertThat(office.deadline(id, Stage.ACCEPT).party()).isEmpty();
    assertDue(id, Stage.RESOLVE, "2026-03-05 17:00");
    assertThat(office.deadline(id, Stage.RESOLVE).party()).as("nobody leads now").isEmpty();
    assertThat(office.deadlines(id, Stage.TAKE)).hasSize(1);
  }

  @Test
  void anotherAgencyGetsItsOwnTimeToTakeButNoneToResolve() {
    ReportId id = taken();
    office.clock("2026-03-03 08:00").assign(id, EAST_COMMITTEE);
    assertThat(office.deadlines(id, Stage.TAKE)).hasSize(2);
    assertDue(id, Stage.TAKE, "2026-03-03 14:00");
    assertThat(office.deadline(id, Stage.TAKE).party()).contains(EAST_COMMITTEE);
    assertThat(office.deadlines(id, Stage.RESOLVE)).hasSize(1);
    assertDue(id, Stage.RESOLVE, "2026-03-05 17:00");
    assertThat(office.deadline(id, Stage.RESOLVE).party()).contains(EAST_COMMITTEE);
  }

  @Test
  void aCaseIsAssignedAnewEvenWhileItsAnswerWaitsForALeaderWhoIsGone() {
    ReportId id = taken();
    office.propose(id);
    office.assign(id, EAST_COMMITTEE);
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.ASSIGNED);
    assertThat(office.snapshot(id).draft()).isEmpty();
    assertThat(office.snapshot(id).lead()).contains(EAST_COMMITTEE);
    assertThat(office.deadline(id, Stage.TAKE).isOpen()).isTrue();
  }

  // Waiting for the reporter

  @Test
  void aQuestionPausesWhatRunsAndTheAnswerAddsTheDaysWaited() {
    ReportId id = taken();
    office.clock("2026-03-03 09:00").ask(officer(WEST_COMMITTEE), id);
    assertThat(office.snapshot(id).questionLapsesAt()).contains(at("2026-03-10 17:00"));
    assertThat(office.snapshot(id).nextActionAt()).contains(at("2026-03-10 17:00"));
    office.clock("2026-03-04 10:00").inform(id);
    assertDue(id, Stage.RESOLVE, "2026-03-09 17:00");
    assertThat(office.deadline(id, Stage.RESOLVE).pauses()).hasSize(1);
  }

  @Test
  void aWaitLapsesAfterFiveWorkingDaysAndNeverPausesLonger() {
    ReportId id = taken();
    office.clock("2026-03-03 09:00").ask(officer(WEST_COMMITTEE), id);
    office.clock("2026-03-20 09:00").sweep();
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.IN_PROGRESS);
    assertThat(office.deadline(id, Stage.RESOLVE).pauses())
        .singleElement()
        .satisfies(pause -> assertThat(pause.until()).contains(at("2026-03-10 17:00")));
    assertDue(id, Stage.RESOLVE, "2026-03-13 17:00");
    assertThat(office.status(id, Stage.RESOLVE)).isEqualTo(DeadlineStatus.BREACHED);
  }

  @Test
  void aWaitClosesTheCaseWhereThePolicySaysSo() {
    Office strict = new Office(TestProvince.rules(closingPolicy(), BusinessCalendar.vietNam("1")));
    ReportId id = strict.inProgress();
    strict.ask(officer(WEST_COMMITTEE), id);
    strict.clock("2026-03-09 16:59").sweep();
    assertThat(strict.snapshot(id).status()).isEqualTo(ReportStatus.INFORMATION_REQUESTED);
    strict.clock("2026-03-09 17:00").sweep();
    assertThat(strict.snapshot(id).status()).isEqualTo(ReportStatus.CLOSED);
    assertThat(strict.deadlines(id)).noneMatch(Deadline::isOpen);
    assertThat(strict.snapshot(id).nextActionAt()).isEmpty();
  }

  private static ServiceLevelPolicy closingPolicy() {
    ServiceLevelPolicy usual = ServiceLevelPolicy.defaults();
    return new ServiceLevelPolicy(
        "closing",
        usual.lines(),
        usual.extensionRules(),
        List.of(new PauseRule(Urgency.NORMAL, 5, PauseRule.Afterwards.CLOSES)),
        usual.disasters(),
        usual.ratingDays(),
        usual.reopenings());
  }

  @Test
  void anUrgentCaseRunsOnWhileTheReporterIsAsked() {
    ReportId id = office.inProgress(TestProvince.STORM);
    assertDue(id, Stage.RESOLVE, "2026-03-02 14:00");
    office.ask(officer(WEST_COMMITTEE), id);
    assertThat(office.snapshot(id).deadlines())
        .extracting(mark -> mark.stage())
        .contains("resolve");
    office.clock("2026-03-02 14:01").sweep();
    assertThat(office.raisedInWords(id)).contains("resolve BREACHED");
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.INFORMATION_REQUESTED);
  }

  // More time

  private void askForTime(ReportId id, String until) {
    office.kit.desk().requestExtension(office.by(officer(WEST_COMMITTEE), id), at(until), "Vật tư");
  }

  @Test
  void anExtensionGrantedMovesTheLimitAndTheOutcomeSaysSo() {
    ReportId id = taken();
    askForTime(id, "2026-03-12 17:00");
    assertDue(id, Stage.RESOLVE, "2026-03-05 17:00");
    office.step(leader(WEST_COMMITTEE), id, (report, s) -> report.grantExtension(s, "Đồng ý"));
    assertDue(id, Stage.RESOLVE, "2026-03-12 17:00");
    office.clock("2026-03-10 08:00").answer(id);
    assertThat(office.status(id, Stage.RESOLVE)).isEqualTo(DeadlineStatus.MET_EXTENDED);
    assertThat(office.deadline(id, Stage.RESOLVE).baseDueAt()).isEqualTo(at("2026-03-05 17:00"));
  }

  @Test
  void anAnswerWithinTheFirstLimitNeededNoExtension() {
    ReportId id = taken();
    askForTime(id, "2026-03-12 17:00");
    office.step(leader(WEST_COMMITTEE), id, (report, s) -> report.grantExtension(s, "Đồng ý"));
    office.clock("2026-03-05 16:00").answer(id);
    assertThat(office.status(id, Stage.RESOLVE)).isEqualTo(DeadlineStatus.MET);
  }

  @Test
  void anExtensionAskedForInTimeMayBeGrantedAfterTheLimit() {
    ReportId id = taken();
    office.clock("2026-03-05 16:59");
    askForTime(id, "2026-03-12 17:00");
    office.clock("2026-03-06 09:00").sweep();
    assertThat(office.raisedInWords(id)).contains("resolve BREACHED");
    office.step(leader(WEST_COMMITTEE), id, (report, s) -> report.grantExtension(s, "Đồng ý"));
    assertThat(office.status(id, Stage.RESOLVE)).isEqualTo(DeadlineStatus.ON_TRACK);
  }

  @Test
  void anExtensionIsAskedForBeforeTheLimitLaterThanItAndOnceInARound() {
    ReportId late = taken();
    office.clock("2026-03-05 17:00:01");
    assertRefused(() -> askForTime(late, "2026-03-12 17:00"), ErrorCode.TOO_LATE);
    office.clock("2026-03-02 10:00");
    ReportId id = taken();
    assertRefused(() -> askForTime(id, "2026-03-05 17:00"), ErrorCode.OUT_OF_RANGE);
    askForTime(id, "2026-03-12 17:00");
    office.step(leader(WEST_COMMITTEE), id, (report, s) -> report.grantExtension(s, "Đồng ý"));
    assertRefused(() -> askForTime(id, "2026-03-20 17:00"), ErrorCode.LIMIT_REACHED);
  }

  private static void assertRefused(Runnable step, ErrorCode code) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  // Corrections

  @Test
  void aCorrectionOfTheUrgencyKeepsTheDeadlineBeforeOnRecord() {
    ReportId id = taken();
    office
        .clock("2026-03-03 08:00")
        .kit
        .desk()
        .reclassify(
            office.by(COORDINATOR, id), TestProvince.LAND, Urgency.COMPLEX, "Tranh chấp ranh đất");
    List<Deadline> resolve = office.deadlines(id, Stage.RESOLVE);
    assertThat(resolve)
        .extracting(Deadline::dueAt)
        .containsExactly(at("2026-03-05 17:00"), at("2026-03-23 17:00"));
    assertThat(resolve.get(0).supersededAt()).contains(at("2026-03-03 08:00"));
    assertThat(resolve.get(0).isOpen()).isFalse();
    assertThat(resolve.get(1).startedAt()).isEqualTo(at("2026-03-02 09:00"));
    assertThat(office.deadlines(id, Stage.TAKE)).as("stopped before the correction").hasSize(1);
  }

  @Test
  void whatTheNewCategoryHasNoLimitForKeepsTheLimitItHad() {
    List<PolicyLine> lines = new ArrayList<>();
    ServiceLevelPolicy usual = ServiceLevelPolicy.defaults();
    usual.lines().stream().filter(line -> line.urgency() != Urgency.COMPLEX).forEach(lines::add);
    Office partly = new Office(TestProvince.rules(withLines(lines), BusinessCalendar.vietNam("1")));
    ReportId id = partly.inProgress();
    partly
        .kit
        .desk()
        .reclassify(partly.by(COORDINATOR, id), TestProvince.LAND, Urgency.COMPLEX, "Nhầm");
    assertThat(partly.deadline(id, Stage.RESOLVE).dueAt()).isEqualTo(at("2026-03-05 17:00"));
  }

  @Test
  void aCorrectionStartsClocksWhoseMomentHasPassed() {
    List<PolicyLine> lines = new ArrayList<>(ServiceLevelPolicy.defaults().lines());
    lines.add(
        PolicyLine.any(Urgency.NORMAL, Stage.RESOLVE, StartsFrom.SUBMISSION, Limit.parse("WD 2"))
            .forCategory(TestProvince.LIGHTING));
    Office other = new Office(TestProvince.rules(withLines(lines), BusinessCalendar.vietNam("1")));
    ReportId id = other.sent();
    assertThat(other.deadlines(id, Stage.RESOLVE)).isEmpty();
    other
        .clock("2026-03-02 08:30")
        .kit
        .desk()
        .reclassify(other.by(COORDINATOR, id), TestProvince.LIGHTING, Urgency.NORMAL, "Đèn đường");
    assertThat(other.deadline(id, Stage.RESOLVE).startedAt()).isEqualTo(at(Office.MONDAY_8));
    other.accept(id);
    assertThat(other.deadlines(id, Stage.RESOLVE)).as("and only once").hasSize(1);
  }

  private static ServiceLevelPolicy withLines(List<PolicyLine> lines) {
    ServiceLevelPolicy usual = ServiceLevelPolicy.defaults();
    return new ServiceLevelPolicy(
        "other",
        lines,
        usual.extensionRules(),
        usual.pauseRules(),
        usual.disasters(),
        usual.ratingDays(),
        usual.reopenings());
  }

  // Rounds

  @Test
  void aReopeningBeginsARoundWithDeadlinesOfItsOwn() {
    ReportId id = taken();
    office.clock("2026-03-06 09:00").answer(id);
    office.clock("2026-03-09 08:00").kit.reporter().reopen(office.code(id), "call-1", "Vẫn lún");
    List<Deadline> resolve = office.deadlines(id, Stage.RESOLVE);
    assertThat(resolve).extracting(Deadline::round).containsExactly(1, 2);
    assertThat(resolve.get(0).status()).isEqualTo(DeadlineStatus.BREACHED);
    assertDue(id, Stage.RESOLVE, "2026-03-12 17:00");
    assertDue(id, Stage.TAKE, "2026-03-09 14:00");
    assertDue(id, Stage.FIRST_ANSWER, "2026-03-09 12:00");
    assertThat(resolve.get(1).party()).contains(WEST_COMMITTEE);
    askForTime(id, "2026-03-20 17:00");
    office.step(leader(WEST_COMMITTEE), id, (report, s) -> report.grantExtension(s, "Đồng ý"));
    assertDue(id, Stage.RESOLVE, "2026-03-20 17:00");
  }

  // Several agencies

  @Test
  void aCooperatingAgencyHasADeadlineOfItsOwnUntilItsPartIsDone() {
    ReportId id = office.sent();
    office.clock("2026-03-02 09:00").accept(id);
    office.clock("2026-03-03 09:00").assign(id, WEST_COMMITTEE, POWER);
    Deadline helping = ofParty(id, Optional.of(POWER));
    assertThat(helping.dueAt()).isEqualTo(at("2026-03-06 17:00"));
    assertDue(id, Stage.ACCEPT, "2026-03-02 10:00");
    office
        .clock("2026-03-04 09:00")
        .step(officer(POWER), id, (report, s) -> report.contribute(s, "Đã cắt điện"));
    assertThat(ofParty(id, Optional.of(POWER)).status()).isEqualTo(DeadlineStatus.MET);
    assertThat(ofParty(id, Optional.of(WEST_COMMITTEE)).isOpen()).isTrue();
  }

  private Deadline ofParty(ReportId id, Optional<org.provincekit.shared.AgencyCode> party) {
    List<Deadline> of =
        office.deadlines(id, Stage.RESOLVE).stream().filter(d -> d.party().equals(party)).toList();
    return of.get(of.size() - 1);
  }

  @Test
  void whoHelpsChangesWithoutDisturbingTheLead() {
    ReportId id = taken();
    office.kit.desk().changeCooperation(office.by(COORDINATOR, id), List.of(POWER), "");
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.IN_PROGRESS);
    assertThat(office.snapshot(id).handler()).isPresent();
    assertThat(office.snapshot(id).cooperating()).containsExactly(POWER);
    assertThat(office.deadlines(id, Stage.TAKE)).hasSize(1);
    assertThat(ofParty(id, Optional.of(POWER)).startedAt()).isEqualTo(at("2026-03-02 10:00"));

    office
        .clock("2026-03-03 08:00")
        .kit
        .desk()
        .changeCooperation(
            office.by(COORDINATOR, id), List.of(BUILDING, WEST_COMMITTEE), "Thay ngành điện");
    assertThat(office.snapshot(id).cooperating()).as("never the lead").containsExactly(BUILDING);
    assertThat(ofParty(id, Optional.of(POWER)).stoppedAt()).contains(at("2026-03-03 08:00"));
    assertThat(ofParty(id, Optional.of(BUILDING)).isOpen()).isTrue();
    assertRefused(
        () ->
            office
                .kit
                .desk()
                .changeCooperation(office.by(officer(WEST_COMMITTEE), id), List.of(), ""),
        ErrorCode.FORBIDDEN);
    assertRefused(
        () ->
            office
                .kit
                .desk()
                .changeCooperation(
                    office.by(COORDINATOR, id), List.of(TestProvince.NEW_COMMITTEE), ""),
        ErrorCode.UNKNOWN_VALUE);
  }

  // Merging, refusing, taking back

  @Test
  void aMergedReportHasNoClocksAndASeparatedOneBeginsAnew() {
    ReportId parent = office.sent();
    ReportId child = taken();
    office.clock("2026-03-03 08:00").kit.desk().merge(office.by(COORDINATOR, child), parent);
    assertThat(office.deadlines(child)).noneMatch(Deadline::isOpen);
    assertThat(office.snapshot(child).nextActionAt()).isEmpty();
    office
        .clock("2026-03-04 08:00")
        .kit
        .desk()
        .separate(office.by(COORDINATOR, child), "Hai việc khác nhau");
    assertDue(child, Stage.ACCEPT, "2026-03-04 10:00");
    assertDue(child, Stage.FIRST_ANSWER, "2026-03-04 12:00");
    assertDue(child, Stage.RESOLVE, "2026-03-09 17:00");
    assertThat(office.deadlines(child, Stage.RESOLVE)).hasSize(2);
    office.assign(child, WEST_COMMITTEE);
    assertThat(office.deadlines(child, Stage.RESOLVE)).as("no third").hasSize(2);
  }

  @Test
  void aRefusalTakenBackRestartsAcceptingAndLaterTheRest() {
    ReportId id = office.sent();
    office.clock("2026-03-02 09:00").accept(id);
    office.kit.desk().reject(office.by(COORDINATOR, id), "spam", Optional.empty());
    assertThat(office.deadlines(id)).noneMatch(Deadline::isOpen);

    office.clock("2026-03-04 08:00").kit.desk().restore(office.by(COORDINATOR, id), "Nhầm");
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.SUBMITTED);
    assertThat(office.snapshot(id).isPublic()).isFalse();
    assertThat(office.snapshot(id).responsible()).contains(WEST_COMMITTEE);
    assertDue(id, Stage.ACCEPT, "2026-03-04 10:00");
    assertThat(office.deadlines(id).stream().filter(Deadline::isOpen)).hasSize(1);
    assertThat(office.snapshot(id).nextActionAt()).isPresent();

    office.clock("2026-03-04 09:00").accept(id);
    assertDue(id, Stage.FIRST_ANSWER, "2026-03-04 13:00");
    assertDue(id, Stage.RESOLVE, "2026-03-09 17:00");
    assertThat(office.deadlines(id, Stage.RESOLVE)).hasSize(2);
  }

  @Test
  void onlyTheCoordinatorTakesARefusalBackAndSaysWhy() {
    ReportId id = office.sent();
    office.kit.desk().redirect(office.by(COORDINATOR, id), "complaint", Optional.empty());
    assertRefused(
        () -> office.kit.desk().restore(office.by(officer(WEST_COMMITTEE), id), "Nhầm"),
        ErrorCode.FORBIDDEN);
    assertRefused(
        () -> office.kit.desk().restore(office.by(COORDINATOR, id), " "), ErrorCode.REQUIRED);
    office.kit.desk().restore(office.by(COORDINATOR, id), "Không phải khiếu nại");
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.SUBMITTED);
    assertRefused(
        () -> office.kit.desk().restore(office.by(COORDINATOR, id), "Lần nữa"),
        ErrorCode.ILLEGAL_TRANSITION);
  }

  @Test
  void aWithdrawalStopsEverything() {
    ReportId id = taken();
    office.kit.reporter().withdraw(office.code(id), "call-1", "");
    assertThat(office.deadlines(id)).noneMatch(Deadline::isOpen);
    assertThat(office.snapshot(id).nextActionAt()).isEmpty();
  }
}
