package org.provincekit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provincekit.Docs;
import org.provincekit.shared.Actor;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Holds the code against {@code sdk/docs/lifecycle.md}: first the table, then what reports really
 * do, for every verb in every status by every party.
 */
class ReportLifecycleTest {
  private static final Set<ReportStatus> WITHOUT_AGENCY =
      EnumSet.of(
          ReportStatus.SUBMITTED,
          ReportStatus.ACCEPTED,
          ReportStatus.REJECTED,
          ReportStatus.REDIRECTED);
  private static final Map<ReportParty, Actor> ACTORS =
      new EnumMap<>(
          Map.of(
              ReportParty.REPORTER, Cast.REPORTER,
              ReportParty.COORDINATOR, Cast.COORDINATOR,
              ReportParty.OFFICER, Cast.OFFICER,
              ReportParty.LEADER, Cast.LEADER,
              ReportParty.COOPERATOR, Cast.HELPER,
              ReportParty.SYSTEM, Cast.SYSTEM));
  private static final List<Expected> STEPS =
      Docs.table("lifecycle.md", "steps").stream().map(Expected::read).toList();

  /** A line of the documented table. */
  private record Expected(
      ReportVerb verb, Set<ReportStatus> from, List<String> to, Set<ReportParty> parties) {
    static Expected read(List<String> cells) {
      return new Expected(
          ReportVerb.valueOf(cells.get(0)),
          cells.get(2).equals("any")
              ? EnumSet.allOf(ReportStatus.class)
              : words(cells.get(2)).map(ReportStatus::valueOf).collect(Collectors.toSet()),
          words(cells.get(3)).toList(),
          words(cells.get(4)).map(ReportParty::valueOf).collect(Collectors.toSet()));
    }

    /** The target that the table of transitions holds; those that depend are left open there. */
    Optional<ReportStatus> fixedTarget() {
      return to.get(0).equals("same") || to.get(0).equals("as before")
          ? Optional.empty()
          : Optional.of(ReportStatus.valueOf(to.get(0)));
    }

    private static java.util.stream.Stream<String> words(String cell) {
      return Arrays.stream(cell.split(",")).map(String::strip);
    }
  }

  private static Optional<Expected> expected(
      ReportVerb verb, ReportStatus status, ReportParty party) {
    List<Expected> lines =
        STEPS.stream()
            .filter(line -> line.verb() == verb && line.from().contains(status))
            .filter(line -> line.parties().contains(party))
            .toList();
    assertThat(lines).as("%s in %s by %s stands once", verb, status, party).hasSizeLessThan(2);
    return lines.stream().findFirst();
  }

  private static boolean everOpen(ReportVerb verb, ReportParty party) {
    return STEPS.stream().anyMatch(line -> line.verb() == verb && line.parties().contains(party));
  }

  @Test
  void everyVerbIsDocumentedWithAVietnameseName() {
    assertThat(STEPS).extracting(Expected::verb).contains(ReportVerb.values());
    assertThat(Docs.table("lifecycle.md", "steps"))
        .allSatisfy(cells -> assertThat(cells.get(1)).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(ReportVerb.class)
  void theTableOfTransitionsIsTheDocumentedOne(ReportVerb verb) {
    SoftAssertions softly = new SoftAssertions();
    for (ReportStatus status : ReportStatus.values()) {
      for (ReportParty party : ReportParty.values()) {
        softly
            .assertThat(
                ReportLifecycle.find(verb, status, Set.of(party)).map(ReportLifecycle.Row::to))
            .as("%s in %s by %s", verb, status, party)
            .isEqualTo(expected(verb, status, party).map(Expected::fixedTarget));
        softly
            .assertThat(ReportLifecycle.isEverOpen(verb, Set.of(party)))
            .as("%s ever by %s", verb, party)
            .isEqualTo(everOpen(verb, party));
      }
      softly.assertThat(ReportLifecycle.find(verb, status, Set.of())).isEmpty();
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @EnumSource(ReportVerb.class)
  void reportsFollowTheDocumentedTable(ReportVerb verb) {
    SoftAssertions softly = new SoftAssertions();
    for (ReportStatus status : ReportStatus.values()) {
      for (ReportParty party : ReportParty.values()) {
        if (verb == ReportVerb.RELEASE
            && (status == ReportStatus.MERGED || status == ReportStatus.WITHDRAWN)) {
          continue; // a report with others merged into it never comes there; see FieldReportTest
        }
        for (int variant = 0; variant < 2; variant++) {
          softly
              .assertThat(outcome(verb, status, party, variant))
              .as("%s in %s by %s, variant %d", verb, status, party, variant)
              .isEqualTo(expectedOutcome(verb, status, party, variant));
        }
      }
    }
    softly.assertAll();
  }

  private static String expectedOutcome(
      ReportVerb verb, ReportStatus status, ReportParty party, int variant) {
    boolean ofAgency =
        party == ReportParty.OFFICER
            || party == ReportParty.LEADER
            || party == ReportParty.COOPERATOR;
    boolean standsThere = !(ofAgency && WITHOUT_AGENCY.contains(status));
    if (!standsThere || !everOpen(verb, party)) {
      return ErrorCode.FORBIDDEN.name();
    }
    Optional<Expected> line = expected(verb, status, party);
    if (line.isEmpty()) {
      return ErrorCode.ILLEGAL_TRANSITION.name();
    }
    List<String> to = line.get().to();
    return switch (to.get(variant % to.size())) {
      case "same" -> status.name();
      case "as before" -> ReportStatus.IN_PROGRESS.name();
      default -> to.get(variant % to.size());
    };
  }

  /** Takes the step; gives the status reached, or the code of a refusal that changed nothing. */
  private static String outcome(
      ReportVerb verb, ReportStatus status, ReportParty party, int variant) {
    Scene scene = Scene.set(verb, status);
    ReportSnapshot before = scene.report.snapshot();
    ReportSnapshot otherBefore = scene.other.snapshot();
    List<HistoryEntry> pending = scene.report.pending();
    try {
      AnyStep.take(
          verb, scene.report, scene.other, Story.at(ACTORS.get(party), scene.moment), variant);
      assertThat(scene.report.pending()).as("one entry").hasSize(pending.size() + 1);
      return scene.report.snapshot().status().name();
    } catch (DomainException refusal) {
      assertThat(scene.report.snapshot()).isEqualTo(before);
      assertThat(scene.other.snapshot()).isEqualTo(otherBefore);
      assertThat(scene.report.pending()).isEqualTo(pending);
      return refusal.code().name();
    }
  }

  /** A report in a status, with whatever else the step needs, and a second report beside it. */
  private record Scene(FieldReport report, FieldReport other, Instant moment) {
    static Scene set(ReportVerb verb, ReportStatus status) {
      Story story = Story.aReport();
      FieldReport other = Story.aReport().report;
      if (verb == ReportVerb.RELEASE) {
        other.mergeInto(story.by(Cast.COORDINATOR), story.report);
      }
      switch (status) {
        case SUBMITTED -> {}
        case REJECTED -> story.report.reject(story.by(Cast.COORDINATOR), "spam", "Quảng cáo.");
        case REDIRECTED ->
            story.report.redirect(story.by(Cast.COORDINATOR), "complaint", "Mời gửi đơn.");
        case ACCEPTED -> story.accepted();
        default -> withAgency(story, other, verb, status);
      }
      if (verb == ReportVerb.DECLINE_REOPENING
          && (status == ReportStatus.RESOLVED || status == ReportStatus.CLOSED)) {
        story.report.requestReopening(story.by(Cast.REPORTER), "Lại hư.", Aftercare.DEFAULT);
      }
      assertThat(story.snapshot().status()).isEqualTo(status);
      return new Scene(story.report, other, story.now().plus(Duration.ofDays(2)));
    }

    private static void withAgency(
        Story story, FieldReport other, ReportVerb verb, ReportStatus status) {
      story.accepted().assigned();
      if (verb == ReportVerb.DECIDE_EXTENSION) {
        story.extensionAsked();
      }
      if (status == ReportStatus.ASSIGNED) {
        return;
      }
      story.taken();
      if (status == ReportStatus.INFORMATION_REQUESTED) {
        story.asked(Cast.OFFICER);
      } else if (status == ReportStatus.MERGED) {
        story.report.mergeInto(story.by(Cast.COORDINATOR), other);
      } else if (status == ReportStatus.WITHDRAWN) {
        story.report.withdraw(story.by(Cast.REPORTER), "");
      } else if (status != ReportStatus.IN_PROGRESS) {
        story.proposed();
        if (status != ReportStatus.ANSWER_PROPOSED) {
          story.published();
        }
        if (status == ReportStatus.CLOSED) {
          story.closed();
        }
      }
    }
  }

  @Test
  void whatMayFollowAStatusIsWhatThePageSays() {
    Map<ReportStatus, Set<ReportStatus>> documented = new EnumMap<>(ReportStatus.class);
    for (List<String> cells : Docs.table("lifecycle.md", "statuses")) {
      documented.put(
          ReportStatus.valueOf(cells.get(0)),
          cells.get(4).equals("–")
              ? Set.of()
              : Expected.words(cells.get(4))
                  .map(ReportStatus::valueOf)
                  .collect(Collectors.toSet()));
    }
    assertThat(next()).isEqualTo(documented);
  }

  /** Follows from the table of transitions; a question returns to where it was asked. */
  private static Map<ReportStatus, Set<ReportStatus>> next() {
    Map<ReportStatus, Set<ReportStatus>> next = new EnumMap<>(ReportStatus.class);
    for (ReportStatus status : ReportStatus.values()) {
      next.put(status, EnumSet.noneOf(ReportStatus.class));
    }
    for (ReportLifecycle.Row row : ReportLifecycle.table()) {
      for (ReportStatus from : row.from()) {
        row.to().ifPresent(next.get(from)::add);
        if (row.verb() == ReportVerb.REQUEST_INFORMATION) {
          next.get(ReportStatus.INFORMATION_REQUESTED).add(from);
        }
      }
    }
    next.get(ReportStatus.INFORMATION_REQUESTED).add(ReportStatus.CLOSED);
    return next;
  }

  @Test
  void everyStatusIsReachedAndOnlyWithdrawalEndsForGood() {
    Map<ReportStatus, Set<ReportStatus>> next = next();
    assertThat(reachable(next, ReportStatus.SUBMITTED)).contains(ReportStatus.values());
    for (ReportStatus from : ReportStatus.values()) {
      Set<ReportStatus> reached = reachable(next, from);
      switch (from) {
        case WITHDRAWN -> assertThat(reached).isEmpty();
        case SUBMITTED,
            REJECTED,
            REDIRECTED,
            ACCEPTED,
            ASSIGNED,
            IN_PROGRESS,
            INFORMATION_REQUESTED,
            ANSWER_PROPOSED,
            RESOLVED,
            CLOSED,
            MERGED ->
            assertThat(reached).as("%s", from).contains(ReportStatus.RESOLVED, ReportStatus.CLOSED);
      }
    }
  }

  private static Set<ReportStatus> reachable(
      Map<ReportStatus, Set<ReportStatus>> next, ReportStatus from) {
    Set<ReportStatus> reached = EnumSet.noneOf(ReportStatus.class);
    Deque<ReportStatus> waiting = new ArrayDeque<>(next.get(from));
    while (!waiting.isEmpty()) {
      ReportStatus status = waiting.pop();
      if (reached.add(status)) {
        waiting.addAll(next.get(status));
      }
    }
    return reached;
  }

  @Test
  void aQuestionReturnsToTheStatusInWhichItWasAsked() {
    Map<ReportStatus, Story> asked =
        Map.of(
            ReportStatus.SUBMITTED, Story.aReport().asked(Cast.COORDINATOR),
            ReportStatus.ACCEPTED, Story.anAcceptedReport().asked(Cast.COORDINATOR),
            ReportStatus.ASSIGNED, Story.anAssignedReport().asked(Cast.OFFICER),
            ReportStatus.IN_PROGRESS, Story.aReportInProgress().asked(Cast.LEADER));
    asked.forEach(
        (status, story) -> {
          assertThat(story.snapshot().interrupted()).contains(status);
          story.report.provideInformation(story.by(Cast.REPORTER), "Số 12.", List.of());
          assertThat(story.snapshot().status()).isEqualTo(status);
        });
  }

  @ParameterizedTest
  @EnumSource(ReportStatus.class)
  void everyStatusHasTheDocumentedNamesInBothLanguages(ReportStatus status) {
    List<List<String>> line =
        Docs.table("lifecycle.md", "statuses").stream()
            .filter(cells -> cells.get(0).equals(status.name()))
            .toList();
    assertThat(line).hasSize(1);
    assertThat(status.vietnamese()).isNotBlank().isEqualTo(line.get(0).get(1));
    assertThat(status.english()).isNotBlank().isEqualTo(line.get(0).get(2));
    assertThat(line.get(0).get(3)).as("clocks").isNotBlank();
  }

  @Test
  void thoseInWhichSomebodyMustActAreOpen() {
    assertThat(Arrays.stream(ReportStatus.values()).filter(ReportStatus::isOpen))
        .containsExactly(
            ReportStatus.SUBMITTED,
            ReportStatus.ACCEPTED,
            ReportStatus.ASSIGNED,
            ReportStatus.IN_PROGRESS,
            ReportStatus.INFORMATION_REQUESTED,
            ReportStatus.ANSWER_PROPOSED);
  }
}
