package org.provincekit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.service.Office.AUDITOR;
import static org.provincekit.service.Office.COORDINATOR;
import static org.provincekit.service.Office.call;
import static org.provincekit.service.Office.leader;
import static org.provincekit.service.Office.officer;
import static org.provincekit.service.Office.official;
import static org.provincekit.service.TestProvince.EAST_COMMITTEE;
import static org.provincekit.service.TestProvince.POWER;
import static org.provincekit.service.TestProvince.WEST_COMMITTEE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.Consent;
import org.provincekit.report.FieldReport;
import org.provincekit.report.PhoneNumber;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.Reporter;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.shared.Actor;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Role;

/** Whose cases somebody sees, by every way of reading and acting. */
class CaseAccessTest {
  private static final ReportCriteria ALL = ReportCriteria.all(new ReportCriteria.Scope.Province());

  private final Office office = new Office();

  private boolean sees(Actor actor, ReportId id) {
    boolean finds;
    try {
      finds = office.kit.lookup().find(call(actor), id).snapshot().id().equals(id);
    } catch (DomainException refusal) {
      assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND);
      finds = false;
    }
    boolean lists =
        office
            .kit
            .lookup()
            .list(call(actor), ALL, ReportCriteria.Order.NEWEST, Optional.empty(), 100)
            .items()
            .stream()
            .anyMatch(report -> report.id().equals(id));
    boolean counts = office.kit.lookup().count(call(actor), ALL, 100) > 0;
    assertThat(List.of(lists, counts)).as("list and count agree with the look").containsOnly(finds);
    return finds;
  }

  @Test
  void anotherAgencySeesNothingOfACase() {
    ReportId id = office.inProgress();
    assertThat(sees(officer(EAST_COMMITTEE), id)).isFalse();
    assertThat(sees(leader(EAST_COMMITTEE), id)).isFalse();
    assertThat(sees(officer(WEST_COMMITTEE), id)).isTrue();
    assertThat(sees(leader(WEST_COMMITTEE), id)).isTrue();
  }

  @Test
  void anotherAgencyCannotActOnACaseAndDoesNotLearnThatItExists() {
    ReportId id = office.inProgress();
    ReportId own = office.sent();
    AttachmentId photo = office.photo(1);
    DeskService desk = office.kit.desk();
    for (Actor stranger : List.of(officer(EAST_COMMITTEE), leader(EAST_COMMITTEE))) {
      DeskService.Case on = office.by(stranger, id);
      List<Runnable> ways =
          List.of(
              () -> desk.take(on, FieldReport::publishAnswer),
              () -> desk.take(on, (report, s) -> report.addNote(s, "Xem thử")),
              () -> desk.take(on, (report, s) -> report.grantExtension(s, "Đồng ý")),
              () -> desk.takeCase(on, Optional.empty()),
              () -> desk.acceptAndForward(on),
              () -> desk.assign(on, EAST_COMMITTEE, List.of(), ""),
              () -> desk.changeCooperation(on, List.of(EAST_COMMITTEE), ""),
              () -> desk.reject(on, "spam", Optional.empty()),
              () -> desk.redirect(on, "complaint", Optional.empty()),
              () -> desk.restore(on, "Nhầm"),
              () -> desk.requestInformation(on, "Ở đâu?"),
              () -> desk.proposeAnswer(on, "Đã sửa xong rồi.", List.of(photo)),
              () -> desk.addAttachment(on, photo),
              () -> desk.requestExtension(on, office.now().plusSeconds(999_999), "Vật tư"),
              () -> desk.reclassify(on, TestProvince.LAND, Urgency.NORMAL, "Nhầm"),
              () -> desk.relocate(on, office.snapshot(id).place(), "Nhầm"),
              () -> desk.merge(on, own),
              () -> desk.separate(on, "Nhầm"),
              () -> desk.changeVisibility(on, Visibility.RESTRICTED, "Nhầm"));
      for (Runnable way : ways) {
        assertThatThrownBy(way::run)
            .isInstanceOfSatisfying(
                DomainException.class,
                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
      }
    }
    assertThat(office.attachments.unclaimed(office.now().plusSeconds(1), 10)).containsOnly(photo);
  }

  @Test
  void aCaseCannotBeMergedIntoOneThatTheCallerMayNotSee() {
    ReportId id = office.inProgress();
    ReportId other = office.sent(TestProvince.LIGHTING);
    assertThatThrownBy(() -> office.kit.desk().merge(office.by(officer(WEST_COMMITTEE), id), other))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void theAgencyThatRoutingProposesSeesTheCaseBeforeItIsAssigned() {
    ReportId id = office.sent();
    assertThat(sees(officer(WEST_COMMITTEE), id)).isTrue();
    assertThat(sees(officer(EAST_COMMITTEE), id)).isFalse();
  }

  @Test
  void anAgencyThatHandedACaseBackIsNoLongerInIt() {
    ReportId id = office.inProgress();
    office.handBack(id);
    assertThat(office.snapshot(id).responsible()).isEmpty();
    assertThat(sees(officer(WEST_COMMITTEE), id)).isFalse();
    assertThat(sees(COORDINATOR, id)).isTrue();
  }

  @Test
  void aProposalOfAnotherAgencySurvivesAHandBack() {
    ReportId id = office.sent();
    office.accept(id);
    office.assign(id, EAST_COMMITTEE);
    office.handBack(id);
    assertThat(office.snapshot(id).responsible()).contains(WEST_COMMITTEE);
  }

  @Test
  void afterATransferOnlyTheNewAgencySeesTheCase() {
    ReportId id = office.inProgress();
    office.assign(id, EAST_COMMITTEE, POWER);
    assertThat(sees(officer(WEST_COMMITTEE), id)).isFalse();
    assertThat(sees(officer(EAST_COMMITTEE), id)).isTrue();
    assertThat(sees(officer(POWER), id)).as("cooperating").isTrue();
    office.kit.desk().changeCooperation(office.by(COORDINATOR, id), List.of(), "");
    assertThat(sees(officer(POWER), id)).as("no longer").isFalse();
  }

  @Test
  void coordinatorAndAuditorSeeTheProvinceButTheAuditorChangesNothing() {
    ReportId id = office.inProgress();
    assertThat(sees(COORDINATOR, id)).isTrue();
    assertThat(sees(AUDITOR, id)).isTrue();
    assertThatThrownBy(() -> office.step(AUDITOR, id, (report, s) -> report.addNote(s, "Đã xem")))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"COORDINATOR", "AUDITOR", "OFFICER", "LEADER"},
      mode = EnumSource.Mode.EXCLUDE)
  void otherRolesHaveNoCases(Role role) {
    ReportId id = office.inProgress();
    Actor actor = official("nguoi-khac", role, WEST_COMMITTEE);
    assertThatThrownBy(() -> office.kit.lookup().find(call(actor), id))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
    assertThatThrownBy(() -> office.kit.lookup().count(call(actor), ALL, 10))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void anOfficerWithoutAgencyHasNoCases() {
    ReportId id = office.inProgress();
    assertThatThrownBy(
            () -> office.kit.lookup().find(call(official("vo-so", Role.OFFICER, null)), id))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aScopeThatTheCallerBringsIsReplaced() {
    ReportId id = office.inProgress();
    ReportCriteria foreign = ReportCriteria.all(new ReportCriteria.Scope.Agency(WEST_COMMITTEE));
    assertThat(
            office
                .kit
                .lookup()
                .list(
                    call(officer(EAST_COMMITTEE)),
                    foreign,
                    ReportCriteria.Order.NEWEST,
                    Optional.empty(),
                    10)
                .items())
        .isEmpty();
    office
        .kit
        .desk()
        .changeVisibility(office.by(COORDINATOR, id), Visibility.RESTRICTED, "Có mặt người");
    assertThat(office.kit.lookup().listPublic(ALL, Optional.empty(), 10).items()).isEmpty();
  }

  // Who reported

  private ReportId sentBy(List<Consent> consents) {
    Reporter person =
        new Reporter(
            Optional.of("Trần Thị Thử"),
            Optional.of(new PhoneNumber("0900000034")),
            Optional.empty(),
            consents);
    ReportedPlace place =
        new ReportedPlace(Optional.of(TestProvince.IN_WEST), Optional.empty(), "Gần cầu");
    ReportId id =
        office.sent(
            Office.report(TestProvince.ROADS, place, Map.of(), List.of(), Optional.of(person)));
    office.accept(id);
    return id;
  }

  private boolean seesPerson(Actor actor, ReportId id) {
    return office.kit.lookup().reporter(call(actor), office.snapshot(id)).isPresent();
  }

  @Test
  void withoutConsentOnlyTheCoordinatorSeesWhoReported() {
    ReportId id = sentBy(List.of());
    office.assign(id, WEST_COMMITTEE, POWER);
    assertThat(seesPerson(COORDINATOR, id)).isTrue();
    for (Actor other :
        List.of(
            officer(WEST_COMMITTEE),
            leader(WEST_COMMITTEE),
            officer(POWER),
            AUDITOR,
            Office.REPORTER)) {
      assertThat(seesPerson(other, id)).as("%s", other).isFalse();
    }
  }

  @Test
  void withConsentTheLeadAgencySeesTheReporterWhileItLeads() {
    ReportId id =
        sentBy(List.of(new Consent(Consent.Purpose.CONTACT_BY_AGENCY, "1", office.now())));
    assertThat(seesPerson(officer(WEST_COMMITTEE), id)).as("only proposed yet").isFalse();
    office.assign(id, WEST_COMMITTEE, POWER);
    assertThat(seesPerson(officer(WEST_COMMITTEE), id)).isTrue();
    assertThat(seesPerson(officer(POWER), id)).as("cooperating").isFalse();
    assertThat(seesPerson(official("bien-tap", Role.NOTICE_AUTHOR, WEST_COMMITTEE), id)).isFalse();
    office.assign(id, EAST_COMMITTEE);
    assertThat(seesPerson(officer(WEST_COMMITTEE), id)).isFalse();
    assertThat(seesPerson(officer(EAST_COMMITTEE), id)).isTrue();
  }

  @Test
  void consentToSomethingElseDoesNotShowTheReporter() {
    ReportId id =
        sentBy(List.of(new Consent(Consent.Purpose.KEEP_PHOTO_POSITION, "1", office.now())));
    office.assign(id, WEST_COMMITTEE);
    assertThat(seesPerson(officer(WEST_COMMITTEE), id)).isFalse();
    assertThat(Set.of(Consent.Purpose.values())).hasSize(2);
  }
}
