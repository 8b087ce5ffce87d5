package org.provincekit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.provincekit.shared.Actor;
import org.provincekit.shared.DomainException;

/**
 * Random lives of two reports that may merge: whatever happens, history, snapshot and the live
 * report agree, and nothing but a refusal is ever thrown.
 */
class RandomLivesTest {
  private static final List<Actor> ACTORS =
      List.of(
          Cast.COORDINATOR,
          Cast.OFFICER,
          Cast.LEADER,
          Cast.REPORTER,
          Cast.SYSTEM,
          Cast.HELPER,
          Cast.STRANGER,
          Cast.STRANGE_LEADER,
          Cast.AUDITOR);

  /** The steps that lead on; without this leaning few lives would get far. */
  private static final Set<ReportVerb> LEADING_ON =
      Set.of(
          ReportVerb.ACCEPT,
          ReportVerb.ASSIGN,
          ReportVerb.TAKE,
          ReportVerb.PROPOSE_ANSWER,
          ReportVerb.PUBLISH_ANSWER);

  /** How a step is picked: one of the leading ones, any open one, or just any. */
  private enum Leaning {
    ON,
    OPEN,
    ANY
  }

  /** One random choice; what it comes to depends on where the reports stand. */
  private record Move(
      boolean first, int actor, int verb, Leaning leaning, int variant, int minutes) {}

  /** What a move comes to. */
  private record Chosen(Actor actor, ReportVerb verb) {}

  /** The two reports and everything that ever happened to them. */
  private static final class World {
    final FieldReport first;
    final FieldReport second;
    final List<HistoryEntry> firstPast = new ArrayList<>();
    final List<HistoryEntry> secondPast = new ArrayList<>();

    World(FieldReport first, FieldReport second) {
      this.first = first;
      this.second = second;
    }

    static World begin(Instant at) {
      return new World(sent(1, at), sent(2, at));
    }

    private static FieldReport sent(int number, Instant at) {
      return FieldReport.submit(
          new ReportId(new UUID(2, number)),
          TrackingCode.random(new Random(number)),
          Cast.submission(),
          Story.at(Cast.REPORTER, at));
    }

    World fromHistory() {
      save();
      World copy =
          new World(FieldReport.fromHistory(firstPast), FieldReport.fromHistory(secondPast));
      copy.firstPast.addAll(firstPast);
      copy.secondPast.addAll(secondPast);
      return copy;
    }

    World fromSnapshot() {
      save();
      World copy =
          new World(
              FieldReport.fromSnapshot(first.snapshot()),
              FieldReport.fromSnapshot(second.snapshot()));
      copy.firstPast.addAll(firstPast);
      copy.secondPast.addAll(secondPast);
      return copy;
    }

    void save() {
      firstPast.addAll(first.pending());
      first.markSaved();
      secondPast.addAll(second.pending());
      second.markSaved();
    }

    /** Gives what came of it: an empty text, or the code of the refusal. */
    String take(Move move, Chosen chosen, Instant at) {
      FieldReport report = move.first() ? first : second;
      FieldReport other = move.first() ? second : first;
      ReportSnapshot before = report.snapshot();
      ReportSnapshot otherBefore = other.snapshot();
      try {
        AnyStep.take(chosen.verb(), report, other, Story.at(chosen.actor(), at), move.variant());
        return "";
      } catch (DomainException refusal) {
        assertThat(report.snapshot()).isEqualTo(before);
        assertThat(other.snapshot()).isEqualTo(otherBefore);
        return refusal.code().name();
      }
    }

    /** The moment at which the open question lapses, if it still lies ahead. */
    Instant lapseAfter(Move move, Instant at) {
      return (move.first() ? first : second)
          .snapshot()
          .questionLapsesAt()
          .filter(at::isBefore)
          .orElse(at);
    }

    Chosen choose(Move move) {
      FieldReport report = move.first() ? first : second;
      ReportSnapshot now = report.snapshot();
      Actor actor = move.leaning() == Leaning.ON ? leading(now, move) : ACTORS.get(move.actor());
      List<ReportVerb> open = new ArrayList<>(report.openTo(actor));
      Set<ReportVerb> awaited = awaited(now);
      if (move.verb() % 3 > 0 && open.stream().anyMatch(awaited::contains)) {
        open.retainAll(awaited);
      } else if (move.leaning() == Leaning.ON && open.stream().anyMatch(LEADING_ON::contains)) {
        open.retainAll(LEADING_ON);
      }
      if (move.variant() > 0) {
        open.remove(ReportVerb.WITHDRAW); // else half of all lives would end there
      }
      List<ReportVerb> choice =
          open.isEmpty() || move.leaning() == Leaning.ANY ? List.of(ReportVerb.values()) : open;
      return new Chosen(actor, choice.get(move.verb() % choice.size()));
    }

    /** Who brings a case forward where it stands. */
    private static Actor leading(ReportSnapshot now, Move move) {
      boolean elsewhere = now.lead().filter(Cast.OTHER_AGENCY::equals).isPresent();
      if (now.extensionAsked().isPresent() && move.minutes() > 1) {
        return elsewhere ? Cast.STRANGE_LEADER : Cast.LEADER;
      }
      if (now.reopeningAsked()) {
        return Cast.COORDINATOR;
      }
      return switch (now.status()) {
        case SUBMITTED, ACCEPTED -> Cast.COORDINATOR;
        case ASSIGNED, IN_PROGRESS -> elsewhere ? Cast.STRANGER : Cast.OFFICER;
        case ANSWER_PROPOSED -> elsewhere ? Cast.STRANGE_LEADER : Cast.LEADER;
        case INFORMATION_REQUESTED -> move.variant() % 2 > 0 ? Cast.REPORTER : Cast.SYSTEM;
        case RESOLVED, CLOSED, REJECTED, REDIRECTED, MERGED, WITHDRAWN -> Cast.REPORTER;
      };
    }

    /** The decisions that somebody waits for now. */
    private static Set<ReportVerb> awaited(ReportSnapshot now) {
      Set<ReportVerb> awaited = EnumSet.noneOf(ReportVerb.class);
      if (now.extensionAsked().isPresent()) {
        awaited.add(ReportVerb.DECIDE_EXTENSION);
      }
      if (now.reopeningAsked()) {
        awaited.add(ReportVerb.DECLINE_REOPENING);
      }
      if (now.status() == ReportStatus.INFORMATION_REQUESTED) {
        awaited.add(ReportVerb.PROVIDE_INFORMATION);
        awaited.add(ReportVerb.LAPSE_INFORMATION);
      }
      if (now.status() == ReportStatus.ANSWER_PROPOSED) {
        awaited.add(ReportVerb.PUBLISH_ANSWER);
        awaited.add(ReportVerb.RETURN_ANSWER);
      }
      return awaited;
    }
  }

  private final Set<Class<?>> happened = new HashSet<>();

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void historySnapshotAndLiveReportAlwaysAgree(
      @ForAll("lives") List<Move> moves, @ForAll("parts") int restoredAfter) {
    Instant at = Story.START;
    World live = World.begin(at);
    List<World> restored = List.of();
    for (int i = 0; i < moves.size(); i++) {
      if (i == restoredAfter) {
        restored = List.of(live.fromHistory(), live.fromSnapshot());
      }
      at = at.plus(Duration.ofMinutes(moves.get(i).minutes()));
      Chosen chosen = live.choose(moves.get(i));
      if (chosen.verb() == ReportVerb.LAPSE_INFORMATION && moves.get(i).variant() % 4 > 0) {
        at = live.lapseAfter(moves.get(i), at);
      }
      String outcome = live.take(moves.get(i), chosen, at);
      for (World world : restored) {
        assertThat(world.take(moves.get(i), chosen, at)).isEqualTo(outcome);
      }
    }
    for (World world : restored) {
      assertThat(world.first.pending()).isEqualTo(live.first.pending());
      assertThat(world.second.pending()).isEqualTo(live.second.pending());
      assertThat(world.first.snapshot()).isEqualTo(live.first.snapshot());
      assertThat(world.second.snapshot()).isEqualTo(live.second.snapshot());
    }
    live.save();
    check(live.first, live.firstPast);
    check(live.second, live.secondPast);
    live.firstPast.forEach(entry -> happened.add(entry.event().getClass()));
    live.secondPast.forEach(entry -> happened.add(entry.event().getClass()));
  }

  private static void check(FieldReport report, List<HistoryEntry> history) {
    ReportSnapshot snapshot = report.snapshot();
    assertThat(FieldReport.fromHistory(history).snapshot()).isEqualTo(snapshot);
    assertThat(FieldReport.fromSnapshot(snapshot).snapshot()).isEqualTo(snapshot);
    assertThat(snapshot.version()).isEqualTo(history.size());
    for (int i = 0; i < history.size(); i++) {
      assertThat(history.get(i).sequence()).isEqualTo(i + 1L);
      assertThat(i == 0 || !history.get(i).at().isBefore(history.get(i - 1).at())).isTrue();
    }
    standsFirm(snapshot);
  }

  /** What must hold of every report at any time. */
  private static void standsFirm(ReportSnapshot s) {
    boolean asked = s.status() == ReportStatus.INFORMATION_REQUESTED;
    assertThat(s.question().isPresent()).isEqualTo(asked);
    assertThat(s.questionLapsesAt().isPresent()).isEqualTo(asked);
    assertThat(s.interrupted().isPresent()).isEqualTo(asked);
    assertThat(s.draft().isPresent()).isEqualTo(s.status() == ReportStatus.ANSWER_PROPOSED);
    assertThat(s.parent().isPresent()).isEqualTo(s.status() == ReportStatus.MERGED);
    assertThat(s.times().containsKey("finished")).isEqualTo(!s.status().isOpen());
    assertThat(s.extensionAsked().isEmpty() || s.status().isOpen() && s.lead().isPresent())
        .isTrue();
    assertThat(s.cooperating()).containsAll(s.contributed());
    assertThat(s.lead().filter(s.cooperating()::contains)).isEmpty();
    assertThat(s.attachments()).containsAll(s.publicAttachments()).doesNotHaveDuplicates();
    assertThat(s.children()).doesNotHaveDuplicates();
    switch (s.status()) {
      case ASSIGNED, IN_PROGRESS, ANSWER_PROPOSED, RESOLVED -> assertThat(s.lead()).isPresent();
      case MERGED, WITHDRAWN -> assertThat(s.children()).isEmpty();
      case SUBMITTED, REJECTED, REDIRECTED, ACCEPTED -> assertThat(s.lead()).isEmpty();
      case INFORMATION_REQUESTED, CLOSED -> assertThat(s.round()).isPositive();
    }
  }

  @AfterProperty
  void everyKindOfEventHappenedSomewhere() {
    assertThat(happened).containsExactlyInAnyOrder(ReportEvent.class.getPermittedSubclasses());
  }

  @Provide
  Arbitrary<Integer> parts() {
    return Arbitraries.integers().between(0, 20);
  }

  @Provide
  Arbitrary<List<Move>> lives() {
    return Combinators.combine(
            Arbitraries.of(true, true, true, false),
            Arbitraries.integers().between(0, ACTORS.size() - 1).withoutEdgeCases(),
            Arbitraries.integers().between(0, 999).withoutEdgeCases(),
            Arbitraries.of(
                Leaning.ON, Leaning.ON, Leaning.OPEN, Leaning.OPEN, Leaning.OPEN, Leaning.ANY),
            Arbitraries.integers().between(0, 19).withoutEdgeCases(),
            Arbitraries.of(-90, 0, 1, 1, 10, 10, 300, 1500))
        .as(Move::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }
}
