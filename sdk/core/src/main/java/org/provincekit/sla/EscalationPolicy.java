package org.provincekit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.provincekit.report.Urgency;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.StaffId;

/**
 * The escalation ladder: after which share of a limit who is told. Immutable and thread-safe.
 *
 * <p>A step falls when its percentage is used up in the limit's own measure; 200 % of 5 working
 * days is the close of the tenth. Steps below 100 % fall at their moment, later ones once it has
 * passed, as a breach does; a clock that stopped before a step never raises it. Each further step
 * to a superior climbs one agency higher.
 *
 * @param version the version's name, 1–60 characters
 * @param steps the steps; for an urgency, stage and percentage one at most; copied
 * @since 0.1
 */
public record EscalationPolicy(String version, List<EscalationStep> steps) {
  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#ALREADY_EXISTS} when two
   *     steps have the same urgency, stage and percentage
   */
  public EscalationPolicy {
    version = Require.text(version, 1, 60, "version");
    steps = List.copyOf(steps);
    Set<List<Object>> seen = new HashSet<>();
    for (EscalationStep step : steps) {
      if (!seen.add(List.of(step.urgency(), step.stage(), step.percent()))) {
        throw DomainException.of(
            ErrorCode.ALREADY_EXISTS, "steps", "two steps at " + step.percent() + " percent");
      }
    }
  }

  /**
   * Makes the default ladder. Urgent: the agency's leader is telephoned at once and at 50 %, the
   * superior at 100 %. Others: a reminder at 75 %, the superior at 100 %, the province's leader at
   * 200 %.
   *
   * @return the ladder
   */
  public static EscalationPolicy defaults() {
    List<EscalationStep> steps = new ArrayList<>();
    steps.add(
        new EscalationStep(
            Urgency.URGENT,
            Optional.of(Stage.ACCEPT),
            0,
            EscalationStep.Recipient.AGENCY_LEADER,
            true));
    steps.add(step(Urgency.URGENT, 50, EscalationStep.Recipient.AGENCY_LEADER, true));
    steps.add(step(Urgency.URGENT, 100, EscalationStep.Recipient.SUPERIOR, true));
    for (Urgency urgency : List.of(Urgency.NORMAL, Urgency.COMPLEX)) {
      steps.add(step(urgency, 75, EscalationStep.Recipient.RESPONSIBLE, false));
      steps.add(step(urgency, 100, EscalationStep.Recipient.SUPERIOR, false));
      steps.add(step(urgency, 200, EscalationStep.Recipient.PROVINCE_LEADER, false));
    }
    return new EscalationPolicy("default", steps);
  }

  private static EscalationStep step(
      Urgency urgency, int percent, EscalationStep.Recipient recipient, boolean phone) {
    return new EscalationStep(urgency, Optional.empty(), percent, recipient, phone);
  }

  /**
   * Lists the steps that bind a deadline.
   *
   * @param urgency its urgency
   * @param stage its stage
   * @return by percentage; a step for the stage replaces one for all stages at the same percentage
   */
  public List<EscalationStep> stepsFor(Urgency urgency, Stage stage) {
    TreeMap<Integer, EscalationStep> chosen = new TreeMap<>();
    steps.stream()
        .filter(step -> step.urgency() == urgency)
        .filter(step -> step.stage().isEmpty() || step.stage().get() == stage)
        .sorted(Comparator.comparing(step -> step.stage().isPresent()))
        .forEach(step -> chosen.put(step.percent(), step));
    return List.copyOf(chosen.values());
  }

  /**
   * Lists what a deadline has brought about by now: at risk, breached, and every step that fell.
   * The same list comes at every later asking, so only keys not raised yet are new.
   *
   * @param deadline the deadline
   * @param responsible the officer responsible, if any
   * @param chain who stands above whom
   * @param now the time of asking
   * @return in the order in which they fell; empty for a deadline replaced by another
   */
  public List<SlaEvent> eventsDue(
      Deadline deadline, Optional<StaffId> responsible, AgencyChain chain, Instant now) {
    List<SlaEvent> events = new ArrayList<>();
    if (deadline.supersededAt().isPresent()) {
      return events;
    }
    String key = deadline.key();
    if (fell(deadline, 0, deadline.atRiskAt(), now)) {
      events.add(
          new SlaEvent.DeadlineAtRisk(
              key + "/at-risk",
              deadline.stage(),
              deadline.party(),
              deadline.round(),
              deadline.dueAt(),
              deadline.atRiskAt()));
    }
    if (fell(deadline, 100, deadline.dueAt(), now)) {
      events.add(
          new SlaEvent.DeadlineBreached(
              key + "/breached",
              deadline.stage(),
              deadline.party(),
              deadline.round(),
              deadline.dueAt(),
              deadline.dueAt()));
    }
    events.addAll(stepsDue(deadline, responsible, chain, now));
    events.sort(Comparator.comparing(SlaEvent::at));
    return events;
  }

  /**
   * Lists the steps that fell by now.
   *
   * @param deadline the deadline
   * @param responsible the officer responsible, if any
   * @param chain who stands above whom
   * @param now the time of asking
   * @return by percentage
   */
  public List<SlaEvent.Escalated> stepsDue(
      Deadline deadline, Optional<StaffId> responsible, AgencyChain chain, Instant now) {
    List<SlaEvent.Escalated> fallen = new ArrayList<>();
    int climbed = 0;
    for (EscalationStep step : stepsFor(deadline.urgency(), deadline.stage())) {
      if (step.recipient() == EscalationStep.Recipient.SUPERIOR) {
        climbed++;
      }
      Instant at = deadline.momentAt(step.percent());
      if (fell(deadline, step.percent(), at, now)) {
        fallen.add(
            escalated(
                deadline,
                step,
                at,
                Target.of(step, climbed, deadline.party(), responsible, chain)));
      }
    }
    return fallen;
  }

  /**
   * Finds when to look at an open deadline next: the first moment after now at which something new
   * shows. A limit is kept up to its last instant, so what is past it shows one second later.
   *
   * @param deadline the deadline
   * @param now the time of asking
   * @return the moment; empty when the clock has stopped or nothing is left to raise
   */
  public Optional<Instant> nextMoment(Deadline deadline, Instant now) {
    if (!deadline.isOpen()) {
      return Optional.empty();
    }
    Stream<Optional<Instant>> steps =
        stepsFor(deadline.urgency(), deadline.stage()).stream()
            .map(EscalationStep::percent)
            .map(percent -> shows(deadline, percent, deadline.momentAt(percent), now));
    Stream<Optional<Instant>> states =
        Stream.of(
            shows(deadline, 0, deadline.atRiskAt(), now),
            shows(deadline, 100, deadline.dueAt(), now));
    return Stream.concat(steps, states).flatMap(Optional::stream).min(Instant::compareTo);
  }

  private static Optional<Instant> shows(
      Deadline deadline, int percent, Instant moment, Instant now) {
    if (fell(deadline, percent, moment, now)) {
      return Optional.empty();
    }
    return Optional.of(percent >= 100 ? moment.plusSeconds(1) : moment);
  }

  private static boolean fell(Deadline deadline, int percent, Instant moment, Instant now) {
    boolean stopped = deadline.stoppedAt().isPresent();
    Instant end = deadline.stoppedAt().orElse(now);
    return percent >= 100 || stopped ? moment.isBefore(end) : !moment.isAfter(end);
  }

  private static SlaEvent.Escalated escalated(
      Deadline deadline, EscalationStep step, Instant at, Target target) {
    return new SlaEvent.Escalated(
        deadline.key() + "/" + step.percent(),
        deadline.stage(),
        deadline.party(),
        deadline.round(),
        step.percent(),
        target.recipient(),
        target.agency(),
        step.phone(),
        at);
  }

  /** Who is really told: nobody is skipped, a missing one is replaced by the coordinator. */
  private record Target(EscalationStep.Recipient recipient, Optional<AgencyCode> agency) {
    private static final Target COORDINATOR =
        new Target(EscalationStep.Recipient.COORDINATOR, Optional.empty());

    static Target of(
        EscalationStep step,
        int climbed,
        Optional<AgencyCode> party,
        Optional<StaffId> responsible,
        AgencyChain chain) {
      return switch (step.recipient()) {
        case RESPONSIBLE ->
            party.isPresent() && responsible.isPresent()
                ? new Target(step.recipient(), party)
                : COORDINATOR;
        case AGENCY_LEADER -> party.isPresent() ? new Target(step.recipient(), party) : COORDINATOR;
        case SUPERIOR ->
            party
                .flatMap(agency -> above(agency, climbed, chain))
                .map(agency -> new Target(step.recipient(), Optional.of(agency)))
                .orElse(COORDINATOR);
        case PROVINCE_LEADER -> new Target(step.recipient(), Optional.empty());
        case COORDINATOR -> COORDINATOR;
      };
    }

    /** Climbs the chain; a chain that runs in a circle ends where it would repeat. */
    private static Optional<AgencyCode> above(AgencyCode agency, int levels, AgencyChain chain) {
      Set<AgencyCode> seen = new HashSet<>(Set.of(agency));
      Optional<AgencyCode> at = Optional.of(agency);
      for (int i = 0; i < levels && at.isPresent(); i++) {
        at = chain.parentOf(at.get()).filter(seen::add);
      }
      return at;
    }
  }
}
