package org.provincekit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.service.Office.COORDINATOR;
import static org.provincekit.service.Office.REPORTER;
import static org.provincekit.service.Office.call;
import static org.provincekit.service.Office.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Consent;
import org.provincekit.report.PhoneNumber;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.Reporter;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.BusinessCalendars;

class ReportIntakeTest {
  private final Office office = new Office();

  private static DomainException refusal(ThrowingCallable code) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(DomainException.class, code);
  }

  private static ReportedPlace at(GeoPoint point) {
    return new ReportedPlace(Optional.of(point), Optional.empty(), "Gần cầu");
  }

  private NewReport trees(Map<String, List<String>> answers) {
    return report(
        TestProvince.TREES, at(TestProvince.IN_WEST), answers, List.of(), Optional.empty());
  }

  private void assertNothingKept() {
    assertThat(office.kit.lookup().count(call(COORDINATOR), everything(), 10)).isZero();
    assertThat(office.events.waiting()).isEmpty();
  }

  private static ReportCriteria everything() {
    return ReportCriteria.all(new ReportCriteria.Scope.Province());
  }

  @Test
  void aReportIsRoutedByItsPlaceAndSaysWhy() {
    ReportSnapshot taken = office.snapshot(office.sent());
    assertThat(taken.status()).isEqualTo(ReportStatus.SUBMITTED);
    assertThat(taken.routing())
        .hasValueSatisfying(
            routing -> {
              assertThat(routing.unit()).contains(TestProvince.WEST);
              assertThat(routing.how()).isEqualTo("boundary");
              assertThat(routing.agency()).contains(TestProvince.WEST_COMMITTEE);
              assertThat(routing.rule()).contains("roads");
              assertThat(routing.triageReason()).isEmpty();
              assertThat(routing.explanation()).contains("Bãi Tây", "roads");
              assertThat(routing.explanationEn()).contains("roads");
            });
    assertThat(taken.lead()).as("nothing is assigned before somebody accepts").isEmpty();
  }

  @Test
  void itsFirstDeadlineIsToldAtOnceAndItsEventsArePublishedInOrder() {
    ReportId id = office.sent();
    assertThat(office.snapshot(id).deadlines())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.stage()).isEqualTo("accept");
              assertThat(mark.dueAt()).isEqualTo(Office.at("2026-03-02 10:00"));
            });
    assertThat(office.eventTypes(id)).containsExactly("Submitted", "Routed", "DeadlinesSet");
    assertThat(office.events.waiting())
        .extracting(envelope -> envelope.sequence())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void aPlaceOutsideTheProvinceIsRefusedWithTheNearestUnitAndItsDistance() {
    DomainException refusal =
        refusal(() -> office.sent(report(TestProvince.ROADS, TestProvince.OUTSIDE)));
    assertThat(refusal.code()).isEqualTo(ErrorCode.OUTSIDE_PROVINCE);
    assertThat(refusal.field()).isEqualTo("location");
    assertThat(refusal.details())
        .containsEntry("nearestUnit", "90002")
        .containsEntry("nearestUnitName", "Xã Bãi Đông");
    assertThat((Long) refusal.details().get("distanceMetres")).isBetween(43_000L, 45_000L);
    assertNothingKept();
  }

  @Test
  void whereNoRuleMatchesAPersonDecides() {
    ReportSnapshot taken = office.snapshot(office.sent(TestProvince.OTHER));
    assertThat(taken.routing().orElseThrow().triageReason()).contains("no-rule");
    assertThat(taken.routing().orElseThrow().unit()).contains(TestProvince.WEST);
    assertThat(taken.responsible()).isEmpty();
  }

  @Test
  void anAmbiguousPlaceGoesToAPersonWithTheCandidatesNamed() {
    Office without = new Office(TestProvince.withoutBoundaries());
    GeoPoint between = new GeoPoint(9.04, 105.10);
    ReportSnapshot taken = without.snapshot(without.sent(report(TestProvince.ROADS, between)));
    assertThat(taken.routing().orElseThrow().triageReason()).contains("unit-undetermined");
    assertThat(taken.routing().orElseThrow().unit()).isEmpty();
    assertThat(taken.routing().orElseThrow().explanation()).contains("Bãi Tây", "Bãi Đông");
  }

  @Test
  void aCommuneChosenWithoutAPointIsTakenAsChosen() {
    ReportId id = office.sent(report(TestProvince.ROADS, TestProvince.EAST.code()));
    assertThat(office.snapshot(id).routing().orElseThrow().agency())
        .contains(TestProvince.EAST_COMMITTEE);
  }

  @Test
  void anUnknownCategoryIsRefused() {
    DomainException refusal =
        refusal(() -> office.sent(report(new CategoryCode("none-such"), TestProvince.IN_WEST)));
    assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_VALUE);
    assertThat(refusal.field()).isEqualTo("category");
    assertNothingKept();
  }

  @Test
  void aUnitThatIsUnknownOrNotYetInForceIsRefused() {
    for (String code : List.of("12345", TestProvince.NEW_EAST.code().value())) {
      DomainException refusal =
          refusal(() -> office.sent(report(TestProvince.ROADS, new UnitCode(code))));
      assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_VALUE);
      assertThat(refusal.field()).isEqualTo("location.unitCode");
    }
    assertNothingKept();
  }

  @Test
  void aQuestionOfTheCategoryMustBeAnsweredAndAnsweredSensibly() {
    assertThat(refusal(() -> office.sent(trees(Map.of()))).code()).isEqualTo(ErrorCode.REQUIRED);
    assertThat(refusal(() -> office.sent(trees(Map.of("on-wire", List.of("maybe"))))).code())
        .isEqualTo(ErrorCode.UNKNOWN_VALUE);
    assertThat(
            refusal(
                () ->
                    office.sent(
                        trees(Map.of("on-wire", List.of("true"), "colour", List.of("green"))))))
        .isNotNull();
    assertNothingKept();
  }

  @Test
  void theAnswerDecidesTheAgency() {
    ReportId onWire = office.sent(trees(Map.of("on-wire", List.of("true"))));
    ReportId free = office.sent(trees(Map.of("on-wire", List.of("false"))));
    assertThat(office.snapshot(onWire).responsible()).contains(TestProvince.POWER);
    assertThat(office.snapshot(free).responsible()).contains(TestProvince.WEST_COMMITTEE);
  }

  @Test
  void photosBelongToTheReportTheyWereSentWith() {
    AttachmentId photo = office.photo(1);
    NewReport withPhoto = withPhotos(photo);
    ReportId id = office.sent(withPhoto);
    assertThat(office.snapshot(id).attachments()).containsExactly(photo);
    assertThat(office.attachments.unclaimed(office.now().plusSeconds(1), 10)).isEmpty();
  }

  private static NewReport withPhotos(AttachmentId... photos) {
    return report(
        TestProvince.ROADS, at(TestProvince.IN_WEST), Map.of(), List.of(photos), Optional.empty());
  }

  @Test
  void aPhotoOfAnotherReportIsRefusedAndNothingIsKept() {
    AttachmentId photo = office.photo(1);
    AttachmentId own = office.photo(2);
    ReportId first = office.sent(withPhotos(photo));
    int published = office.events.waiting().size();
    DomainException refusal = refusal(() -> office.sent(withPhotos(own, photo)));
    assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_VALUE);
    assertThat(office.kit.lookup().count(call(COORDINATOR), everything(), 10)).isEqualTo(1);
    assertThat(office.events.waiting()).hasSize(published);
    assertThat(office.snapshot(first).attachments()).containsExactly(photo);
    assertThat(office.attachments.unclaimed(office.now().plusSeconds(1), 10))
        .as("the refused report's own photo is free for the next try")
        .containsExactly(own);
  }

  @Test
  void anUrgentReportGoesToItsAgencyAtOnceWhenTheProvinceSaysSo() {
    Office quick =
        new Office(
            TestProvince.parts()
                .calendars(BusinessCalendars.of(BusinessCalendar.vietNam("1")))
                .forwardAtOnce(Set.of(Urgency.URGENT))
                .build());
    ReportId urgent = quick.sent(TestProvince.STORM);
    assertThat(quick.snapshot(urgent).status()).isEqualTo(ReportStatus.ASSIGNED);
    assertThat(quick.snapshot(urgent).lead()).contains(TestProvince.WEST_COMMITTEE);
    assertThat(quick.snapshot(urgent).cooperating()).containsExactly(TestProvince.POWER);
    assertThat(quick.snapshot(quick.sent()).status()).isEqualTo(ReportStatus.SUBMITTED);
    assertThat(office.snapshot(office.sent(TestProvince.STORM)).status())
        .as("not unless the rules say so")
        .isEqualTo(ReportStatus.SUBMITTED);
  }

  @Test
  void anUrgentReportThatNoRuleKnowsStillWaitsForThePerson() {
    Office quick =
        new Office(
            TestProvince.parts().forwardAtOnce(java.util.EnumSet.allOf(Urgency.class)).build());
    assertThat(quick.snapshot(quick.sent(TestProvince.OTHER)).status())
        .isEqualTo(ReportStatus.SUBMITTED);
  }

  @Test
  void aReportOfARestrictedCategoryIsNeverPublic() {
    ReportId id = office.sent(TestProvince.CONDUCT);
    office.accept(id);
    assertThat(office.snapshot(id).visibility()).isEqualTo(Visibility.RESTRICTED);
    assertThatThrownBy(() -> office.kit.lookup().findPublic(id))
        .isInstanceOf(DomainException.class);
    assertThat(office.kit.lookup().listPublic(everything(), Optional.empty(), 10).items())
        .isEmpty();
    DomainException refusal =
        refusal(
            () ->
                office
                    .kit
                    .desk()
                    .changeVisibility(office.by(COORDINATOR, id), Visibility.PUBLIC, "Nhầm"));
    assertThat(refusal.code()).isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void aReportSentIsPublicOnlyOnceSomebodyAcceptedIt() {
    ReportId id = office.sent();
    assertThatThrownBy(() -> office.kit.lookup().findPublic(id))
        .isInstanceOf(DomainException.class);
    office.accept(id);
    assertThat(office.kit.lookup().findPublic(id).snapshot().id()).isEqualTo(id);
  }

  @Test
  void whoReportedIsKeptApart() {
    Reporter person =
        new Reporter(
            Optional.of("Nguyễn Văn Thử"),
            Optional.of(new PhoneNumber("0900000012")),
            Optional.empty(),
            List.of(new Consent(Consent.Purpose.CONTACT_BY_AGENCY, "1", office.now())));
    ReportId id =
        office.sent(
            report(
                TestProvince.ROADS,
                at(TestProvince.IN_WEST),
                Map.of(),
                List.of(),
                Optional.of(person)));
    assertThat(office.reporters.find(id)).contains(person);
    assertThat(office.snapshot(id).toString() + office.history(id) + office.events.waiting())
        .doesNotContain("Nguyễn", "900000012");
  }

  @Test
  void aReportIsFoundByItsCodeWithoutAnybodyListingIt() {
    ReportId id = office.sent();
    assertThat(office.kit.reporter().find(office.code(id)).snapshot().id()).isEqualTo(id);
    assertThatThrownBy(
            () ->
                office
                    .kit
                    .lookup()
                    .list(
                        call(REPORTER),
                        everything(),
                        ReportCriteria.Order.NEWEST,
                        Optional.empty(),
                        10))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aPhoneWhoseClockIsAFewMinutesFastIsBelieved() {
    assertThat(office.snapshot(office.sent(happened(Duration.ofMinutes(5))))).isNotNull();
    DomainException refusal =
        refusal(() -> office.sent(happened(Duration.ofMinutes(5).plusSeconds(1))));
    assertThat(refusal.code()).isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(refusal.field()).isEqualTo("occurredAt");
  }

  private NewReport happened(Duration ahead) {
    NewReport plain = report(TestProvince.ROADS, TestProvince.IN_WEST);
    return new NewReport(
        plain.category(),
        plain.urgency(),
        plain.description(),
        plain.place(),
        Optional.of(office.now().plus(ahead)),
        plain.answers(),
        plain.attachments(),
        plain.channel(),
        plain.reporter());
  }

  @Test
  void identitiesAreRandomUuidsOfVersionFour() {
    ReportId first = office.sent();
    ReportId second = office.sent();
    assertThat(first).isNotEqualTo(second);
    assertThat(first.value().version()).isEqualTo(4);
    assertThat(first.value().variant()).isEqualTo(2);
  }
}
