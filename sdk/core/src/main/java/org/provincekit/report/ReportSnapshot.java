package org.provincekit.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.StaffId;

/**
 * Everything a report knows about itself after its newest history entry. It equals what a replay of
 * the whole history gives. Immutable; sets and lists are copies.
 *
 * @param id internal identity
 * @param version sequence of the newest entry
 * @param trackingCode the citizen's code
 * @param submission what was sent, unchanged
 * @param category as last classified
 * @param urgency as last classified
 * @param visibility as last set
 * @param place as last located
 * @param routing what routing said last
 * @param status where it stands
 * @param interrupted the status to return to after an information request
 * @param lead the agency that handles it
 * @param cooperating the agencies that help
 * @param contributed the cooperating agencies that finished their part
 * @param handler the officer who works on it
 * @param handBacks how often an assignment was refused
 * @param round 1, and one more for each reopening
 * @param reporterReopenings how often the reporter reopened it
 * @param reopeningAsked whether a reopening waits for the coordinator
 * @param question the open question to the reporter
 * @param questionLapsesAt when the open question lapses
 * @param replied whether the lead agency has said anything to the reporter in this round
 * @param draft the answer waiting for approval
 * @param answer the newest published answer
 * @param stars the reporter's rating of it
 * @param extensionAsked the date asked for, when a request waits for the leader
 * @param extensions the dates granted in this round, oldest first
 * @param parent the report it was merged into
 * @param children the reports merged into it
 * @param attachments all of the case, in the order added
 * @param publicAttachments those that may be shown with a public report
 * @param deadlines the running deadlines as told
 * @param raised the keys of deadlines raised
 * @param nextActionAt when the sweep must look again
 * @param times when each milestone last happened: {@code submitted, accepted, assigned, taken,
 *     answered, finished}, {@code updated} (anything people see), {@code recorded} (any entry)
 * @since 0.1
 */
public record ReportSnapshot(
    ReportId id,
    long version,
    TrackingCode trackingCode,
    Submission submission,
    CategoryCode category,
    Urgency urgency,
    Visibility visibility,
    ReportedPlace place,
    Optional<RoutingOutcome> routing,
    ReportStatus status,
    Optional<ReportStatus> interrupted,
    Optional<AgencyCode> lead,
    SortedSet<AgencyCode> cooperating,
    SortedSet<AgencyCode> contributed,
    Optional<StaffId> handler,
    int handBacks,
    int round,
    int reporterReopenings,
    boolean reopeningAsked,
    Optional<String> question,
    Optional<Instant> questionLapsesAt,
    boolean replied,
    Optional<Answer> draft,
    Optional<Answer> answer,
    Optional<Integer> stars,
    Optional<Instant> extensionAsked,
    List<Instant> extensions,
    Optional<ReportId> parent,
    List<ReportId> children,
    List<AttachmentId> attachments,
    Set<AttachmentId> publicAttachments,
    List<DeadlineMark> deadlines,
    Set<String> raised,
    Optional<Instant> nextActionAt,
    Map<String, Instant> times) {

  /**
   * Gives the agency that the case is with or, before assignment, the one that routing proposed.
   *
   * @return the agency, or empty in manual triage
   */
  public Optional<AgencyCode> responsible() {
    return lead.isPresent() ? lead : routing.flatMap(RoutingOutcome::agency);
  }

  /**
   * Gives the earliest running deadline.
   *
   * @return its moment, or empty when none runs
   */
  public Optional<Instant> dueAt() {
    return deadlines.stream().map(DeadlineMark::dueAt).min(Instant::compareTo);
  }

  /**
   * Gives when it was sent.
   *
   * @return the moment
   */
  public Instant submittedAt() {
    return times.get("submitted");
  }

  /**
   * Gives when anything last happened that people see.
   *
   * @return the moment
   */
  public Instant updatedAt() {
    return times.get("updated");
  }

  /**
   * Tells whether everybody may see its content: public by category and not hidden, accepted, and
   * not refused or withdrawn.
   *
   * @return true when public
   */
  public boolean isPublic() {
    return visibility == Visibility.PUBLIC
        && times.containsKey("accepted")
        && switch (status) {
          case ACCEPTED,
              ASSIGNED,
              IN_PROGRESS,
              INFORMATION_REQUESTED,
              ANSWER_PROPOSED,
              RESOLVED,
              CLOSED ->
              true;
          case SUBMITTED, REJECTED, REDIRECTED, MERGED, WITHDRAWN -> false;
        };
  }
}
