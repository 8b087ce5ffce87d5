package org.provincekit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.service.Office.COORDINATOR;
import static org.provincekit.service.Office.at;
import static org.provincekit.service.Office.call;
import static org.provincekit.service.Office.leader;
import static org.provincekit.service.Office.officer;
import static org.provincekit.service.TestProvince.EAST_COMMITTEE;
import static org.provincekit.service.TestProvince.POWER;
import static org.provincekit.service.TestProvince.WEST_COMMITTEE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;

class DeskServiceTest {
  private final Office office = new Office();
  private final DeskService desk = office.kit.desk();

  private static void assertRefused(ErrorCode code, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private DeskService.Case coordinator(ReportId id) {
    return office.by(COORDINATOR, id);
  }

  @Test
  void whoSawAnOlderVersionIsToldTheNewOneAndChangesNothing() {
    ReportId id = office.sent();
    long seen = office.snapshot(id).version();
    office.accept(id);
    ReportSnapshot now = office.snapshot(id);
    DeskService.Case stale = new DeskService.Case(call(COORDINATOR), id, OptionalLong.of(seen));
    assertThatThrownBy(() -> desk.reject(stale, "spam", Optional.empty()))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_VERSION);
              assertThat(refusal.details()).containsEntry("version", now.version());
            });
    assertThat(office.snapshot(id)).isEqualTo(now);
    DeskService.Case current =
        new DeskService.Case(call(COORDINATOR), id, OptionalLong.of(now.version()));
    assertThat(desk.reject(current, "spam", Optional.empty()).snapshot().status())
        .isEqualTo(ReportStatus.REJECTED);
  }

  @Test
  void acceptingAndForwardingIsOneStepToTheProposedAgency() {
    ReportSnapshot now = desk.acceptAndForward(coordinator(office.sent())).snapshot();
    assertThat(now.status()).isEqualTo(ReportStatus.ASSIGNED);
    assertThat(now.lead()).contains(WEST_COMMITTEE);
  }

  @Test
  void acceptingAndForwardingWithoutAProposalIsRefusedWhole() {
    ReportId id = office.sent(TestProvince.OTHER);
    assertRefused(ErrorCode.INCONSISTENT, () -> desk.acceptAndForward(coordinator(id)));
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.SUBMITTED);
  }

  @Test
  void anAgencyThatIsUnknownOrNotInForceGetsNoCase() {
    ReportId id = office.sent();
    office.accept(id);
    for (AgencyCode agency : List.of(new AgencyCode("khong-co"), TestProvince.NEW_COMMITTEE)) {
      assertRefused(ErrorCode.UNKNOWN_VALUE, () -> office.assign(id, agency));
      assertRefused(ErrorCode.UNKNOWN_VALUE, () -> office.assign(id, WEST_COMMITTEE, agency));
    }
    assertThat(office.snapshot(id).lead()).isEmpty();
  }

  @Test
  void aRefusalHasAReasonOfTheListAndItsSentenceUnlessAnotherIsWritten() {
    ReportId id = office.sent();
    assertRefused(
        ErrorCode.UNKNOWN_VALUE, () -> desk.reject(coordinator(id), "none", Optional.empty()));
    assertRefused(
        ErrorCode.UNKNOWN_VALUE, () -> desk.redirect(coordinator(id), "none", Optional.of("Lời")));
    desk.reject(coordinator(id), "spam", Optional.empty());
    assertThat(lastOf(id, ReportEvent.Rejected.class).text()).isEqualTo("Lời mẫu spam");
    desk.restore(coordinator(id), "Nhầm");
    desk.redirect(coordinator(id), "complaint", Optional.of("Mời gửi đơn"));
    assertThat(lastOf(id, ReportEvent.Redirected.class).text()).isEqualTo("Mời gửi đơn");
  }

  private <T extends ReportEvent> T lastOf(ReportId id, Class<T> type) {
    List<T> all =
        office.history(id).stream()
            .map(HistoryEntry::event)
            .filter(type::isInstance)
            .map(type::cast)
            .toList();
    return all.get(all.size() - 1);
  }

  @Test
  void aStepOfAnotherAgencysLeaderIsRefused() {
    ReportId id = office.sent();
    office.accept(id);
    office.assign(id, WEST_COMMITTEE, POWER);
    office.take(id);
    desk.requestExtension(
        office.by(officer(WEST_COMMITTEE), id), at("2026-03-20 17:00"), "Chờ vật tư");
    assertRefused(
        ErrorCode.FORBIDDEN,
        () -> office.step(leader(POWER), id, (report, s) -> report.grantExtension(s, "Ừ")));
    assertRefused(
        ErrorCode.FORBIDDEN,
        () ->
            office.step(officer(WEST_COMMITTEE), id, (report, s) -> report.grantExtension(s, "Ừ")));
    office.propose(id);
    assertRefused(
        ErrorCode.FORBIDDEN, () -> office.step(leader(POWER), id, FieldReport::publishAnswer));
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.ANSWER_PROPOSED);
  }

  @Test
  void aMergeKeepsBothAndASeparationToo() {
    ReportId parent = office.sent();
    ReportId child = office.sent();
    desk.merge(coordinator(child), parent);
    assertThat(office.snapshot(child).parent()).contains(parent);
    assertThat(office.snapshot(child).status()).isEqualTo(ReportStatus.MERGED);
    assertThat(office.snapshot(parent).children()).containsExactly(child);
    assertThat(office.kit.lookup().statusOf(parent)).isEqualTo(ReportStatus.SUBMITTED);
    assertRefused(
        ErrorCode.ILLEGAL_TRANSITION,
        () -> office.kit.reporter().withdraw(office.code(parent), "call-1", ""));

    desk.separate(coordinator(child), "Hai việc khác nhau");
    assertThat(office.snapshot(child).parent()).isEmpty();
    assertThat(office.snapshot(parent).children()).isEmpty();
    assertRefused(ErrorCode.ILLEGAL_TRANSITION, () -> desk.separate(coordinator(child), "Lần nữa"));
  }

  @Test
  void aReportMergesNeitherIntoItselfNorIntoNothing() {
    ReportId id = office.sent();
    assertRefused(ErrorCode.INCONSISTENT, () -> desk.merge(coordinator(id), id));
    assertRefused(
        ErrorCode.NOT_FOUND,
        () -> desk.merge(coordinator(id), ReportId.parse("00000000-0000-4000-8000-000000000001")));
    assertThat(office.snapshot(id).status()).isEqualTo(ReportStatus.SUBMITTED);
  }

  @Test
  void aPhotoOfAnotherReportProvesNoWork() {
    ReportId first = office.inProgress();
    var photo = office.photo(1);
    desk.addAttachment(office.by(officer(WEST_COMMITTEE), first), photo);
    ReportId second = office.inProgress();
    assertRefused(
        ErrorCode.UNKNOWN_VALUE,
        () ->
            desk.proposeAnswer(
                office.by(officer(WEST_COMMITTEE), second), "Đã sửa xong rồi.", List.of(photo)));
    assertThat(office.snapshot(second).status()).isEqualTo(ReportStatus.IN_PROGRESS);
  }

  @Test
  void correctingThePlaceRoutesAnew() {
    ReportId id = office.sent();
    desk.relocate(coordinator(id), place(TestProvince.IN_EAST), "Đúng vị trí");
    assertThat(office.snapshot(id).responsible()).contains(EAST_COMMITTEE);
    assertRefused(
        ErrorCode.OUTSIDE_PROVINCE,
        () -> desk.relocate(coordinator(id), place(TestProvince.OUTSIDE), "Sai"));
  }

  private static ReportedPlace place(GeoPoint point) {
    return new ReportedPlace(Optional.of(point), Optional.empty(), "Gần cầu");
  }

  @Test
  void correctingTheCategoryRoutesAnewAndHidesWhatIsRestricted() {
    ReportId id = office.sent();
    office.accept(id);
    assertThat(office.snapshot(id).isPublic()).isTrue();
    desk.reclassify(coordinator(id), TestProvince.CONDUCT, Urgency.NORMAL, "Thái độ cán bộ");
    assertThat(office.snapshot(id).responsible()).contains(TestProvince.BUILDING);
    assertThat(office.snapshot(id).visibility()).isEqualTo(Visibility.RESTRICTED);
    desk.reclassify(coordinator(id), TestProvince.ROADS, Urgency.NORMAL, "Không phải");
    assertThat(office.snapshot(id).isPublic()).as("shown again only on purpose").isFalse();
  }

  @Test
  void aCaseSentToACommuneThatIsGoneCanStillBeCorrected() {
    ReportId id = office.sent(Office.report(TestProvince.ROADS, TestProvince.EAST.code()));
    office.clock("2026-06-02 08:00");
    desk.reclassify(coordinator(id), TestProvince.STORM, Urgency.URGENT, "Nguy hiểm");
    assertThat(office.snapshot(id).routing().flatMap(RoutingOutcome::unit))
        .contains(TestProvince.NEW_EAST);
    assertThat(office.snapshot(id).responsible()).contains(EAST_COMMITTEE);
  }

  @Test
  void whatTheOfficerTakesForAnotherIsTheOthers() {
    ReportId id = office.sent();
    desk.acceptAndForward(coordinator(id));
    var colleague = new org.provincekit.shared.StaffId("can-bo-khac");
    desk.takeCase(office.by(officer(WEST_COMMITTEE), id), Optional.of(colleague));
    assertThat(office.snapshot(id).handler()).contains(colleague);
  }

  // What the public reads of a history

  @Test
  void thePublicReadsStepsAndPublicWordsButNothingFromInside() {
    ReportId id = office.sent();
    office.accept(id);
    office.assign(id, EAST_COMMITTEE);
    office.step(officer(EAST_COMMITTEE), id, (report, s) -> report.handBack(s, "LY-DO-TRA-LAI"));
    desk.assign(coordinator(id), WEST_COMMITTEE, List.of(POWER), "GHI-CHU-GIAO-VIEC");
    office.take(id);
    office.step(officer(WEST_COMMITTEE), id, (report, s) -> report.addNote(s, "GHI-CHU"));
    desk.requestInformation(office.by(officer(WEST_COMMITTEE), id), "CAU-HOI");
    office.kit.reporter().provideInformation(office.code(id), "call-1", "LOI-KE", List.of());
    office.step(officer(POWER), id, (report, s) -> report.contribute(s, "PHAN-PHOI-HOP"));
    office.step(officer(WEST_COMMITTEE), id, (report, s) -> report.reply(s, "TRA-LOI-CHUNG"));
    desk.requestExtension(
        office.by(officer(WEST_COMMITTEE), id), at("2026-03-20 17:00"), "LY-DO-XIN");
    office.step(leader(WEST_COMMITTEE), id, (report, s) -> report.refuseExtension(s, "LY-DO-TU"));
    office.propose(id);
    office.step(leader(WEST_COMMITTEE), id, (report, s) -> report.returnAnswer(s, "THIEU-ANH"));
    office.answer(id);
    office.kit.reporter().rate(office.code(id), "call-1", 2, "LOI-CHE");
    office.kit.reporter().reopen(office.code(id), "call-1", "LY-DO-MO-LAI");

    String forAll = words(PublicHistory.of(office.history(id), false));
    assertThat(forAll).contains("TRA-LOI-CHUNG", "AnswerPublished", "Reopened");
    assertThat(forAll)
        .doesNotContain(
            "LY-DO",
            "GHI-CHU",
            "CAU-HOI",
            "LOI-KE",
            "LOI-CHE",
            "PHAN-PHOI-HOP",
            "THIEU-ANH",
            "HandedBack",
            "NoteAdded",
            "can-bo",
            "lanh-dao",
            "dieu-phoi");
    String forReporter = words(PublicHistory.of(office.history(id), true));
    assertThat(forReporter).contains("CAU-HOI", "LOI-KE", "LOI-CHE", "LY-DO-MO-LAI");
    assertThat(forReporter)
        .doesNotContain("LY-DO-TRA-LAI", "GHI-CHU", "LY-DO-XIN", "LY-DO-TU", "THIEU-ANH", "can-bo");
  }

  @Test
  void theWordsOfARefusalAreForTheReporterAlone() {
    ReportId id = office.sent();
    desk.reject(coordinator(id), "spam", Optional.of("LOI-TU-CHOI"));
    desk.restore(coordinator(id), "LY-DO-KHOI-PHUC");
    List<String> refusals = new ArrayList<>();
    refusals.add(words(PublicHistory.of(office.history(id), true)));
    refusals.add(words(PublicHistory.of(office.history(id), false)));
    assertThat(refusals.get(0)).contains("LOI-TU-CHOI", "LY-DO-KHOI-PHUC");
    assertThat(refusals.get(1)).contains("Restored").doesNotContain("LOI-TU-CHOI", "LY-DO");
  }

  private static String words(List<PublicHistory.Line> lines) {
    StringBuilder words = new StringBuilder();
    lines.forEach(line -> words.append(line).append('\n'));
    return words.toString();
  }
}
