package org.provincekit.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.UnitId;

/** Takes any step of the table with valid values; a variant chooses among them. */
final class AnyStep {
  private AnyStep() {}

  /**
   * Takes a step.
   *
   * @param verb which
   * @param report on which report
   * @param other the second report of a merge or separation
   * @param step who and when
   * @param variant any number from 0
   */
  static void take(ReportVerb verb, FieldReport report, FieldReport other, Step step, int variant) {
    boolean even = variant % 2 == 0;
    Instant at = step.at();
    switch (verb) {
      case ROUTE -> report.route(step, outcome(even));
      case ACCEPT -> report.accept(step);
      case REJECT -> report.reject(step, "spam", "Nội dung quảng cáo.");
      case REDIRECT -> report.redirect(step, "complaint", "Mời gửi đơn khiếu nại.");
      case ASSIGN ->
          report.assign(
              step,
              variant % 4 == 3 ? Cast.OTHER_AGENCY : Cast.LEAD_AGENCY,
              Set.of(Cast.HELPING_AGENCY),
              even ? "" : "Theo địa bàn.");
      case RESTORE -> report.restore(step, "Từ chối nhầm.");
      case CHANGE_COOPERATION ->
          report.changeCooperation(
              step,
              even ? Set.of(Cast.HELPING_AGENCY, Cast.LEAD_AGENCY) : Set.of(Cast.OTHER_AGENCY),
              "");
      case TAKE -> report.take(step, even ? Cast.AN_OFFICER : new StaffId("can-bo-2"));
      case HAND_BACK -> report.handBack(step, "Không thuộc thẩm quyền.");
      case REQUEST_INFORMATION ->
          report.requestInformation(step, "Ở đoạn nào?", at.plus(Duration.ofDays(1)));
      case PROVIDE_INFORMATION ->
          report.provideInformation(
              step, "Gần chợ.", even ? List.of() : List.of(Cast.photo(100 + variant)));
      case LAPSE_INFORMATION -> report.lapseInformation(step, !even);
      case REPLY -> report.reply(step, "Chúng tôi đang xem xét.");
      case CONTRIBUTE -> report.contribute(step, "Đã cắt điện để sửa.");
      case PROPOSE_ANSWER ->
          report.proposeAnswer(
              step, "Đã sửa xong.", even ? List.of() : List.of(Cast.photo(200 + variant)));
      case RETURN_ANSWER -> report.returnAnswer(step, "Thiếu ảnh sau khi sửa.");
      case PUBLISH_ANSWER -> report.publishAnswer(step);
      case RATE -> report.rate(step, 1 + variant % 5, "", Aftercare.DEFAULT);
      case REOPEN -> report.reopen(step, "Vẫn còn hư.", Aftercare.DEFAULT);
      case REQUEST_REOPENING -> report.requestReopening(step, "Lại hư.", Aftercare.DEFAULT);
      case DECLINE_REOPENING -> report.declineReopening(step, "Đã sửa đúng.");
      case CLOSE -> report.close(step);
      case WITHDRAW -> report.withdraw(step, "");
      case MERGE -> report.mergeInto(step, other);
      case ABSORB -> other.mergeInto(step, report);
      case SEPARATE -> report.separateFrom(step, other, "Hai việc khác nhau.");
      case RELEASE -> other.separateFrom(step, report, "Hai việc khác nhau.");
      case REQUEST_EXTENSION ->
          report.requestExtension(step, at.plus(Duration.ofDays(10)), "Chờ vật tư.");
      case DECIDE_EXTENSION -> {
        if (even) {
          report.grantExtension(step, "Đồng ý.");
        } else {
          report.refuseExtension(step, "Không đủ lý do.");
        }
      }
      case RECLASSIFY ->
          report.reclassify(
              step, variant % 4 == 3 ? Cast.CONDUCT : Cast.ROADS, Urgency.URGENT, "Nguy hiểm.");
      case RELOCATE -> report.relocate(step, Cast.PLACE, "Đúng vị trí.");
      case SUCCEED_UNIT -> report.succeedUnit(step, unit(even), "Sắp xếp đơn vị hành chính.");
      case CHANGE_VISIBILITY ->
          report.changeVisibility(
              step, even ? Visibility.RESTRICTED : Visibility.PUBLIC, "Có mặt người.");
      case ADD_NOTE -> report.addNote(step, "Đã gọi điện.");
      case ADD_ATTACHMENT -> report.addAttachment(step, Cast.photo(300 + variant));
      case SET_DEADLINES ->
          report.setDeadlines(
              step, List.of(mark(at.plusSeconds(variant))), Optional.of(at.plusSeconds(60)));
      case RAISE_DEADLINE ->
          report.raise(step, raised("resolve/lead/1/" + at + "/" + variant, mark(at)));
    }
  }

  static RoutingOutcome outcome(boolean found) {
    return new RoutingOutcome(
        found ? Optional.of(UnitId.parse("31999@2025-07-01")) : Optional.empty(),
        found ? "boundary" : "none",
        found ? Optional.of(Cast.LEAD_AGENCY) : Optional.empty(),
        new TreeSet<AgencyCode>(),
        found ? Optional.of("roads-commune") : Optional.empty(),
        found ? Optional.empty() : Optional.of("no-rule"),
        "Theo địa bàn.",
        "By area.");
  }

  static Optional<UnitId> unit(boolean known) {
    return known ? Optional.of(UnitId.parse("32001@2026-05-01")) : Optional.empty();
  }

  static DeadlineMark mark(Instant dueAt) {
    return new DeadlineMark("resolve", Optional.of(Cast.LEAD_AGENCY), 1, dueAt);
  }

  static ReportEvent.DeadlineRaised raised(String key, DeadlineMark mark) {
    return new ReportEvent.DeadlineRaised(key, "BREACHED", mark, Optional.empty(), "");
  }
}
