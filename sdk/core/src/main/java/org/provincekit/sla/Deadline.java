package org.provincekit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.provincekit.report.Urgency;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * A deadline as it stands at the time of asking; made by {@link SlaClock}, never stored as truth.
 *
 * @param stage which clock
 * @param party the agency bound; empty for the coordinator
 * @param round from 1
 * @param urgency the urgency by which the limit was chosen
 * @param startedAt when the clock started
 * @param limit the limit of the policy line
 * @param baseDueAt the due moment without extensions
 * @param dueAt the due moment in force, extensions and promises included
 * @param status how it stands
 * @param atRiskAt when it became or becomes at risk
 * @param stoppedAt when the clock stopped, empty while it runs
 * @param supersededAt when a change of category or urgency put another deadline in its place, empty
 *     for the one in force
 * @param pauses the pauses that counted, each already cut to what the policy allows
 * @param extensions the extensions granted
 * @param toldAt the due moment the reporter was told under this classification, if any
 * @param reckonings the way from the start to the due moment: that of the limit, then one for each
 *     limit added by an extension
 * @since 0.1
 */
public record Deadline(
    Stage stage,
    Optional<AgencyCode> party,
    int round,
    Urgency urgency,
    Instant startedAt,
    Limit limit,
    Instant baseDueAt,
    Instant dueAt,
    DeadlineStatus status,
    Instant atRiskAt,
    Optional<Instant> stoppedAt,
    Optional<Instant> supersededAt,
    List<Pause> pauses,
    List<Extension> extensions,
    Optional<Instant> toldAt,
    List<DueTime> reckonings) {
  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#INCONSISTENT}
   */
  public Deadline {
    Require.present(stage, "stage");
    Require.present(party, "party");
    Require.present(urgency, "urgency");
    Require.present(startedAt, "startedAt");
    Require.present(limit, "limit");
    Require.present(baseDueAt, "baseDueAt");
    Require.present(dueAt, "dueAt");
    Require.present(status, "status");
    Require.present(atRiskAt, "atRiskAt");
    Require.present(stoppedAt, "stoppedAt");
    Require.present(supersededAt, "supersededAt");
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
    Require.present(toldAt, "toldAt");
    reckonings = List.copyOf(reckonings);
    if (reckonings.isEmpty() || dueAt.isBefore(baseDueAt)) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT, "dueAt", "a deadline has a reckoning and is never shortened");
    }
  }

  /**
   * Names the clock within its report, the same for every asking.
   *
   * @return stage, party ({@code -} for the coordinator) and round, such as {@code resolve/H12.1/1}
   */
  public String key() {
    return stage.code() + "/" + party.map(AgencyCode::value).orElse("-") + "/" + round;
  }

  /**
   * Tells whether the clock still runs and this deadline is in force.
   *
   * @return true for an open deadline
   */
  public boolean isOpen() {
    return stoppedAt.isEmpty() && supersededAt.isEmpty();
  }

  /**
   * Finds when a percentage of the way to the due moment in force is used up, in the limit's own
   * measure.
   *
   * @param percent 0 to 10000
   * @return the moment
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the calendar's horizon
   * @see DueTime#momentAt
   */
  public Instant momentAt(int percent) {
    return reckonings.get(0).momentAt(percent, dueAt);
  }

  /**
   * Lists what was counted from the start to the due moment, limits added by extensions included.
   *
   * @return the spans in order
   */
  public List<CountedSpan> spans() {
    List<CountedSpan> spans = new ArrayList<>();
    reckonings.forEach(reckoning -> spans.addAll(reckoning.spans()));
    return spans;
  }

  /**
   * Explains the deadline in Vietnamese.
   *
   * @return one line for the limit, one per span, one per extension, one for the due moment
   */
  public List<String> explain() {
    return new DeadlineText(this, Language.VI).lines();
  }

  /**
   * Explains the deadline.
   *
   * @param locale English, or anything else for Vietnamese
   * @return the lines
   */
  public List<String> explain(Locale locale) {
    return new DeadlineText(this, Language.of(locale)).lines();
  }
}
