package org.provincekit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
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
    String take(Move move, Instant at) {
      FieldReport report = move.first() ? first : second;
      FieldReport other = move.first() ? second : first;
      Actor actor = actor(move, report);
      ReportVerb verb = verb(move, report, actor);
      ReportSnapshot before = report.snapshot();
      ReportSnapshot otherBefore = other.snapshot();
      try {
        AnyStep.take(verb, report, other, Story.at(actor, at), move.variant());
        return "";
      } catch (DomainException refusal) {
        assertThat(report.snapshot()).isEqualTo(before);
        assertThat(other.snapshot()).isEqualTo(otherBefore);
        return verb + " " + refusal.code();
      }
    }

    /** Leaning on, the first actor to whom a leading step is open; else the one picked. */
    private static Actor actor(Move move, FieldReport report) {
      return move.leaning() != Leaning.ON
          ? ACTORS.get(move.actor())
          : ACTORS.stream()
              .filter(actor -> report.openTo(actor).stream().anyMatch(LEADING_ON::contains))
              .reduce((one, next) -> next)
              .orElse(ACTORS.get(move.actor()));
    }

    private static ReportVerb verb(Move move, FieldReport report, Actor actor) {
      if (move.leaning() == Leaning.ANY) {
        return ReportVerb.values()[move.verb() % ReportVerb.values().length];
      }
      List<ReportVerb> choice = new ArrayList<>(report.openTo(actor));
      if (move.verb() % 3 > 0 && choice.stream().anyMatch(awaited(report)::contains)) {
        choice.retainAll(awaited(report));
      } else if (move.leaning() == Leaning.ON && choice.stream().anyMatch(LEADING_ON::contains)) {
        choice.retainAll(LEADING_ON);
      }
      if (choice.size() > 1 && move.variant() > 0) {
        choice.remove(ReportVerb.WITHDRAW); // else half of all lives would end there
      }
      if (choice.isEmpty()) {
        return ReportVerb.values()[move.verb() % ReportVerb.values().length];
      }
      return choice.get(move.verb() % choice.size());
    }

    /** The decisions that somebody waits for now. */
    private static Set<ReportVerb> awaited(FieldReport report) {
      ReportSnapshot now = report.snapshot();
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

  @Property(tries = 1200, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.STANDARD)
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
      String outcome = live.take(moves.get(i), at);
      for (World world : restored) {
        assertThat(world.take(moves.get(i), at)).isEqualTo(outcome);
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
    coverEveryEvent(live);
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

  private static void coverEveryEvent(World world) {
    List<HistoryEntry> all = new ArrayList<>(world.firstPast);
    all.addAll(world.secondPast);
    Set<String> seen =
        all.stream()
            .map(entry -> entry.event().type())
            .collect(java.util.stream.Collectors.toSet());
    for (Class<?> kind : ReportEvent.class.getPermittedSubclasses()) {
      Statistics.label(kind.getSimpleName())
          .collect(seen.contains(kind.getSimpleName()))
          .coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }
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
