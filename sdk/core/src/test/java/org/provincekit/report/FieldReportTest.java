package org.provincekit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.provincekit.report.Story.aProposedAnswer;
import static org.provincekit.report.Story.aReport;
import static org.provincekit.report.Story.aReportInProgress;
import static org.provincekit.report.Story.anAcceptedReport;
import static org.provincekit.report.Story.anAnsweredReport;
import static org.provincekit.report.Story.anAssignedReport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.provincekit.shared.Actor;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;

/** The conditions and effects of each step, apart from the table of {@link ReportLifecycleTest}. */
class FieldReportTest {

  // The main path

  @Test
  void aSentReportWaitsForTheCoordinatorAndIsNotPublicYet() {
    ReportSnapshot sent = aReport().snapshot();
    assertThat(sent.status()).isEqualTo(ReportStatus.SUBMITTED);
    assertThat(sent.version()).isEqualTo(1);
    assertThat(sent.round()).isEqualTo(1);
    assertThat(sent.submittedAt()).isEqualTo(sent.updatedAt());
    assertThat(sent.attachments()).containsExactly(Cast.photo(1));
    assertThat(sent.isPublic()).isFalse();
    assertThat(sent.responsible()).isEmpty();
    assertThat(sent.dueAt()).isEmpty();
  }

  @Test
  void aReportGoesFromThePhoneToAPublishedAnswerAndCloses() {
    Story story = aReport();
    story.report.route(story.by(Cast.SYSTEM), AnyStep.outcome(true));
    assertThat(story.snapshot().responsible()).contains(Cast.LEAD_AGENCY);
    story.accepted().assigned().taken();
    story.report.reply(story.by(Cast.OFFICER), "Đã cử người đến xem.");
    story.proposed();
    assertThat(story.snapshot().answer()).isEmpty();
    assertThat(story.snapshot().draft().orElseThrow().text()).isEqualTo("Đã vá mặt đường.");
    story.published();
    ReportSnapshot answered = story.snapshot();
    assertThat(answered.draft()).isEmpty();
    assertThat(answered.answer().orElseThrow().agency()).isEqualTo(Cast.LEAD_AGENCY);
    assertThat(answered.answer().orElseThrow().at()).isEqualTo(story.now());
    assertThat(answered.publicAttachments()).containsExactly(Cast.photo(1), Cast.photo(50));
    assertThat(answered.isPublic()).isTrue();
    story.report.rate(story.by(Cast.REPORTER), 5, "Cảm ơn.", Aftercare.DEFAULT);
    story.closed();
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.CLOSED);
    assertThat(story.snapshot().stars()).contains(5);
    assertThat(story.snapshot().times())
        .containsKeys("submitted", "accepted", "assigned", "taken", "answered", "finished");
    assertThat(story.report.pending())
        .extracting(entry -> entry.event().type())
        .containsExactly(
            "Submitted",
            "Routed",
            "Accepted",
            "Assigned",
            "Taken",
            "ReplySent",
            "AnswerProposed",
            "AnswerPublished",
            "Rated",
            "Closed");
  }

  @Test
  void historySaysWhoFromWhichAgencyAndInWhichCall() {
    Story story = aReportInProgress();
    List<HistoryEntry> history = story.report.pending();
    assertThat(history.get(0).actor()).isEqualTo("reporter");
    assertThat(history.get(0).agency()).isEmpty();
    HistoryEntry taken = history.get(history.size() - 1);
    assertThat(taken.actor()).isEqualTo("staff:can-bo");
    assertThat(taken.agency()).contains(Cast.LEAD_AGENCY);
    assertThat(taken.correlationId()).isEqualTo("call-1");
    assertThat(taken.reportId()).isEqualTo(story.snapshot().id());
    story.report.markSaved();
    assertThat(story.report.pending()).isEmpty();
  }

  @Test
  void whatHappensTomorrowCannotBeReportedToday() {
    Instant tomorrow = Story.START.plus(Duration.ofDays(1));
    assertRefused(
        ErrorCode.OUT_OF_RANGE, () -> aReport(Cast.submission(List.of(), Optional.of(tomorrow))));
    assertThat(aReport(Cast.submission(List.of(), Optional.of(Story.START))).snapshot().status())
        .isEqualTo(ReportStatus.SUBMITTED);
  }

  // Triage

  @Test
  void aRefusalNeedsAReasonTheReporterCanRead() {
    Story story = aReport();
    refuses(story, ErrorCode.REQUIRED, step -> story.report.reject(step, "spam", " "));
    refuses(story, ErrorCode.REQUIRED, step -> story.report.reject(step, "", "Quảng cáo."));
    story.report.reject(story.by(Cast.COORDINATOR), "no-place", "Không rõ địa điểm.");
    assertThat(story.lastEvent())
        .isEqualTo(new ReportEvent.Rejected("no-place", "Không rõ địa điểm."));
    assertThat(story.snapshot().isPublic()).isFalse();
    assertThat(story.snapshot().times()).containsKey("finished");
  }

  @Test
  void aComplaintIsDirectedToItsProcedureEvenAfterAcceptance() {
    Story story = anAcceptedReport();
    story.report.redirect(story.by(Cast.COORDINATOR), "complaint", "Mời gửi đơn khiếu nại.");
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.REDIRECTED);
    assertThat(story.snapshot().isPublic()).isFalse();
  }

  @Test
  void theLeadIsNotItsOwnCooperatingAgency() {
    Story story = anAcceptedReport();
    story.report.assign(
        story.by(Cast.COORDINATOR),
        Cast.LEAD_AGENCY,
        Set.of(Cast.LEAD_AGENCY, Cast.HELPING_AGENCY),
        "");
    assertThat(story.snapshot().cooperating()).containsExactly(Cast.HELPING_AGENCY);
  }

  // Refusal of an assignment and arbitration

  @Test
  void aHandedBackCaseReturnsToTheCoordinatorAndPingPongIsCounted() {
    Story story = aReportInProgress();
    story.report.handBack(story.by(Cast.OFFICER), "Đường thuộc Sở.");
    assertThat(story.lastEvent())
        .isEqualTo(new ReportEvent.HandedBack(Cast.LEAD_AGENCY, "Đường thuộc Sở."));
    ReportSnapshot back = story.snapshot();
    assertThat(back.status()).isEqualTo(ReportStatus.ACCEPTED);
    assertThat(back.handBacks()).isEqualTo(1);
    assertThat(back.lead()).isEmpty();
    assertThat(back.handler()).isEmpty();
    assertThat(back.cooperating()).isEmpty();
    refuses(story, Cast.OFFICER, ErrorCode.FORBIDDEN, step -> story.report.addNote(step, "Ghi"));
    story.report.assign(
        story.by(Cast.COORDINATOR), Cast.OTHER_AGENCY, Set.of(), "Phân xử: do đơn vị này.");
    story.report.handBack(story.by(Cast.STRANGER), "Không đúng.");
    assertThat(story.snapshot().handBacks()).isEqualTo(2);
    story.assigned();
    assertThat(story.snapshot().lead()).contains(Cast.LEAD_AGENCY);
  }

  @Test
  void movingTheCaseTakesItFromTheFirstAgency() {
    Story story = aReportInProgress().extensionAsked();
    story.report.assign(story.by(Cast.COORDINATOR), Cast.OTHER_AGENCY, Set.of(), "");
    assertThat(story.snapshot().handler()).isEmpty();
    assertThat(story.snapshot().extensionAsked()).as("asked by the agency before").isEmpty();
    refuses(story, Cast.OFFICER, ErrorCode.FORBIDDEN, s -> story.report.take(s, Cast.AN_OFFICER));
    refuses(
        story,
        Cast.STRANGE_LEADER,
        ErrorCode.ILLEGAL_TRANSITION,
        step -> story.report.grantExtension(step, "Đồng ý."));
  }

  @Test
  void assigningTheSameLeadAgainKeepsItsOfficerAndTheContributionsOfThoseWhoStay() {
    Story story = aReportInProgress();
    story.report.contribute(story.by(Cast.HELPER), "Xong phần tôi.");
    story.report.assign(
        story.by(Cast.COORDINATOR),
        Cast.LEAD_AGENCY,
        Set.of(Cast.HELPING_AGENCY, Cast.OTHER_AGENCY),
        "");
    assertThat(story.snapshot().handler()).contains(Cast.AN_OFFICER);
    assertThat(story.snapshot().contributed()).containsExactly(Cast.HELPING_AGENCY);
    story.report.assign(story.by(Cast.COORDINATOR), Cast.LEAD_AGENCY, Set.of(), "");
    assertThat(story.snapshot().contributed()).isEmpty();
  }

  // Questions to the reporter

  @Test
  void aQuestionPausesAndItsAnswerGoesOn() {
    Story story = aReportInProgress().asked(Cast.OFFICER);
    assertThat(story.snapshot().question()).contains("Số nhà bao nhiêu?");
    assertThat(story.snapshot().replied()).isTrue();
    story.report.provideInformation(story.by(Cast.REPORTER), "Số 12.", List.of(Cast.photo(2)));
    ReportSnapshot after = story.snapshot();
    assertThat(after.status()).isEqualTo(ReportStatus.IN_PROGRESS);
    assertThat(after.question()).isEmpty();
    assertThat(after.questionLapsesAt()).isEmpty();
    assertThat(after.interrupted()).isEmpty();
    assertThat(after.attachments()).contains(Cast.photo(2));
    assertThat(after.publicAttachments()).doesNotContain(Cast.photo(2));
  }

  @Test
  void aQuestionMustLeaveTimeToAnswer() {
    Story story = aReportInProgress();
    refuses(
        story,
        Cast.OFFICER,
        ErrorCode.OUT_OF_RANGE,
        step -> story.report.requestInformation(step, "Ở đâu?", step.at()));
  }

  @Test
  void aQuestionLapsesAtItsMomentAndNotBefore() {
    Story story = aReportInProgress().asked(Cast.OFFICER);
    Instant lapsesAt = story.snapshot().questionLapsesAt().orElseThrow();
    refuses(
        story,
        ErrorCode.ILLEGAL_TRANSITION,
        Story.at(Cast.SYSTEM, lapsesAt.minusNanos(1)),
        step -> story.report.lapseInformation(step, false));
    story.report.lapseInformation(Story.at(Cast.SYSTEM, lapsesAt), false);
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.IN_PROGRESS);
  }

  @Test
  void theReporterMayAnswerLateAsLongAsTheQuestionStands() {
    Story story = aReportInProgress().asked(Cast.OFFICER).later(Duration.ofDays(3));
    story.report.provideInformation(story.by(Cast.REPORTER), "Số 12.", List.of());
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.IN_PROGRESS);
  }

  @Test
  void aLapsedCaseMayCloseAndTheReporterMayStillReopenIt() {
    Story story = aReportInProgress().asked(Cast.OFFICER).later(Duration.ofDays(2));
    story.report.lapseInformation(story.by(Cast.SYSTEM), true);
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.CLOSED);
    assertThat(story.snapshot().interrupted()).isEmpty();
    assertThat(story.snapshot().answer()).isEmpty();
    refuses(
        story,
        Cast.REPORTER,
        ErrorCode.ILLEGAL_TRANSITION,
        step -> story.report.rate(step, 1, "", Aftercare.DEFAULT));
    story.later(Duration.ofDays(6));
    story.report.reopen(story.by(Cast.REPORTER), "Tôi đi biển mới về.", Aftercare.DEFAULT);
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.ASSIGNED);
  }

  @Test
  void aCaseThatNeverHadAnAgencyCannotBeReopened() {
    Story story = aReport().asked(Cast.COORDINATOR).later(Duration.ofDays(2));
    story.report.lapseInformation(story.by(Cast.SYSTEM), true);
    for (Actor actor : List.of(Cast.REPORTER, Cast.COORDINATOR)) {
      refuses(
          story,
          actor,
          ErrorCode.ILLEGAL_TRANSITION,
          step -> story.report.reopen(step, "Mở lại.", Aftercare.DEFAULT));
    }
  }

  @Test
  void filesOfTheCaseAreLimitedButWordsAlwaysGetThrough() {
    Story story = aReportInProgress();
    IntStream.range(0, 35)
        .forEach(i -> story.report.addAttachment(story.by(Cast.OFFICER), Cast.photo(500 + i)));
    story.asked(Cast.OFFICER);
    refuses(
        story,
        Cast.REPORTER,
        ErrorCode.LIMIT_REACHED,
        step -> story.report.provideInformation(step, "Đây.", List.of(Cast.photo(9))));
    story.report.provideInformation(story.by(Cast.REPORTER), "Không có ảnh.", List.of());
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.IN_PROGRESS);
  }

  // Work and answer

  @Test
  void anotherOfficerOfTheAgencyMayTakeOver() {
    Story story = aReportInProgress();
    story.report.take(story.by(Cast.LEADER), new StaffId("can-bo-2"));
    assertThat(story.snapshot().handler()).contains(new StaffId("can-bo-2"));
  }

  @Test
  void aReturnedDraftIsGoneAndTheOfficerWorksOn() {
    Story story = aProposedAnswer();
    story.report.returnAnswer(story.by(Cast.LEADER), "Thiếu ảnh.");
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.IN_PROGRESS);
    assertThat(story.snapshot().draft()).isEmpty();
    assertThat(story.snapshot().answer()).isEmpty();
    assertThat(story.snapshot().publicAttachments()).doesNotContain(Cast.photo(50));
    story.proposed().published();
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.RESOLVED);
  }

  @Test
  void onlyTheLeaderPublishesAndReturns() {
    Story story = aProposedAnswer();
    for (Actor actor : List.of(Cast.OFFICER, Cast.COORDINATOR, Cast.HELPING_LEADER, Cast.SYSTEM)) {
      refuses(story, actor, ErrorCode.FORBIDDEN, story.report::publishAnswer);
      refuses(story, actor, ErrorCode.FORBIDDEN, s -> story.report.returnAnswer(s, "Thiếu."));
    }
  }

  @Test
  void anAnswerHasNoMorePhotosThanAReport() {
    Story story = aReportInProgress();
    List<AttachmentId> many = IntStream.range(0, 11).mapToObj(Cast::photo).toList();
    refuses(
        story,
        Cast.OFFICER,
        ErrorCode.TOO_LONG,
        step -> story.report.proposeAnswer(step, "Xong.", many));
  }

  @Test
  void aCooperatingAgencyFinishesItsPartOnceEvenWhileTheLeadWaits() {
    Story story = aReportInProgress().asked(Cast.OFFICER);
    story.report.contribute(story.by(Cast.HELPING_LEADER), "Đã cắt điện.");
    assertThat(story.snapshot().contributed()).containsExactly(Cast.HELPING_AGENCY);
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.INFORMATION_REQUESTED);
    refuses(
        story,
        Cast.HELPER,
        ErrorCode.ILLEGAL_TRANSITION,
        step -> story.report.contribute(step, "Lần nữa."));
    refuses(story, Cast.OFFICER, ErrorCode.FORBIDDEN, s -> story.report.contribute(s, "Tôi."));
  }

  // After the answer

  @Test
  void aLaterRatingReplacesTheEarlierAndANewAnswerClearsIt() {
    Story story = anAnsweredReport();
    story.report.rate(story.by(Cast.REPORTER), 5, "", Aftercare.DEFAULT);
    story.report.rate(story.by(Cast.REPORTER), 2, "Lại hư.", Aftercare.DEFAULT);
    assertThat(story.snapshot().stars()).contains(2);
    story.report.reopen(story.by(Cast.REPORTER), "Lại hư.", Aftercare.DEFAULT);
    story.taken().proposed().published();
    assertThat(story.snapshot().stars()).isEmpty();
  }

  @Test
  void aRatingHasOneToFiveStars() {
    Story story = anAnsweredReport();
    for (int stars : new int[] {0, 6, -1, Integer.MAX_VALUE}) {
      refuses(
          story,
          Cast.REPORTER,
          ErrorCode.OUT_OF_RANGE,
          step -> story.report.rate(step, stars, "", Aftercare.DEFAULT));
    }
  }

  @Test
  void theWindowEndsSevenDaysAfterTheAnswerToTheInstant() {
    Story story = anAnsweredReport();
    Instant end = story.now().plus(Duration.ofDays(7));
    Step after = Story.at(Cast.REPORTER, end.plusNanos(1));
    FieldReport report = story.report;
    refuses(story, ErrorCode.TOO_LATE, after, s -> report.rate(s, 4, "", Aftercare.DEFAULT));
    refuses(story, ErrorCode.TOO_LATE, after, s -> report.reopen(s, "Hư", Aftercare.DEFAULT));
    refuses(
        story, ErrorCode.TOO_LATE, after, s -> report.requestReopening(s, "Hư", Aftercare.DEFAULT));
    report.rate(Story.at(Cast.REPORTER, end), 4, "", Aftercare.DEFAULT);
    assertThat(story.snapshot().stars()).contains(4);
  }

  @Test
  void reopeningBeginsANewRoundWithTheSameAgency() {
    Story story = anAnsweredReport().closed();
    story.report.reopen(story.by(Cast.REPORTER), "Vẫn lún.", Aftercare.DEFAULT);
    ReportSnapshot again = story.snapshot();
    assertThat(story.lastEvent()).isEqualTo(new ReportEvent.Reopened(2, "Vẫn lún."));
    assertThat(again.status()).isEqualTo(ReportStatus.ASSIGNED);
    assertThat(again.round()).isEqualTo(2);
    assertThat(again.lead()).contains(Cast.LEAD_AGENCY);
    assertThat(again.replied()).isFalse();
    assertThat(again.answer()).as("the first round's answer stays").isPresent();
    assertThat(again.times()).doesNotContainKeys("answered", "finished");
  }

  @Test
  void theReporterReopensOnceAndThenAsksTheCoordinator() {
    Story story = anAnsweredReport();
    story.report.reopen(story.by(Cast.REPORTER), "Vẫn lún.", Aftercare.DEFAULT);
    story.taken().proposed().published();
    refuses(
        story,
        Cast.REPORTER,
        ErrorCode.LIMIT_REACHED,
        step -> story.report.reopen(step, "Vẫn lún.", Aftercare.DEFAULT));
    refuses(
        story,
        Cast.COORDINATOR,
        ErrorCode.ILLEGAL_TRANSITION,
        step -> story.report.declineReopening(step, "Không."));
    story.report.requestReopening(story.by(Cast.REPORTER), "Vẫn lún.", Aftercare.DEFAULT);
    refuses(
        story,
        Cast.REPORTER,
        ErrorCode.ALREADY_EXISTS,
        step -> story.report.requestReopening(step, "Vẫn lún.", Aftercare.DEFAULT));
    story.closed();
    assertThat(story.snapshot().reopeningAsked()).as("closing forgets no wish").isTrue();
    story.later(Duration.ofDays(30));
    story.report.reopen(story.by(Cast.COORDINATOR), "Đúng là chưa xong.", Aftercare.DEFAULT);
    assertThat(story.snapshot().round()).isEqualTo(3);
    assertThat(story.snapshot().reporterReopenings()).isEqualTo(1);
    assertThat(story.snapshot().reopeningAsked()).isFalse();
  }

  @Test
  void aDeclinedReopeningLeavesTheAnswerStanding() {
    Story story = anAnsweredReport();
    story.report.requestReopening(story.by(Cast.REPORTER), "Chưa ưng.", Aftercare.DEFAULT);
    story.report.declineReopening(story.by(Cast.COORDINATOR), "Đã sửa đúng.");
    assertThat(story.snapshot().status()).isEqualTo(ReportStatus.RESOLVED);
    assertThat(story.snapshot().reopeningAsked()).isFalse();
  }

  // More time

  @Test
  void aGrantedExtensionIsTheDateAskedForWithItsReason() {
    Story story = aReportInProgress().extensionAsked();
    Instant until = story.snapshot().extensionAsked().orElseThrow();
    refuses(
        story,
        Cast.OFFICER,
        ErrorCode.ALREADY_EXISTS,
        step -> story.report.requestExtension(step, until, "Nữa"));
    refuses(
        story,
        Cast.OFFICER,
        ErrorCode.FORBIDDEN,
        step -> story.report.grantExtension(step, "Tự duyệt."));
    story.report.grantExtension(story.by(Cast.LEADER), "Chờ vật tư.");
    assertThat(story.lastEvent()).isEqualTo(new ReportEvent.ExtensionGranted(until, "Chờ vật tư."));
    assertThat(story.snapshot().extensions()).containsExactly(until);
    assertThat(story.snapshot().extensionAsked()).isEmpty();
  }

  @Test
  void aRefusedExtensionChangesNoDateAndMayBeAskedAgain() {
    Story story = aReportInProgress().extensionAsked();
    story.report.refuseExtension(story.by(Cast.LEADER), "Không đủ lý do.");
    assertThat(story.snapshot().extensions()).isEmpty();
    refuses(
        story,
        Cast.LEADER,
        ErrorCode.ILLEGAL_TRANSITION,
        step -> story.report.refuseExtension(step, "Lần nữa."));
    assertThat(story.extensionAsked().snapshot().extensionAsked()).isPresent();
  }

  @Test
  void nobodyIsGivenTimeThatHasPassed() {
    Story story = aReportInProgress();
    refuses(
        story,
        Cast.OFFICER,
        ErrorCode.OUT_OF_RANGE,
        step -> story.report.requestExtension(step, step.at(), "Muộn"));
    story.extensionAsked().later(Duration.ofDays(11));
    refuses(
        story,
        Cast.LEADER,
        ErrorCode.TOO_LATE,
        step -> story.report.grantExtension(step, "Đồng ý."));
    story.report.refuseExtension(story.by(Cast.LEADER), "Đã quá ngày.");
  }

  @Test
  void anOpenRequestForTimeEndsWithTheCase() {
    Story story = aReportInProgress().extensionAsked().proposed().published();
    assertThat(story.snapshot().extensionAsked()).isEmpty();
  }

  // Merging

  @Test
  void aMergedReportFollowsItsParentAndComesBackWhenSeparated() {
    Story child = aReportInProgress().extensionAsked();
    Story parent = anAcceptedReport();
    child.report.mergeInto(child.by(Cast.COORDINATOR), parent.report);
    assertThat(child.snapshot().parent()).contains(parent.snapshot().id());
    assertThat(parent.snapshot().children()).containsExactly(child.snapshot().id());
    assertThat(child.snapshot().isPublic()).isFalse();
    child.report.separateFrom(child.by(Cast.COORDINATOR), parent.report, "Hai chỗ khác nhau.");
    assertThat(parent.snapshot().children()).isEmpty();
    ReportSnapshot own = child.snapshot();
    assertThat(own.status()).isEqualTo(ReportStatus.ACCEPTED);
    assertThat(own.parent()).isEmpty();
    assertThat(own.lead()).isEmpty();
    assertThat(own.extensionAsked()).isEmpty();
    assertThat(own.times()).doesNotContainKey("finished");
  }

  @Test
  void aMergeInAPauseForgetsTheQuestion() {
    Story child = aReportInProgress().asked(Cast.OFFICER);
    child.report.mergeInto(child.by(Cast.COORDINATOR), anAcceptedReport().report);
    assertThat(child.snapshot().question()).isEmpty();
    assertThat(child.snapshot().interrupted()).isEmpty();
  }

  @Test
  void mergesMakeNoCyclesAndNoChains() {
    Story a = anAcceptedReport();
    Story b = anAcceptedReport();
    Story c = anAcceptedReport();
    refuses(a, ErrorCode.INCONSISTENT, step -> a.report.mergeInto(step, a.report));
    a.report.mergeInto(a.by(Cast.COORDINATOR), b.report);
    ReportSnapshot child = a.snapshot();
    refuses(b, ErrorCode.ILLEGAL_TRANSITION, step -> b.report.mergeInto(step, a.report));
    refuses(b, ErrorCode.INCONSISTENT, step -> b.report.mergeInto(step, c.report));
    refuses(c, ErrorCode.ILLEGAL_TRANSITION, step -> c.report.mergeInto(step, a.report));
    assertThat(a.snapshot()).isEqualTo(child);
    assertThat(c.snapshot().children()).isEmpty();
  }

  @Test
  void nothingIsMergedIntoAFinishedReport() {
    Story child = anAcceptedReport();
    Story closed = anAnsweredReport().closed();
    refuses(child, ErrorCode.ILLEGAL_TRANSITION, s -> child.report.mergeInto(s, closed.report));
    child.report.mergeInto(child.by(Cast.COORDINATOR), anAnsweredReport().report);
    assertThat(child.snapshot().status()).isEqualTo(ReportStatus.MERGED);
  }

  @Test
  void aReportIsSeparatedFromItsOwnParentOnly() {
    Story child = anAcceptedReport();
    Story parent = anAcceptedReport();
    Story other = anAcceptedReport();
    child.report.mergeInto(child.by(Cast.COORDINATOR), parent.report);
    refuses(
        child,
        ErrorCode.INCONSISTENT,
        step -> child.report.separateFrom(step, other.report, "Nhầm."));
    assertThat(parent.snapshot().children()).hasSize(1);
  }

  @Test
  void oneReporterCannotEndTheCaseOfThoseMergedIntoIt() {
    Story parent = aReportInProgress();
    Story child = anAcceptedReport();
    child.report.mergeInto(child.by(Cast.COORDINATOR), parent.report);
    refuses(
        parent,
        Cast.REPORTER,
        ErrorCode.ILLEGAL_TRANSITION,
        step -> parent.report.withdraw(step, ""));
    parent.asked(Cast.OFFICER).later(Duration.ofDays(2));
    parent.report.lapseInformation(parent.by(Cast.SYSTEM), true);
    assertThat(parent.snapshot().status()).isEqualTo(ReportStatus.IN_PROGRESS);
    assertThat(parent.lastEvent()).isEqualTo(new ReportEvent.InformationLapsed(false));
    child.report.separateFrom(child.by(Cast.COORDINATOR), parent.report, "Khác việc.");
    parent.report.withdraw(parent.by(Cast.REPORTER), "");
    assertThat(parent.snapshot().status()).isEqualTo(ReportStatus.WITHDRAWN);
  }

  // Upkeep

  @Test
  void reclassifyingToARestrictedCategoryHidesAndBackDoesNotShow() {
    Story story = anAcceptedReport();
    assertThat(story.snapshot().isPublic()).isTrue();
    story.report.reclassify(
        story.by(Cast.COORDINATOR), Cast.CONDUCT, Urgency.COMPLEX, "Về thái độ cán bộ.");
    assertThat(story.snapshot().visibility()).isEqualTo(Visibility.RESTRICTED);
    assertThat(story.snapshot().category()).isEqualTo(Cast.CONDUCT.code());
    assertThat(story.snapshot().urgency()).isEqualTo(Urgency.COMPLEX);
    assertThat(story.snapshot().submission().category()).isEqualTo(Cast.ROADS.code());
    story.report.reclassify(story.by(Cast.COORDINATOR), Cast.ROADS, Urgency.NORMAL, "Nhầm.");
    assertThat(story.snapshot().visibility()).isEqualTo(Visibility.RESTRICTED);
    story.report.changeVisibility(story.by(Cast.COORDINATOR), Visibility.PUBLIC, "Không kín.");
    assertThat(story.snapshot().isPublic()).isTrue();
  }

  @Test
  void theCoordinatorHidesAReportInAnyStatus() {
    Story story = anAnsweredReport().closed();
    assertThat(story.snapshot().isPublic()).isTrue();
    story.report.changeVisibility(story.by(Cast.COORDINATOR), Visibility.RESTRICTED, "Mặt người.");
    assertThat(story.snapshot().isPublic()).isFalse();
  }

  @Test
  void aCaseFollowsItsUnitAndRemembersTheOldOne() {
    Story story = anAcceptedReport();
    story.report.succeedUnit(story.by(Cast.SYSTEM), AnyStep.unit(true), "Chưa định tuyến.");
    assertThat(story.snapshot().routing()).isEmpty();
    story.report.route(story.by(Cast.SYSTEM), AnyStep.outcome(true));
    story.report.succeedUnit(story.by(Cast.SYSTEM), AnyStep.unit(true), "Toàn bộ xã.");
    assertThat(story.lastEvent())
        .isEqualTo(
            new ReportEvent.UnitSucceeded(
                AnyStep.outcome(true).unit(), AnyStep.unit(true), "Toàn bộ xã."));
    assertThat(story.snapshot().routing().orElseThrow().unit()).isEqualTo(AnyStep.unit(true));
  }

  @Test
  void deadlinesAreToldOnceUntilSomethingIsNew() {
    Story story = anAcceptedReport();
    DeadlineMark late = AnyStep.mark(Story.START.plus(Duration.ofDays(5)));
    DeadlineMark soon = AnyStep.mark(Story.START.plus(Duration.ofDays(1)));
    Optional<Instant> look = Optional.of(soon.dueAt());
    story.report.setDeadlines(story.by(Cast.SYSTEM), List.of(late, soon), look);
    assertThat(story.snapshot().dueAt()).contains(soon.dueAt());
    assertThat(story.snapshot().nextActionAt()).isEqualTo(look);
    long version = story.snapshot().version();
    Instant updated = story.snapshot().updatedAt();
    story.report.setDeadlines(story.by(Cast.SYSTEM), List.of(late, soon), look);
    assertThat(story.snapshot().version()).isEqualTo(version);
    story.report.setDeadlines(story.by(Cast.SYSTEM), List.of(), Optional.empty());
    assertThat(story.snapshot().version()).isEqualTo(version + 1);
    assertThat(story.snapshot().dueAt()).isEmpty();
    assertThat(story.snapshot().updatedAt()).as("nothing people see").isBeforeOrEqualTo(updated);
  }

  @Test
  void aDeadlineIsRaisedOncePerKeyAlsoAfterARestart() {
    Story story = anAcceptedReport();
    ReportEvent.DeadlineRaised breach = AnyStep.raised("accept//1/100", AnyStep.mark(story.now()));
    assertThat(story.report.raise(story.by(Cast.SYSTEM), breach)).isTrue();
    FieldReport again = FieldReport.fromHistory(story.report.pending());
    assertThat(again.raise(story.by(Cast.SYSTEM), breach)).isFalse();
    assertThat(again.pending()).isEmpty();
    assertThat(
            again.raise(
                story.by(Cast.SYSTEM), AnyStep.raised("accept//1/200", AnyStep.mark(story.now()))))
        .isTrue();
  }

  // Who may

  @Test
  void staffOfOtherAgenciesHaveNoPartInACase() {
    for (Actor stranger : List.of(Cast.STRANGER, Cast.STRANGE_LEADER, Cast.AUDITOR)) {
      for (ReportVerb verb : ReportVerb.values()) {
        Story story = aProposedAnswer();
        FieldReport other = aReport().report;
        refuses(
            story,
            stranger,
            ErrorCode.FORBIDDEN,
            step -> AnyStep.take(verb, story.report, other, step, 0));
      }
      assertThat(aProposedAnswer().report.partiesOf(stranger)).isEmpty();
      assertThat(aProposedAnswer().report.openTo(stranger)).isEmpty();
    }
  }

  @Test
  void aForbiddenStepIsRefusedAsSuchWhateverItsValues() {
    Story story = aReportInProgress();
    refuses(story, Cast.STRANGER, ErrorCode.FORBIDDEN, step -> story.report.handBack(step, ""));
    refuses(story, Cast.OFFICER, ErrorCode.ILLEGAL_TRANSITION, s -> proposeTwice(story.report, s));
  }

  private static void proposeTwice(FieldReport report, Step step) {
    FieldReport copy = FieldReport.fromSnapshot(report.snapshot());
    copy.proposeAnswer(step, "Xong.", List.of());
    copy.proposeAnswer(step, "", List.of());
  }

  @Test
  void anOfficialMayStandToACaseInSeveralCapacities() {
    Actor both =
        new Actor.Official(
            new StaffId("kiem-nhiem"),
            Set.of(Role.COORDINATOR, Role.LEADER, Role.OFFICER),
            Optional.of(Cast.LEAD_AGENCY));
    Story story = anAssignedReport();
    assertThat(story.report.partiesOf(both))
        .containsExactlyInAnyOrder(
            ReportParty.COORDINATOR, ReportParty.OFFICER, ReportParty.LEADER);
    assertThat(story.report.openTo(both))
        .contains(ReportVerb.ASSIGN, ReportVerb.TAKE, ReportVerb.HAND_BACK);
  }

  @Test
  void aRoleWithoutTheAgencyOpensNothing() {
    Actor nowhere = new Actor.Official(new StaffId("le"), Set.of(Role.OFFICER), Optional.empty());
    Actor clerk =
        new Actor.Official(
            new StaffId("quan-tri"), Set.of(Role.ADMINISTRATOR), Optional.of(Cast.LEAD_AGENCY));
    Story story = anAssignedReport();
    assertThat(story.report.partiesOf(nowhere)).isEmpty();
    assertThat(story.report.partiesOf(clerk)).isEmpty();
  }

  // History

  @Test
  void historyNeverRunsBackWhenAClockDoes() {
    Story story = aReportInProgress();
    Instant last = story.now();
    Instant before = last.minus(Duration.ofHours(2));
    story.report.reply(Story.at(Cast.OFFICER, before), "Đang xem.");
    List<HistoryEntry> history = story.report.pending();
    assertThat(history.get(history.size() - 1).at()).isEqualTo(last);
    FieldReport loaded = FieldReport.fromSnapshot(story.snapshot());
    loaded.reply(Story.at(Cast.OFFICER, before), "Đang xem.");
    assertThat(loaded.pending().get(0).at()).isEqualTo(last);
    refuses(
        story,
        ErrorCode.OUT_OF_RANGE,
        Story.at(Cast.OFFICER, before),
        step -> story.report.requestInformation(step, "Ở đâu?", last));
    refuses(
        story,
        ErrorCode.OUT_OF_RANGE,
        Story.at(Cast.OFFICER, before),
        step -> story.report.requestExtension(step, last, "Chờ."));
  }

  @Test
  void onlyAWholeHistoryOfOneReportIsRestored() {
    List<HistoryEntry> history = aReportInProgress().report.pending();
    assertThat(FieldReport.fromHistory(history).pending()).isEmpty();
    List<HistoryEntry> gap = new ArrayList<>(history);
    gap.remove(1);
    List<HistoryEntry> mixed = new ArrayList<>(history);
    mixed.set(1, anAcceptedReport().report.pending().get(1));
    List<HistoryEntry> swapped = new ArrayList<>(history);
    java.util.Collections.swap(swapped, 1, 2);
    HistoryEntry accepted = history.get(1);
    HistoryEntry headless =
        new HistoryEntry(
            accepted.reportId(),
            1,
            accepted.at(),
            accepted.actor(),
            accepted.agency(),
            accepted.correlationId(),
            accepted.event());
    for (List<HistoryEntry> broken :
        List.of(List.<HistoryEntry>of(), gap, mixed, swapped, List.of(headless))) {
      assertThatThrownBy(() -> FieldReport.fromHistory(broken))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void nothingThatIsMissingGetsIntoHistory() {
    Story story = aReportInProgress();
    FieldReport report = story.report;
    refuses(story, ErrorCode.REQUIRED, step -> report.route(step, null));
    refuses(story, ErrorCode.REQUIRED, step -> report.addAttachment(step, null));
    refuses(story, ErrorCode.REQUIRED, step -> report.relocate(step, null, "Nhầm."));
    refuses(story, ErrorCode.REQUIRED, s -> report.reclassify(s, null, Urgency.NORMAL, "Nhầm."));
    refuses(story, ErrorCode.REQUIRED, step -> report.assign(step, null, Set.of(), ""));
    refuses(story, Cast.OFFICER, ErrorCode.REQUIRED, step -> report.take(step, null));
    refuses(
        story, Cast.OFFICER, ErrorCode.REQUIRED, s -> report.requestInformation(s, "Ở đâu?", null));
    refuses(story, Cast.OFFICER, ErrorCode.REQUIRED, s -> report.requestExtension(s, null, "Chờ."));
    refuses(story, Cast.OFFICER, ErrorCode.REQUIRED, s -> report.proposeAnswer(s, "Xong.", null));
    refuses(story, Cast.OFFICER, ErrorCode.REQUIRED, step -> report.handBack(step, null));
  }

  // Refusals

  private static void refuses(Story story, ErrorCode code, Consumer<Step> attempt) {
    refuses(story, Cast.COORDINATOR, code, attempt);
  }

  private static void refuses(Story story, Actor actor, ErrorCode code, Consumer<Step> attempt) {
    refuses(story, code, story.by(actor), attempt);
  }

  /** A refused step gives its code and leaves the report as it was. */
  private static void refuses(Story story, ErrorCode code, Step step, Consumer<Step> attempt) {
    ReportSnapshot before = story.snapshot();
    List<HistoryEntry> pending = story.report.pending();
    assertRefused(code, () -> attempt.accept(step));
    assertThat(story.snapshot()).isEqualTo(before);
    assertThat(story.report.pending()).isEqualTo(pending);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable attempt) {
    DomainException refusal = catchThrowableOfType(DomainException.class, attempt);
    assertThat(refusal).as("a refusal with %s", code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
  }
}
