package org.provincekit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provincekit.report.Urgency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.TimeRange;

/**
 * Derives deadlines from what history says, by a policy and calendars. Pure: the same arguments
 * give the same deadline on every machine; nothing is counted or kept. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SlaClock {
  private final ServiceLevelPolicy policy;
  private final BusinessCalendars calendars;

  /**
   * Makes a clock.
   *
   * @param policy the policy
   * @param calendars the calendars
   */
  public SlaClock(ServiceLevelPolicy policy, BusinessCalendars calendars) {
    this.policy = Require.present(policy, "policy");
    this.calendars = Require.present(calendars, "calendars");
  }

  /**
   * Gives the policy.
   *
   * @return the policy
   */
  public ServiceLevelPolicy policy() {
    return policy;
  }

  /**
   * Gives the calendars.
   *
   * @return the calendars
   */
  public BusinessCalendars calendars() {
    return calendars;
  }

  /**
   * Derives the deadline in force.
   *
   * @param run what history says
   * @param now the time of asking
   * @return the deadline by the newest classification
   * @throws DomainException {@link ErrorCode#NOT_FOUND} when the policy has no line, {@link
   *     ErrorCode#OUT_OF_RANGE} beyond the calendar's horizon
   */
  public Deadline deadline(StageRun run, Instant now) {
    List<Classification> known = run.classifications();
    return derive(run, known.get(known.size() - 1), Optional.empty(), now);
  }

  /**
   * Derives every deadline the clock has had: one per classification. Those replaced stay on record
   * as they stood when they were replaced.
   *
   * @param run what history says
   * @param now the time of asking
   * @return oldest first; the last one is in force
   * @throws DomainException as {@link #deadline} does
   */
  public List<Deadline> deadlines(StageRun run, Instant now) {
    List<Classification> known = run.classifications();
    List<Deadline> deadlines = new ArrayList<>();
    for (int i = 0; i < known.size() - 1; i++) {
      deadlines.add(derive(run, known.get(i), Optional.of(known.get(i + 1).since()), now));
    }
    deadlines.add(deadline(run, now));
    return deadlines;
  }

  private Deadline derive(
      StageRun run, Classification as, Optional<Instant> supersededAt, Instant now) {
    PolicyLine line =
        policy
            .lineFor(as.category(), as.group(), as.urgency(), run.stage(), run.startedAt())
            .orElseThrow(() -> DomainException.notFound("policy line"));
    Instant asked = latest(run.startedAt(), earliest(now, supersededAt.orElse(now)));
    Optional<Instant> stoppedAt =
        run.stoppedAt().filter(stop -> supersededAt.isEmpty() || !stop.isAfter(asked));
    Instant end = stoppedAt.orElse(asked);
    BusinessCalendar calendar = calendars.forParty(run.party());
    List<Pause> pauses = allowed(run.pauses(), as.urgency(), calendar, end);
    List<TimeRange> paused = pauses.stream().map(pause -> pause.until(end)).toList();
    DueTime base = DueTime.reckon(line.limit(), run.startedAt(), paused, calendar);
    Extended due = new Extended(base, as.toldAt());
    run.extensions().stream()
        .filter(extension -> supersededAt.isEmpty() || !extension.approvedAt().isAfter(asked))
        .forEach(extension -> due.extend(extension, as.urgency(), paused));
    Instant atRiskAt = base.momentAt(line.atRiskPercent(), due.dueAt);
    return new Deadline(
        run.stage(),
        run.party(),
        run.round(),
        as.urgency(),
        run.startedAt(),
        line.limit(),
        due.baseDueAt,
        due.dueAt,
        status(stoppedAt, asked, due, atRiskAt),
        atRiskAt,
        stoppedAt,
        supersededAt,
        pauses,
        due.extensions,
        as.toldAt(),
        due.reckonings);
  }

  /** Adds up extensions; one asked for too late stays in history and changes nothing here. */
  private final class Extended {
    private final Instant baseDueAt;
    private final List<Extension> extensions = new ArrayList<>();
    private final List<DueTime> reckonings = new ArrayList<>();
    private Instant dueAt;

    Extended(DueTime base, Optional<Instant> toldAt) {
      this.baseDueAt = latest(base.dueAt(), toldAt.orElse(base.dueAt()));
      this.dueAt = baseDueAt;
      reckonings.add(base);
    }

    void extend(Extension extension, Urgency urgency, List<TimeRange> paused) {
      boolean counts =
          policy
              .extensionRule(urgency)
              .filter(rule -> rule.accepts(extension.askedAt(), dueAt))
              .isPresent();
      if (!counts) {
        return;
      }
      extensions.add(extension);
      extension.newDue().ifPresent(moment -> dueAt = latest(dueAt, moment));
      extension.added().ifPresent(limit -> add(limit, paused));
    }

    private void add(Limit limit, List<TimeRange> paused) {
      BusinessCalendar calendar = reckonings.get(0).calendar();
      DueTime further = DueTime.reckon(limit, dueAt, paused, calendar);
      reckonings.add(further);
      dueAt = further.dueAt();
    }
  }

  private static DeadlineStatus status(
      Optional<Instant> stoppedAt, Instant asked, Extended due, Instant atRiskAt) {
    if (stoppedAt.orElse(asked).isAfter(due.dueAt)) {
      return DeadlineStatus.BREACHED;
    }
    if (stoppedAt.isPresent()) {
      boolean unaided = !stoppedAt.get().isAfter(due.baseDueAt);
      return unaided ? DeadlineStatus.MET : DeadlineStatus.MET_EXTENDED;
    }
    return asked.isBefore(atRiskAt) ? DeadlineStatus.ON_TRACK : DeadlineStatus.AT_RISK;
  }

  /** The pauses begun by a moment, each cut where the policy lets it lapse. */
  private List<Pause> allowed(
      List<Pause> pauses, Urgency urgency, BusinessCalendar calendar, Instant end) {
    List<Pause> allowed = new ArrayList<>();
    for (Pause pause : pauses) {
      if (!pause.from().isAfter(end)) {
        policy
            .pauseRule(urgency)
            .flatMap(rule -> rule.lapsesAt(pause.from(), calendar))
            .ifPresent(lapse -> allowed.add(cut(pause, lapse, end)));
      }
    }
    return allowed;
  }

  private static Pause cut(Pause pause, Instant lapse, Instant end) {
    Optional<Instant> until = pause.until().filter(moment -> !moment.isAfter(end));
    boolean lapsed = until.orElse(end).isAfter(lapse);
    return new Pause(pause.from(), lapsed ? Optional.of(lapse) : until, pause.reason());
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earliest(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
