package org.provincekit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provincekit.service.Office.COORDINATOR;
import static org.provincekit.service.Office.leader;
import static org.provincekit.service.Office.officer;
import static org.provincekit.service.TestProvince.EAST_COMMITTEE;
import static org.provincekit.service.TestProvince.POWER;
import static org.provincekit.service.TestProvince.WEST_COMMITTEE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.Urgency;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;

/**
 * A report says itself when the sweep must look at it. For any life, looking only then brings about
 * exactly what looking every minute does.
 */
class SweepMomentsTest {
  /** What somebody does after some minutes; what is not possible then does not happen. */
  private record Move(int minutes, Deed deed) {}

  private enum Deed {
    FORWARD,
    ACCEPT,
    ASSIGN_WEST,
    ASSIGN_EAST_WITH_HELP,
    HAND_BACK,
    ASK,
    INFORM,
    REPLY,
    RETURN,
    ASK_FOR_TIME,
    GRANT,
    MAKE_URGENT,
    MAKE_COMPLEX,
    CHANGE_HELP,
    CONTRIBUTE,
    REJECT,
    RESTORE,
    REOPEN
  }

  private final Set<String> happened = new HashSet<>();

  @Property(seed = "20260302", tries = 40, edgeCases = EdgeCasesMode.NONE)
  void lookingOnlyWhenTheReportSaysSoMissesNothing(@ForAll("lives") List<Move> moves) {
    Office everyMinute = new Office();
    Office whenTold = new Office();
    ReportId id = everyMinute.sent();
    ReportId same = whenTold.sent();
    Instant at = everyMinute.now();
    for (Move move : moves) {
      at = at.plus(Duration.ofMinutes(move.minutes()));
      everyMinute.sweepEveryMinuteUntil(at);
      sweepWhenToldUntil(whenTold, same, at);
      assertThat(done(whenTold, same, move.deed())).isEqualTo(done(everyMinute, id, move.deed()));
    }
    at = at.plus(Duration.ofDays(10));
    everyMinute.sweepEveryMinuteUntil(at);
    sweepWhenToldUntil(whenTold, same, at);
    assertThat(inWords(whenTold, same)).isEqualTo(inWords(everyMinute, id));
    assertThat(whenTold.raised(same))
        .extracting(ReportEvent.DeadlineRaised::key)
        .doesNotHaveDuplicates();
    assertThat(steps(whenTold, same)).isEqualTo(steps(everyMinute, id));
    assertThat(whenTold.snapshot(same).status()).isEqualTo(everyMinute.snapshot(id).status());
    happened.addAll(steps(everyMinute, id));
    everyMinute.raised(id).forEach(event -> happened.add(event.kind()));
  }

  private static void sweepWhenToldUntil(Office office, ReportId id, Instant until) {
    Optional<Instant> next = office.snapshot(id).nextActionAt();
    while (next.isPresent() && !next.get().isAfter(until)) {
      office.clock(next.get().isBefore(office.now()) ? office.now() : next.get());
      office.kit.sweep().attend(id, "sweep-1");
      Optional<Instant> following = office.snapshot(id).nextActionAt();
      assertThat(following.filter(moment -> !moment.isAfter(office.now())))
          .as("after looking at %s there is nothing left to do then", office.now())
          .isEmpty();
      next = following;
    }
    office.clock(until);
  }

  /** Without the number of the entry that started the clock: it counts the looks taken before. */
  private static List<String> inWords(Office office, ReportId id) {
    return office.raised(id).stream()
        .map(event -> event.toString().replaceFirst("key=[0-9]+/", "key="))
        .sorted()
        .toList();
  }

  private static List<String> steps(Office office, ReportId id) {
    return office.eventTypes(id).stream()
        .filter(type -> !type.equals("DeadlinesSet") && !type.equals("DeadlineRaised"))
        .toList();
  }

  /** Does it, and says whether it was possible. */
  private static String done(Office office, ReportId id, Deed deed) {
    try {
      perform(office, id, deed);
      return "";
    } catch (DomainException refused) {
      return refused.code().name();
    }
  }

  private static void perform(Office office, ReportId id, Deed deed) {
    ReportSnapshot now = office.snapshot(id);
    AgencyCode lead = now.lead().orElse(WEST_COMMITTEE);
    DeskService desk = office.kit.desk();
    DeskService.Case asCoordinator = office.by(COORDINATOR, id);
    switch (deed) {
      case FORWARD -> goOn(office, id, now, lead);
      case ACCEPT -> office.accept(id);
      case ASSIGN_WEST -> office.assign(id, WEST_COMMITTEE);
      case ASSIGN_EAST_WITH_HELP -> office.assign(id, EAST_COMMITTEE, POWER);
      case HAND_BACK ->
          office.step(officer(lead), id, (r, s) -> r.handBack(s, "Không thuộc thẩm quyền"));
      case ASK -> office.ask(now.lead().isPresent() ? officer(lead) : COORDINATOR, id);
      case INFORM -> office.inform(id);
      case REPLY -> office.reply(officer(lead), id);
      case RETURN -> office.step(leader(lead), id, (r, s) -> r.returnAnswer(s, "Thiếu ảnh"));
      case ASK_FOR_TIME ->
          desk.requestExtension(
              office.by(officer(lead), id), office.now().plus(Duration.ofDays(12)), "Vật tư");
      case GRANT -> office.step(leader(lead), id, (r, s) -> r.grantExtension(s, "Đồng ý"));
      case MAKE_URGENT ->
          desk.reclassify(asCoordinator, TestProvince.STORM, Urgency.URGENT, "Nguy hiểm");
      case MAKE_COMPLEX ->
          desk.reclassify(asCoordinator, TestProvince.LAND, Urgency.COMPLEX, "Tranh chấp");
      case CHANGE_HELP -> desk.changeCooperation(asCoordinator, List.of(POWER), "");
      case CONTRIBUTE -> office.step(officer(POWER), id, (r, s) -> r.contribute(s, "Xong"));
      case REJECT -> desk.reject(asCoordinator, "spam", Optional.empty());
      case RESTORE -> desk.restore(asCoordinator, "Nhầm");
      case REOPEN -> office.kit.reporter().reopen(office.code(id), "call-1", "Vẫn lún");
    }
  }

  private static void goOn(Office office, ReportId id, ReportSnapshot now, AgencyCode lead) {
    switch (now.status()) {
      case SUBMITTED -> office.accept(id);
      case ACCEPTED -> office.assign(id, WEST_COMMITTEE, POWER);
      case ASSIGNED -> office.take(id);
      case IN_PROGRESS -> office.propose(id);
      case INFORMATION_REQUESTED -> office.inform(id);
      case ANSWER_PROPOSED -> office.step(leader(lead), id, FieldReport::publishAnswer);
      case RESOLVED, CLOSED, REJECTED, REDIRECTED, MERGED, WITHDRAWN ->
          office.step(COORDINATOR, id, (r, s) -> r.addNote(s, "Đã xem"));
    }
  }

  @AfterProperty
  void theLivesWereVaried() {
    assertThat(happened)
        .contains(
            "AT_RISK",
            "BREACHED",
            "ESCALATED",
            "InformationRequested",
            "Reclassified",
            "AnswerPublished",
            "Closed");
  }

  @Provide
  Arbitrary<List<Move>> lives() {
    return Combinators.combine(Arbitraries.of(1, 5, 30, 90, 240, 700, 1500, 5000), deeds())
        .as(Move::new)
        .list()
        .ofMinSize(6)
        .ofMaxSize(24);
  }

  /** Leans towards what leads on, or few lives would get as far as an answer. */
  private static Arbitrary<Deed> deeds() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Deed.FORWARD)), Tuple.of(1, Arbitraries.of(Deed.class)));
  }
}
