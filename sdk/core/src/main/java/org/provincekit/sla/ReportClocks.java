package org.provincekit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.DeadlineMark;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.Urgency;
import org.provincekit.shared.AgencyCode;

/**
 * Reads a report's history as clocks: which stage ran for whom, from when to when, with which
 * pauses and extensions. The one place that says which event starts, pauses, restarts or stops
 * which clock; {@link SlaClock} then computes when each is due.
 *
 * <ul>
 *   <li>accept: from sending until the case is first with an agency, or ended; again after a
 *       hand-back, a separation, or a refusal taken back.
 *   <li>take: from each assignment until taken or handed back.
 *   <li>first answer and resolve: from sending, acceptance or first assignment, as the policy says
 *       (in a later round from the reopening), whoever leads; until the lead agency's first words
 *       to the reporter, and until the answer is published. A separation begins them anew as if it
 *       were sending and acceptance, and a refusal taken back as if it were sending.
 *   <li>resolve, for each cooperating agency: from its assignment until its part is done.
 * </ul>
 *
 * <p>A correction of category or urgency classifies the running clocks anew from the same start;
 * the deadline before it stays on record.
 *
 * @since 0.1
 */
public final class ReportClocks {
  private final ServiceLevelPolicy policy;
  private final Function<CategoryCode, Optional<String>> groupOf;
  private final List<Running> clocks = new ArrayList<>();
  private Optional<CategoryCode> category = Optional.empty();
  private Urgency urgency;
  private final Map<StartsFrom, Instant> begun = new EnumMap<>(StartsFrom.class);
  private int earlier;
  private Instant extensionAskedAt;
  private String extensionAskedBy = "";
  private boolean replied;
  private int round = 1;
  private AgencyCode lead;

  private ReportClocks(
      ServiceLevelPolicy policy, Function<CategoryCode, Optional<String>> groupOf) {
    this.policy = policy;
    this.groupOf = groupOf;
  }

  /**
   * A clock of a report.
   *
   * @param key names it within the report for good: transfers between agencies do not change it
   * @param run what ran
   * @since 0.1
   */
  public record Clock(String key, StageRun run) {}

  /**
   * Reads a whole history.
   *
   * @param history all entries in order
   * @param policy says where clocks start
   * @param groupOf the group of a category, when it is known
   * @return the clocks in the order they started
   */
  public static List<Clock> read(
      List<HistoryEntry> history,
      ServiceLevelPolicy policy,
      Function<CategoryCode, Optional<String>> groupOf) {
    ReportClocks reading = new ReportClocks(policy, groupOf);
    history.forEach(reading::apply);
    return reading.clocks.stream().map(Running::toClock).toList();
  }

  /** One clock as it is folded from the history. */
  private static final class Running {
    private final Stage stage;
    private final boolean ofLead;
    private final long startSequence;
    private StageRun run;
    private Optional<AgencyCode> party;
    private Pause pause;

    Running(Stage stage, boolean ofLead, long startSequence, StageRun run) {
      this.stage = stage;
      this.ofLead = ofLead;
      this.startSequence = startSequence;
      this.run = run;
      this.party = run.party();
    }

    boolean isRunning() {
      return run.stoppedAt().isEmpty();
    }

    boolean isOfRound(int number) {
      return run.round() == number;
    }

    void pause(Instant at, String reason) {
      if (pause == null) {
        pause = new Pause(at, Optional.empty(), reason);
      }
    }

    void resume(Instant at) {
      if (pause != null) {
        run = run.paused(new Pause(pause.from(), Optional.of(at), pause.reason()));
        pause = null;
      }
    }

    void stop(Instant at) {
      resume(at);
      run = run.stopped(at);
    }

    Clock toClock() {
      StageRun known = pause == null ? run : run.paused(pause);
      StageRun owned =
          new StageRun(
              known.stage(),
              party,
              known.round(),
              known.startedAt(),
              known.stoppedAt(),
              known.pauses(),
              known.extensions(),
              known.classifications());
      String owner = ofLead ? "" : "/" + party.map(AgencyCode::value).orElse("");
      return new Clock(startSequence + "/" + stage.code() + owner, owned);
    }
  }

  private void apply(HistoryEntry entry) {
    ReportEvent event = entry.event();
    if (event instanceof ReportEvent.Submitted e) {
      category = Optional.of(e.submission().category());
      urgency = e.submission().urgency();
      beginAnew(entry, StartsFrom.SUBMISSION);
    } else if (event instanceof ReportEvent.Restored) {
      beginAnew(entry, StartsFrom.SUBMISSION);
    } else if (event instanceof ReportEvent.Accepted) {
      begun.putIfAbsent(StartsFrom.ACCEPTANCE, entry.at());
      startAnswering(entry);
    } else if (event instanceof ReportEvent.Assigned e) {
      assigned(e, entry);
    } else if (event instanceof ReportEvent.CooperationChanged e) {
      cooperate(e.cooperating(), entry);
    } else if (event instanceof ReportEvent.Taken) {
      stop(clock -> clock.stage == Stage.TAKE, entry.at());
    } else if (event instanceof ReportEvent.HandedBack) {
      stop(clock -> clock.stage == Stage.TAKE || !clock.ofLead, entry.at());
      lead = null;
      follow(Optional.empty());
      start(Stage.ACCEPT, entry);
    } else if (event instanceof ReportEvent.Reopened e) {
      round = e.round();
      replied = false;
      for (StartsFrom moment : StartsFrom.values()) {
        begun.put(moment, entry.at());
      }
      start(Stage.TAKE, entry);
      start(Stage.FIRST_ANSWER, entry);
      start(Stage.RESOLVE, entry);
    } else if (event instanceof ReportEvent.Separated) {
      lead = null;
      beginAnew(entry, StartsFrom.SUBMISSION, StartsFrom.ACCEPTANCE);
    } else if (event instanceof ReportEvent.Reclassified e) {
      reclassified(e, entry);
    } else {
      applyToRunning(event, entry);
    }
  }

  private void applyToRunning(ReportEvent event, HistoryEntry entry) {
    Instant at = entry.at();
    if (event instanceof ReportEvent.InformationRequested e) {
      heardFrom(entry);
      running(clock -> true).forEach(clock -> clock.pause(at, pauseReason(e)));
    } else if (event instanceof ReportEvent.InformationProvided) {
      running(clock -> true).forEach(clock -> clock.resume(at));
    } else if (event instanceof ReportEvent.InformationLapsed e) {
      running(clock -> true).forEach(clock -> clock.resume(at));
      if (e.closes()) {
        stop(clock -> true, at);
      }
    } else if (event instanceof ReportEvent.ReplySent) {
      heardFrom(entry);
    } else if (event instanceof ReportEvent.Contributed e) {
      Optional<AgencyCode> helper = Optional.of(e.agency());
      stop(clock -> !clock.ofLead && clock.party.equals(helper), at);
    } else if (event instanceof ReportEvent.ExtensionRequested) {
      extensionAskedAt = at;
      extensionAskedBy = entry.actor();
    } else if (event instanceof ReportEvent.ExtensionGranted e) {
      extend(e, entry);
    } else if (event instanceof ReportEvent.DeadlinesSet e) {
      e.running().forEach(this::told);
    } else if (ends(event)) {
      stop(clock -> true, at);
    }
  }

  private static boolean ends(ReportEvent event) {
    return event instanceof ReportEvent.AnswerPublished
        || event instanceof ReportEvent.Rejected
        || event instanceof ReportEvent.Redirected
        || event instanceof ReportEvent.Withdrawn
        || event instanceof ReportEvent.Merged
        || event instanceof ReportEvent.Closed;
  }

  /** The question itself may hold personal data; the reason of a pause is shown to everybody. */
  private static String pauseReason(ReportEvent.InformationRequested event) {
    return "information-requested until " + event.lapsesAt();
  }

  private void assigned(ReportEvent.Assigned event, HistoryEntry entry) {
    stop(clock -> clock.stage == Stage.ACCEPT || clock.stage == Stage.TAKE, entry.at());
    lead = event.lead();
    begun.putIfAbsent(StartsFrom.ASSIGNMENT, entry.at());
    startAnswering(entry);
    follow(Optional.of(lead));
    start(Stage.TAKE, entry);
    cooperate(event.cooperating(), entry);
  }

  private void cooperate(Set<AgencyCode> cooperating, HistoryEntry entry) {
    stop(clock -> !clock.ofLead && clock.party.filter(cooperating::contains).isEmpty(), entry.at());
    for (AgencyCode helper : cooperating) {
      Optional<AgencyCode> party = Optional.of(helper);
      if (running(clock -> !clock.ofLead && clock.party.equals(party)).isEmpty()) {
        open(Stage.RESOLVE, false, party, entry, entry.at());
      }
    }
  }

  /** Where the new category has no limit, what was told under the old one stands. */
  private void reclassified(ReportEvent.Reclassified event, HistoryEntry entry) {
    category = Optional.of(event.category());
    urgency = event.urgency();
    running(clock -> line(clock.stage, clock.run.startedAt()).isPresent())
        .forEach(clock -> clock.run = clock.run.reclassified(classification(entry.at())));
    startAnswering(entry);
  }

  /** Begins a new stretch in the same round: clocks of before it no longer stand for anything. */
  private void beginAnew(HistoryEntry entry, StartsFrom... moments) {
    begun.clear();
    for (StartsFrom moment : moments) {
      begun.put(moment, entry.at());
    }
    earlier = clocks.size();
    start(Stage.ACCEPT, entry);
    startAnswering(entry);
  }

  private Classification classification(Instant since) {
    return Classification.of(since, category, category.flatMap(groupOf), urgency);
  }

  /** Starts what the policy binds to a moment that has come, if it does not run or ran already. */
  private void startAnswering(HistoryEntry entry) {
    for (Stage stage : List.of(Stage.FIRST_ANSWER, Stage.RESOLVE)) {
      Optional<Instant> from = line(stage, entry.at()).map(PolicyLine::startsFrom).map(begun::get);
      boolean stands =
          clocks.stream()
              .skip(earlier)
              .anyMatch(clock -> clock.stage == stage && clock.ofLead && clock.isOfRound(round));
      if (from.isPresent() && !stands && !(stage == Stage.FIRST_ANSWER && replied)) {
        open(stage, true, Optional.ofNullable(lead), entry, from.get());
      }
    }
  }

  private void start(Stage stage, HistoryEntry entry) {
    Optional<AgencyCode> party =
        stage == Stage.ACCEPT ? Optional.empty() : Optional.ofNullable(lead);
    open(stage, true, party, entry, entry.at());
  }

  private void open(
      Stage stage, boolean ofLead, Optional<AgencyCode> party, HistoryEntry entry, Instant from) {
    if (line(stage, from).isPresent()) {
      StageRun run = StageRun.started(stage, party, round, classification(from));
      clocks.add(new Running(stage, ofLead, entry.sequence(), run));
    }
  }

  private Optional<PolicyLine> line(Stage stage, Instant from) {
    return policy.lineFor(category, category.flatMap(groupOf), urgency, stage, from);
  }

  private void follow(Optional<AgencyCode> newLead) {
    running(clock -> clock.ofLead && clock.stage != Stage.ACCEPT)
        .forEach(clock -> clock.party = newLead);
  }

  /** The coordinator's words are no answer of the agency that is bound to give one. */
  private void heardFrom(HistoryEntry entry) {
    if (entry.agency().filter(agency -> agency.equals(lead)).isPresent()) {
      replied = true;
      stop(clock -> clock.stage == Stage.FIRST_ANSWER, entry.at());
    }
  }

  private void extend(ReportEvent.ExtensionGranted event, HistoryEntry entry) {
    Extension extension =
        Extension.to(
            extensionAskedBy,
            extensionAskedAt,
            entry.actor(),
            entry.at(),
            event.reason(),
            event.until());
    running(clock -> clock.stage == Stage.RESOLVE && clock.ofLead)
        .forEach(clock -> clock.run = clock.run.extended(extension));
  }

  /** An extension moves the due moment by itself; only what was told without one is a floor. */
  private void told(DeadlineMark mark) {
    running(clock -> clock.run.extensions().isEmpty()).stream()
        .filter(clock -> clock.stage.code().equals(mark.stage()))
        .filter(clock -> clock.run.round() == mark.round() && clock.party.equals(mark.party()))
        .forEach(clock -> clock.run = clock.run.told(mark.dueAt()));
  }

  private void stop(Predicate<Running> which, Instant at) {
    running(which).forEach(clock -> clock.stop(at));
  }

  private List<Running> running(Predicate<Running> which) {
    return clocks.stream().filter(Running::isRunning).filter(which).toList();
  }
}
