package org.provincekit.report;

import static org.provincekit.report.ReportParty.COOPERATOR;
import static org.provincekit.report.ReportParty.COORDINATOR;
import static org.provincekit.report.ReportParty.LEADER;
import static org.provincekit.report.ReportParty.OFFICER;
import static org.provincekit.report.ReportParty.REPORTER;
import static org.provincekit.report.ReportParty.SYSTEM;
import static org.provincekit.report.ReportStatus.ACCEPTED;
import static org.provincekit.report.ReportStatus.ANSWER_PROPOSED;
import static org.provincekit.report.ReportStatus.ASSIGNED;
import static org.provincekit.report.ReportStatus.CLOSED;
import static org.provincekit.report.ReportStatus.INFORMATION_REQUESTED;
import static org.provincekit.report.ReportStatus.IN_PROGRESS;
import static org.provincekit.report.ReportStatus.MERGED;
import static org.provincekit.report.ReportStatus.REDIRECTED;
import static org.provincekit.report.ReportStatus.REJECTED;
import static org.provincekit.report.ReportStatus.RESOLVED;
import static org.provincekit.report.ReportStatus.SUBMITTED;
import static org.provincekit.report.ReportStatus.WITHDRAWN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The only table of transitions: which step is possible in which status, to whom, and where it
 * leads. Everything else in the product asks it.
 *
 * @since 0.1
 */
public final class ReportLifecycle {
  private static final Set<ReportStatus> ANY = EnumSet.allOf(ReportStatus.class);
  private static final Set<ReportStatus> TRIAGE = EnumSet.of(SUBMITTED, ACCEPTED);
  private static final Set<ReportStatus> WITH_AGENCY = EnumSet.of(ASSIGNED, IN_PROGRESS);
  private static final Set<ReportStatus> BEFORE_DRAFT =
      EnumSet.of(SUBMITTED, ACCEPTED, ASSIGNED, IN_PROGRESS);
  private static final Set<ReportStatus> BEFORE_ANSWER =
      EnumSet.of(SUBMITTED, ACCEPTED, ASSIGNED, IN_PROGRESS, INFORMATION_REQUESTED);
  private static final Set<ReportStatus> ANSWERED = EnumSet.of(RESOLVED, CLOSED);

  private static final List<Row> TABLE =
      List.of(
          row(ReportVerb.ROUTE, BEFORE_ANSWER, null, SYSTEM, COORDINATOR),
          row(ReportVerb.ACCEPT, EnumSet.of(SUBMITTED), ACCEPTED, COORDINATOR, SYSTEM),
          row(ReportVerb.REJECT, TRIAGE, REJECTED, COORDINATOR),
          row(ReportVerb.REDIRECT, TRIAGE, REDIRECTED, COORDINATOR),
          row(ReportVerb.RESTORE, EnumSet.of(REJECTED, REDIRECTED), SUBMITTED, COORDINATOR),
          row(
              ReportVerb.ASSIGN,
              EnumSet.of(ACCEPTED, ASSIGNED, IN_PROGRESS, ANSWER_PROPOSED),
              ASSIGNED,
              COORDINATOR,
              SYSTEM),
          row(
              ReportVerb.CHANGE_COOPERATION,
              EnumSet.of(ASSIGNED, IN_PROGRESS, ANSWER_PROPOSED),
              null,
              COORDINATOR),
          row(ReportVerb.TAKE, WITH_AGENCY, IN_PROGRESS, OFFICER, LEADER),
          row(ReportVerb.HAND_BACK, WITH_AGENCY, ACCEPTED, OFFICER, LEADER),
          row(ReportVerb.REQUEST_INFORMATION, TRIAGE, INFORMATION_REQUESTED, COORDINATOR),
          row(ReportVerb.REQUEST_INFORMATION, WITH_AGENCY, INFORMATION_REQUESTED, OFFICER, LEADER),
          row(ReportVerb.PROVIDE_INFORMATION, EnumSet.of(INFORMATION_REQUESTED), null, REPORTER),
          row(ReportVerb.LAPSE_INFORMATION, EnumSet.of(INFORMATION_REQUESTED), null, SYSTEM),
          row(ReportVerb.REPLY, BEFORE_DRAFT, null, COORDINATOR),
          row(ReportVerb.REPLY, WITH_AGENCY, null, OFFICER, LEADER),
          row(
              ReportVerb.CONTRIBUTE,
              EnumSet.of(ASSIGNED, IN_PROGRESS, INFORMATION_REQUESTED, ANSWER_PROPOSED),
              null,
              COOPERATOR),
          row(ReportVerb.PROPOSE_ANSWER, EnumSet.of(IN_PROGRESS), ANSWER_PROPOSED, OFFICER, LEADER),
          row(ReportVerb.RETURN_ANSWER, EnumSet.of(ANSWER_PROPOSED), IN_PROGRESS, LEADER),
          row(ReportVerb.PUBLISH_ANSWER, EnumSet.of(ANSWER_PROPOSED), RESOLVED, LEADER),
          row(ReportVerb.RATE, ANSWERED, null, REPORTER),
          row(ReportVerb.REOPEN, ANSWERED, ASSIGNED, REPORTER, COORDINATOR),
          row(ReportVerb.REQUEST_REOPENING, ANSWERED, null, REPORTER),
          row(ReportVerb.DECLINE_REOPENING, ANSWERED, null, COORDINATOR),
          row(ReportVerb.CLOSE, EnumSet.of(RESOLVED), CLOSED, SYSTEM, COORDINATOR),
          row(ReportVerb.WITHDRAW, BEFORE_ANSWER, WITHDRAWN, REPORTER),
          row(ReportVerb.MERGE, BEFORE_ANSWER, MERGED, COORDINATOR),
          row(
              ReportVerb.ABSORB,
              EnumSet.of(
                  SUBMITTED,
                  ACCEPTED,
                  ASSIGNED,
                  IN_PROGRESS,
                  INFORMATION_REQUESTED,
                  ANSWER_PROPOSED,
                  RESOLVED),
              null,
              COORDINATOR),
          row(ReportVerb.SEPARATE, EnumSet.of(MERGED), ACCEPTED, COORDINATOR),
          row(ReportVerb.RELEASE, ANY, null, COORDINATOR),
          row(ReportVerb.REQUEST_EXTENSION, WITH_AGENCY, null, OFFICER, LEADER),
          row(
              ReportVerb.DECIDE_EXTENSION,
              EnumSet.of(ASSIGNED, IN_PROGRESS, INFORMATION_REQUESTED, ANSWER_PROPOSED),
              null,
              LEADER),
          row(ReportVerb.RECLASSIFY, BEFORE_DRAFT, null, COORDINATOR),
          row(ReportVerb.RELOCATE, BEFORE_DRAFT, null, COORDINATOR),
          row(ReportVerb.SUCCEED_UNIT, ReportStatus.OPEN, null, SYSTEM),
          row(ReportVerb.CHANGE_VISIBILITY, ANY, null, COORDINATOR),
          row(ReportVerb.ADD_NOTE, ANY, null, COORDINATOR, OFFICER, LEADER, COOPERATOR),
          row(
              ReportVerb.ADD_ATTACHMENT,
              ReportStatus.OPEN,
              null,
              COORDINATOR,
              OFFICER,
              LEADER,
              COOPERATOR),
          row(ReportVerb.SET_DEADLINES, ANY, null, SYSTEM),
          row(ReportVerb.RAISE_DEADLINE, ReportStatus.OPEN, null, SYSTEM));

  private ReportLifecycle() {}

  /**
   * One line of the table.
   *
   * @param verb the step
   * @param from the statuses in which it is possible
   * @param to where it leads; empty when the status stays, or (after an information request) is the
   *     one from before the request
   * @param parties who may take it
   * @since 0.1
   */
  public record Row(
      ReportVerb verb,
      Set<ReportStatus> from,
      Optional<ReportStatus> to,
      Set<ReportParty> parties) {}

  /**
   * Gives the whole table.
   *
   * @return unmodifiable rows; a verb may stand in several
   */
  public static List<Row> table() {
    return TABLE;
  }

  /**
   * Finds the row that permits a step.
   *
   * @param verb the step
   * @param status where the report stands
   * @param parties the capacities of whoever takes it
   * @return the row, or empty when the step is not possible
   */
  public static Optional<Row> find(ReportVerb verb, ReportStatus status, Set<ReportParty> parties) {
    return TABLE.stream()
        .filter(row -> row.verb() == verb && row.from().contains(status))
        .filter(row -> !Collections.disjoint(row.parties(), parties))
        .findFirst();
  }

  /**
   * Tells whether a step is ever open to somebody in these capacities.
   *
   * @param verb the step
   * @param parties the capacities
   * @return false when no status would permit it
   */
  public static boolean isEverOpen(ReportVerb verb, Set<ReportParty> parties) {
    return TABLE.stream()
        .anyMatch(row -> row.verb() == verb && !Collections.disjoint(row.parties(), parties));
  }

  private static Row row(
      ReportVerb verb, Set<ReportStatus> from, ReportStatus to, ReportParty... parties) {
    return new Row(verb, Set.copyOf(from), Optional.ofNullable(to), Set.copyOf(List.of(parties)));
  }
}
