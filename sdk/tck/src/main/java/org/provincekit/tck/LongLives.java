package org.provincekit.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.provincekit.report.Aftercare;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.DeadlineMark;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.report.Step;
import org.provincekit.report.Visibility;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/**
 * Lives of a report that together hold every kind of event, with marks, line breaks and letters
 * beyond the basic plane in their texts, so that a storage format that loses something is found.
 */
final class LongLives {
  /** Finer than a second, and no finer than the microseconds that databases keep. */
  static final Instant SENT = Instant.parse("2026-03-02T01:02:03.456789Z");

  static final AgencyCode LEAD = new AgencyCode("SXD");
  static final AgencyCode HELPER = new AgencyCode("UBND-31825");
  private static final String TEXT =
      "Đường ngập \"sâu\" 40 cm;\n\tnước \\ rác 🌊 – 50 % mặt đường'";
  private static final AttachmentId PHOTO =
      new AttachmentId(UUID.fromString("6f1c9c1e-0000-4000-8000-00000000a001"));
  private static final AttachmentId REPAIR =
      new AttachmentId(UUID.fromString("f1c9c1e6-0000-4000-8000-00000000a002"));
  private static final UnitId OLD_UNIT =
      new UnitId(new UnitCode("32002"), java.time.LocalDate.of(2000, 1, 1));
  private static final UnitId NEW_UNIT =
      new UnitId(new UnitCode("31825"), java.time.LocalDate.of(2025, 7, 1));

  private LongLives() {}

  /** One step in a life: who takes it, and which. */
  record Chapter(Actor actor, BiConsumer<FieldReport, Step> verb) {}

  static List<List<Chapter>> all() {
    return List.of(
        handledTwice(),
        List.of(
            by(Actors.coordinator(), (r, s) -> r.reject(s, "duplicate", TEXT)),
            by(Actors.coordinator(), (r, s) -> r.restore(s, TEXT)),
            by(Actors.coordinator(), (r, s) -> r.reject(s, "spam", TEXT))),
        List.of(by(Actors.coordinator(), (r, s) -> r.redirect(s, "complaint", TEXT))),
        waitedForInVain());
  }

  private static List<Chapter> waitedForInVain() {
    Instant lapse = SENT.plus(Duration.ofMinutes(3));
    return List.of(
        by(Actors.coordinator(), (r, s) -> r.requestInformation(s, TEXT, lapse)),
        by(Actors.system(), (r, s) -> r.setDeadlines(s, List.of(), Optional.of(lapse))),
        by(Actors.system(), (r, s) -> r.lapseInformation(s, false)),
        by(Actors.reporter(), (r, s) -> r.withdraw(s, TEXT)));
  }

  private static List<Chapter> handledTwice() {
    return java.util.stream.Stream.of(triage(), work(), answer(), secondRound())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Chapter> triage() {
    ReportedPlace place =
        new ReportedPlace(
            Optional.of(new GeoPoint(9.17683219, 105.1500001)),
            Optional.of(new UnitCode("31825")),
            "Ấp Rạch Gốc, cạnh cầu");
    return List.of(
        by(Actors.system(), (r, s) -> r.route(s, outcome())),
        by(Actors.system(), (r, s) -> r.setDeadlines(s, marks("accept", 1), Optional.of(SENT))),
        by(Actors.coordinator(), (r, s) -> r.relocate(s, place, TEXT)),
        by(Actors.system(), (r, s) -> r.succeedUnit(s, Optional.of(NEW_UNIT), TEXT)),
        by(
            Actors.coordinator(),
            (r, s) ->
                r.reclassify(
                    s,
                    ReportStory.category("drainage"),
                    org.provincekit.report.Urgency.URGENT,
                    TEXT)),
        by(Actors.coordinator(), (r, s) -> r.changeVisibility(s, Visibility.RESTRICTED, TEXT)),
        by(Actors.coordinator(), (r, s) -> r.changeVisibility(s, Visibility.PUBLIC, TEXT)),
        by(Actors.coordinator(), FieldReport::accept),
        by(Actors.coordinator(), (r, s) -> r.assign(s, HELPER, List.of(), "")),
        by(Actors.leaderOf(HELPER), (r, s) -> r.handBack(s, TEXT)),
        by(Actors.coordinator(), (r, s) -> r.assign(s, LEAD, List.of(HELPER), TEXT)));
  }

  private static List<Chapter> work() {
    Actor officer = Actors.officerOf(LEAD);
    Instant later = SENT.plus(Duration.ofDays(9));
    return List.of(
        by(officer, (r, s) -> r.take(s, new StaffId("officer-SXD"))),
        by(officer, (r, s) -> r.addNote(s, TEXT)),
        by(Actors.coordinator(), (r, s) -> r.changeCooperation(s, List.of(), TEXT)),
        by(Actors.coordinator(), (r, s) -> r.changeCooperation(s, List.of(HELPER), TEXT)),
        by(officer, (r, s) -> r.addAttachment(s, REPAIR)),
        by(officer, (r, s) -> r.requestInformation(s, TEXT, later)),
        by(Actors.reporter(), (r, s) -> r.provideInformation(s, TEXT, List.of(PHOTO))),
        by(officer, (r, s) -> r.reply(s, TEXT)),
        by(Actors.officerOf(HELPER), (r, s) -> r.contribute(s, TEXT)),
        by(officer, (r, s) -> r.requestExtension(s, later, TEXT)),
        by(Actors.leaderOf(LEAD), (r, s) -> r.refuseExtension(s, TEXT)),
        by(officer, (r, s) -> r.requestExtension(s, later, TEXT)),
        by(Actors.leaderOf(LEAD), (r, s) -> r.grantExtension(s, TEXT)),
        by(Actors.system(), (r, s) -> r.raise(s, raised())));
  }

  private static List<Chapter> answer() {
    Actor officer = Actors.officerOf(LEAD);
    Actor leader = Actors.leaderOf(LEAD);
    return List.of(
        by(officer, (r, s) -> r.proposeAnswer(s, TEXT, List.of())),
        by(leader, (r, s) -> r.returnAnswer(s, TEXT)),
        by(officer, (r, s) -> r.proposeAnswer(s, TEXT, List.of(REPAIR))),
        by(leader, FieldReport::publishAnswer),
        by(Actors.reporter(), (r, s) -> r.rate(s, 2, TEXT, Aftercare.DEFAULT)));
  }

  private static List<Chapter> secondRound() {
    Actor reporter = Actors.reporter();
    Actor leader = Actors.leaderOf(LEAD);
    return List.of(
        by(reporter, (r, s) -> r.reopen(s, TEXT, Aftercare.DEFAULT)),
        by(Actors.system(), (r, s) -> r.setDeadlines(s, marks("resolve", 2), Optional.empty())),
        by(leader, (r, s) -> r.take(s, new StaffId("leader-SXD"))),
        by(leader, (r, s) -> r.proposeAnswer(s, TEXT, List.of())),
        by(leader, FieldReport::publishAnswer),
        by(reporter, (r, s) -> r.requestReopening(s, TEXT, Aftercare.DEFAULT)),
        by(Actors.coordinator(), (r, s) -> r.declineReopening(s, TEXT)),
        by(Actors.system(), FieldReport::close));
  }

  static RoutingOutcome outcome() {
    return new RoutingOutcome(
        Optional.of(OLD_UNIT),
        "boundary",
        Optional.of(LEAD),
        new TreeSet<>(List.of(HELPER)),
        Optional.of("rule-7"),
        Optional.empty(),
        TEXT,
        "Point → unit → rule");
  }

  private static List<DeadlineMark> marks(String stage, int round) {
    return List.of(
        new DeadlineMark(stage, Optional.empty(), round, SENT.plus(Duration.ofHours(2))),
        new DeadlineMark("resolve", Optional.of(LEAD), round, SENT.plus(Duration.ofDays(5))));
  }

  private static ReportEvent.DeadlineRaised raised() {
    return new ReportEvent.DeadlineRaised(
        "resolve/SXD/1/75", "AT_RISK", marks("accept", 1).get(1), Optional.of(LEAD), "phone");
  }

  static Map<String, List<String>> answers() {
    return Map.of("depth", List.of("40"), "who", List.of("Xe máy", "Người đi bộ 🚶"));
  }

  static AttachmentId photo() {
    return PHOTO;
  }

  private static Chapter by(Actor actor, BiConsumer<FieldReport, Step> verb) {
    return new Chapter(actor, verb);
  }
}
