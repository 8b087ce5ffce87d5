package org.provincekit.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.UnitId;

/**
 * A field report (phản ánh hiện trường), from the citizen's phone to the published answer.
 *
 * <p>Its life: it is submitted and routed; the coordinator accepts it, refuses it with a reason or
 * directs it elsewhere; it is assigned to a lead agency, which takes it or hands it back; officers
 * may ask the reporter, reply, and propose an answer, which the agency's leader publishes; the
 * reporter rates it or has it reopened as a new round; then it closes. {@link ReportLifecycle}
 * holds every step, who may take it and where it leads; each method here is one step.
 *
 * <p>A step checks the table first ({@link ErrorCode#FORBIDDEN} when it is never open to the actor,
 * {@link ErrorCode#ILLEGAL_TRANSITION} when not now), then its own conditions, and then appends one
 * event; a refused step changes nothing. A report is restored from its history or from a snapshot;
 * both give the same. Not thread-safe: one unit of work loads it, changes it, saves it.
 *
 * @since 0.1
 */
public final class FieldReport {
  /** How far the clock of a reporter's phone may be fast. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final ReportState state;
  private final List<HistoryEntry> pending = new ArrayList<>();
  private Instant lastAt;

  private FieldReport(ReportState state, Instant lastAt) {
    this.state = state;
    this.lastAt = lastAt;
  }

  /**
   * Begins a report's life.
   *
   * @param id a new identity
   * @param trackingCode a new code
   * @param submission what the reporter sent
   * @param step who sent it, when
   * @return the report in status {@link ReportStatus#SUBMITTED}
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} when it is said to have happened later
   *     than it was sent, beyond what the reporter's own clock may be fast
   */
  public static FieldReport submit(
      ReportId id, TrackingCode trackingCode, Submission submission, Step step) {
    Instant latest = step.at().plus(CLOCK_TOLERANCE);
    if (submission.occurredAt().filter(latest::isBefore).isPresent()) {
      throw DomainException.of(
          ErrorCode.OUT_OF_RANGE, "occurredAt", "occurredAt lies in the future");
    }
    ReportState state = new ReportState();
    state.id = Require.present(id, "reportId");
    FieldReport report = new FieldReport(state, step.at());
    report.append(step, new ReportEvent.Submitted(trackingCode, submission));
    return report;
  }

  /**
   * Restores a report from its whole history.
   *
   * @param history all entries in order
   * @return the report, with nothing pending
   * @throws IllegalArgumentException when the history is empty, has a gap, does not begin with the
   *     submission, or mixes reports
   */
  public static FieldReport fromHistory(List<HistoryEntry> history) {
    if (history.isEmpty() || !(history.get(0).event() instanceof ReportEvent.Submitted)) {
      throw new IllegalArgumentException("A history begins with the submission");
    }
    ReportId id = history.get(0).reportId();
    ReportState state = new ReportState();
    for (HistoryEntry entry : history) {
      if (entry.sequence() != state.version + 1) {
        throw new IllegalArgumentException("History has a gap before entry " + entry.sequence());
      }
      if (!entry.reportId().equals(id)) {
        throw new IllegalArgumentException("History holds an entry of another report");
      }
      state.apply(entry);
    }
    return new FieldReport(state, history.get(history.size() - 1).at());
  }

  /**
   * Restores a report from a snapshot.
   *
   * @param snapshot as {@link #snapshot()} gave it
   * @return the report, with nothing pending
   */
  public static FieldReport fromSnapshot(ReportSnapshot snapshot) {
    return new FieldReport(ReportState.of(snapshot), snapshot.times().get("recorded"));
  }

  /**
   * Gives everything known now.
   *
   * @return an immutable copy
   */
  public ReportSnapshot snapshot() {
    return state.snapshot();
  }

  /**
   * Gives the entries not yet saved.
   *
   * @return an immutable copy, in order
   */
  public List<HistoryEntry> pending() {
    return List.copyOf(pending);
  }

  /** Tells the report that its pending entries are saved; for repositories. */
  public void markSaved() {
    pending.clear();
  }

  /**
   * Records what routing said.
   *
   * @param step who and when
   * @param outcome the decision with its explanation
   */
  public void route(Step step, RoutingOutcome outcome) {
    record(step, ReportVerb.ROUTE, () -> new ReportEvent.Routed(outcome));
  }

  /**
   * Takes the report in.
   *
   * @param step who and when
   */
  public void accept(Step step) {
    record(step, ReportVerb.ACCEPT, () -> new ReportEvent.Accepted());
  }

  /**
   * Refuses the report.
   *
   * @param step who and when
   * @param reasonCode a reason of the province's list
   * @param text what the reporter is told
   */
  public void reject(Step step, String reasonCode, String text) {
    record(step, ReportVerb.REJECT, () -> new ReportEvent.Rejected(reasonCode, text));
  }

  /**
   * Directs the reporter to another procedure.
   *
   * @param step who and when
   * @param target a target of the province's list
   * @param text what the reporter is told
   */
  public void redirect(Step step, String target, String text) {
    record(step, ReportVerb.REDIRECT, () -> new ReportEvent.Redirected(target, text));
  }

  /**
   * Takes a refusal or redirection back: the report waits to be accepted as if it had just come in.
   *
   * @param step who and when
   * @param reason why it was wrong
   */
  public void restore(Step step, String reason) {
    record(step, ReportVerb.RESTORE, () -> new ReportEvent.Restored(reason));
  }

  /**
   * Gives the case to a lead agency, or moves it to another; an answer not yet published is
   * dropped. Begins the handling again even when the lead stays: to change only who helps there is
   * {@link #changeCooperation}.
   *
   * @param step who and when
   * @param lead the agency that answers for it
   * @param cooperating agencies that help
   * @param note for the agencies; after a hand-back, the coordinator's ruling; may be empty
   */
  public void assign(Step step, AgencyCode lead, Collection<AgencyCode> cooperating, String note) {
    record(
        step,
        ReportVerb.ASSIGN,
        () -> new ReportEvent.Assigned(lead, new TreeSet<>(cooperating), note));
  }

  /**
   * Changes who helps; the lead agency goes on undisturbed.
   *
   * @param step who and when
   * @param cooperating all agencies that help from now; the lead among them is passed over
   * @param note for the agencies; may be empty
   */
  public void changeCooperation(Step step, Collection<AgencyCode> cooperating, String note) {
    record(
        step,
        ReportVerb.CHANGE_COOPERATION,
        () -> {
          TreeSet<AgencyCode> others = new TreeSet<>(cooperating);
          others.remove(state.lead);
          return new ReportEvent.CooperationChanged(others, note);
        });
  }

  /**
   * Takes the case for an officer, or over from another.
   *
   * @param step who and when
   * @param handler the officer who works on it from now
   */
  public void take(Step step, StaffId handler) {
    record(step, ReportVerb.TAKE, () -> new ReportEvent.Taken(Require.present(handler, "handler")));
  }

  /**
   * Refuses the assignment (trả lại); the coordinator decides.
   *
   * @param step who and when
   * @param reason why it is not the agency's
   */
  public void handBack(Step step, String reason) {
    record(step, ReportVerb.HAND_BACK, () -> new ReportEvent.HandedBack(state.lead, reason));
  }

  /**
   * Asks the reporter; the handling clocks pause.
   *
   * @param step who and when
   * @param question what is asked
   * @param lapsesAt when the case goes on without an answer; after now
   */
  public void requestInformation(Step step, String question, Instant lapsesAt) {
    check(step, ReportVerb.REQUEST_INFORMATION);
    if (!Require.present(lapsesAt, "lapsesAt").isAfter(momentOf(step))) {
      throw DomainException.of(ErrorCode.OUT_OF_RANGE, "lapsesAt", "lapsesAt must lie ahead");
    }
    append(step, new ReportEvent.InformationRequested(question, lapsesAt));
  }

  /**
   * Answers the open question.
   *
   * @param step who and when
   * @param text the reporter's words
   * @param attachments further photos
   */
  public void provideInformation(Step step, String text, List<AttachmentId> attachments) {
    check(step, ReportVerb.PROVIDE_INFORMATION);
    int all = state.attachments.size() + Require.present(attachments, "attachments").size();
    if (!attachments.isEmpty() && all > 3 * Submission.MAX_ATTACHMENTS) {
      throw DomainException.of(ErrorCode.LIMIT_REACHED, "attachments", "too many attachments");
    }
    append(step, new ReportEvent.InformationProvided(text, attachments));
  }

  /**
   * Ends the wait for the reporter.
   *
   * @param step the system, not before the moment announced
   * @param closes whether the case closes instead of going on; one that others were merged into
   *     goes on all the same, for their reporters were not asked
   */
  public void lapseInformation(Step step, boolean closes) {
    check(step, ReportVerb.LAPSE_INFORMATION);
    if (momentOf(step).isBefore(state.questionLapsesAt)) {
      throw illegal(ReportVerb.LAPSE_INFORMATION);
    }
    append(step, new ReportEvent.InformationLapsed(closes && state.children.isEmpty()));
  }

  /**
   * Sends a public interim reply.
   *
   * @param step who and when
   * @param text what the reporter is told
   */
  public void reply(Step step, String text) {
    record(step, ReportVerb.REPLY, () -> new ReportEvent.ReplySent(text));
  }

  /**
   * Finishes a cooperating agency's part.
   *
   * @param step who and when; the actor's agency is the one that finished
   * @param text what was done
   */
  public void contribute(Step step, String text) {
    check(step, ReportVerb.CONTRIBUTE);
    AgencyCode agency = agencyOf(step.call().actor()).orElseThrow();
    if (state.contributed.contains(agency)) {
      throw illegal(ReportVerb.CONTRIBUTE);
    }
    append(step, new ReportEvent.Contributed(agency, text));
  }

  /**
   * Drafts the answer for the leader to decide on.
   *
   * @param step who and when
   * @param text the answer
   * @param attachments photos of the work done, at most {@link Submission#MAX_ATTACHMENTS}
   */
  public void proposeAnswer(Step step, String text, List<AttachmentId> attachments) {
    check(step, ReportVerb.PROPOSE_ANSWER);
    if (Require.present(attachments, "attachments").size() > Submission.MAX_ATTACHMENTS) {
      throw Submission.tooManyAttachments();
    }
    append(step, new ReportEvent.AnswerProposed(state.lead, text, attachments));
  }

  /**
   * Sends the draft back to the officer.
   *
   * @param step who and when
   * @param reason what is wrong with it
   */
  public void returnAnswer(Step step, String reason) {
    record(step, ReportVerb.RETURN_ANSWER, () -> new ReportEvent.AnswerReturned(reason));
  }

  /**
   * Approves and publishes the draft.
   *
   * @param step who and when
   */
  public void publishAnswer(Step step) {
    record(step, ReportVerb.PUBLISH_ANSWER, () -> new ReportEvent.AnswerPublished());
  }

  /**
   * Rates the newest answer; a later rating replaces an earlier one.
   *
   * @param step who and when
   * @param stars 1 to 5
   * @param comment may be empty
   * @param aftercare the province's rule; after its window it is {@link ErrorCode#TOO_LATE}
   */
  public void rate(Step step, int stars, String comment, Aftercare aftercare) {
    check(step, ReportVerb.RATE);
    if (!state.times.containsKey("answered")) {
      throw illegal(ReportVerb.RATE);
    }
    requireWindow(step, aftercare);
    append(step, new ReportEvent.Rated(stars, comment));
  }

  /**
   * Begins a new round with the same lead agency. The reporter may within the rule, counted from
   * the answer or, in a case closed without one, from its closing; the coordinator may always.
   *
   * @param step who and when
   * @param reason what is not solved
   * @param aftercare the province's rule
   * @throws DomainException {@link ErrorCode#LIMIT_REACHED} when the reporter's reopenings are used
   *     up, {@link ErrorCode#TOO_LATE} after the window
   */
  public void reopen(Step step, String reason, Aftercare aftercare) {
    check(step, ReportVerb.REOPEN);
    if (state.lead == null) {
      throw illegal(ReportVerb.REOPEN);
    }
    if (step.call().actor() instanceof Actor.Citizen) {
      requireWindow(step, aftercare);
      if (state.reporterReopenings >= aftercare.reopenings()) {
        throw DomainException.of(
            ErrorCode.LIMIT_REACHED, "", "the reporter's reopenings are used up");
      }
    }
    append(step, new ReportEvent.Reopened(state.round + 1, reason));
  }

  /**
   * Asks the coordinator for a reopening.
   *
   * @param step the reporter
   * @param reason what is not solved
   * @param aftercare the province's rule; after its window it is {@link ErrorCode#TOO_LATE}
   */
  public void requestReopening(Step step, String reason, Aftercare aftercare) {
    check(step, ReportVerb.REQUEST_REOPENING);
    requireWindow(step, aftercare);
    if (state.reopeningAsked) {
      throw DomainException.of(ErrorCode.ALREADY_EXISTS, "", "a reopening was asked for already");
    }
    append(step, new ReportEvent.ReopeningRequested(reason));
  }

  /**
   * Declines a reopening that was asked for.
   *
   * @param step who and when
   * @param reason what the reporter is told
   */
  public void declineReopening(Step step, String reason) {
    check(step, ReportVerb.DECLINE_REOPENING);
    if (!state.reopeningAsked) {
      throw illegal(ReportVerb.DECLINE_REOPENING);
    }
    append(step, new ReportEvent.ReopeningDeclined(reason));
  }

  /**
   * Closes an answered report.
   *
   * @param step who and when
   */
  public void close(Step step) {
    record(step, ReportVerb.CLOSE, () -> new ReportEvent.Closed());
  }

  /**
   * Takes the report back. Not possible while others are merged into it: their reporters still wait
   * for the answer, so the coordinator separates them first.
   *
   * @param step the reporter
   * @param reason may be empty
   */
  public void withdraw(Step step, String reason) {
    check(step, ReportVerb.WITHDRAW);
    if (!state.children.isEmpty()) {
      throw illegal(ReportVerb.WITHDRAW);
    }
    append(step, new ReportEvent.Withdrawn(reason));
  }

  /**
   * Merges this report into another that is about the same; both change in one unit of work.
   *
   * @param step who and when
   * @param parent the report that goes on; neither this one nor one that is merged itself
   */
  public void mergeInto(Step step, FieldReport parent) {
    check(step, ReportVerb.MERGE);
    parent.check(step, ReportVerb.ABSORB);
    if (parent.state.id.equals(state.id) || !state.children.isEmpty()) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT,
          "parent",
          "a report merges neither into itself nor with children");
    }
    append(step, new ReportEvent.Merged(parent.state.id));
    parent.append(step, new ReportEvent.Absorbed(state.id));
  }

  /**
   * Takes this report out of its parent again; both change in one unit of work.
   *
   * @param step who and when
   * @param parent the report it was merged into
   * @param reason why they are not one
   */
  public void separateFrom(Step step, FieldReport parent, String reason) {
    check(step, ReportVerb.SEPARATE);
    parent.check(step, ReportVerb.RELEASE);
    if (!parent.state.id.equals(state.parent)) {
      throw DomainException.of(ErrorCode.INCONSISTENT, "parent", "that is not its parent");
    }
    append(step, new ReportEvent.Separated(reason));
    parent.append(step, new ReportEvent.Released(state.id));
  }

  /**
   * Asks for more time to resolve. Whether an extension is still possible is the deadline's rule.
   *
   * @param step who and when
   * @param until the date asked for; after now
   * @param reason told to the reporter when granted
   */
  public void requestExtension(Step step, Instant until, String reason) {
    check(step, ReportVerb.REQUEST_EXTENSION);
    if (state.extensionAsked != null) {
      throw DomainException.of(ErrorCode.ALREADY_EXISTS, "", "an extension was asked for already");
    }
    if (!Require.present(until, "until").isAfter(momentOf(step))) {
      throw DomainException.of(ErrorCode.OUT_OF_RANGE, "until", "until must lie ahead");
    }
    append(step, new ReportEvent.ExtensionRequested(until, reason));
  }

  /**
   * Grants the extension asked for.
   *
   * @param step who and when
   * @param reason told to the reporter
   * @throws DomainException {@link ErrorCode#TOO_LATE} when the date asked for has passed meanwhile
   */
  public void grantExtension(Step step, String reason) {
    checkExtensionAsked(step);
    if (!state.extensionAsked.isAfter(momentOf(step))) {
      throw DomainException.of(ErrorCode.TOO_LATE, "", "the date asked for has passed");
    }
    append(step, new ReportEvent.ExtensionGranted(state.extensionAsked, reason));
  }

  /**
   * Refuses the extension asked for.
   *
   * @param step who and when
   * @param reason for the officer
   */
  public void refuseExtension(Step step, String reason) {
    checkExtensionAsked(step);
    append(step, new ReportEvent.ExtensionRefused(reason));
  }

  /**
   * Corrects category, urgency and with them visibility.
   *
   * @param step who and when
   * @param category the right one
   * @param urgency the right one
   * @param reason why
   */
  public void reclassify(Step step, Category category, Urgency urgency, String reason) {
    check(step, ReportVerb.RECLASSIFY);
    Require.present(category, "category");
    Visibility visible =
        category.visibility() == Visibility.RESTRICTED ? Visibility.RESTRICTED : state.visibility;
    append(step, new ReportEvent.Reclassified(category.code(), urgency, visible, reason));
  }

  /**
   * Corrects the place.
   *
   * @param step who and when
   * @param place the right one
   * @param reason why
   */
  public void relocate(Step step, ReportedPlace place, String reason) {
    record(step, ReportVerb.RELOCATE, () -> new ReportEvent.Relocated(place, reason));
  }

  /**
   * Moves the case with its unit after an administrative reform.
   *
   * @param step the system
   * @param successor the unit now; empty when a person must decide
   * @param explanation why this one
   */
  public void succeedUnit(Step step, Optional<UnitId> successor, String explanation) {
    Optional<UnitId> from = Optional.ofNullable(state.routing).flatMap(RoutingOutcome::unit);
    record(
        step,
        ReportVerb.SUCCEED_UNIT,
        () -> new ReportEvent.UnitSucceeded(from, successor, explanation));
  }

  /**
   * Hides the report from the public, or shows it again.
   *
   * @param step who and when
   * @param visibility the new one
   * @param reason why
   */
  public void changeVisibility(Step step, Visibility visibility, String reason) {
    record(
        step,
        ReportVerb.CHANGE_VISIBILITY,
        () -> new ReportEvent.VisibilityChanged(visibility, reason));
  }

  /**
   * Adds a note that only those who handle the case see.
   *
   * @param step who and when
   * @param text the note
   */
  public void addNote(Step step, String text) {
    record(step, ReportVerb.ADD_NOTE, () -> new ReportEvent.NoteAdded(text));
  }

  /**
   * Adds a photo or document to the case.
   *
   * @param step who and when
   * @param attachment one that belongs to no other report
   */
  public void addAttachment(Step step, AttachmentId attachment) {
    record(step, ReportVerb.ADD_ATTACHMENT, () -> new ReportEvent.AttachmentAdded(attachment));
  }

  /**
   * Tells the running deadlines; nothing is recorded when they stand so already.
   *
   * @param step the system
   * @param running all that run now
   * @param nextActionAt when the sweep must look again
   */
  public void setDeadlines(Step step, List<DeadlineMark> running, Optional<Instant> nextActionAt) {
    if (!running.equals(state.deadlines)
        || !nextActionAt.equals(Optional.ofNullable(state.nextActionAt))) {
      record(
          step,
          ReportVerb.SET_DEADLINES,
          () -> new ReportEvent.DeadlinesSet(running, nextActionAt));
    }
  }

  /**
   * Raises a deadline that came near, passed or must be escalated; a key counts once.
   *
   * @param step the system
   * @param event what is raised
   * @return false when the key was raised before, and nothing is recorded
   */
  public boolean raise(Step step, ReportEvent.DeadlineRaised event) {
    if (state.raised.contains(event.key())) {
      return false;
    }
    record(step, ReportVerb.RAISE_DEADLINE, () -> event);
    return true;
  }

  /**
   * Tells in which capacities somebody stands to this report.
   *
   * @param actor who
   * @return none, one or several
   */
  public Set<ReportParty> partiesOf(Actor actor) {
    if (actor instanceof Actor.Citizen) {
      return EnumSet.of(ReportParty.REPORTER);
    }
    if (actor instanceof Actor.SystemProcess) {
      return EnumSet.of(ReportParty.SYSTEM);
    }
    Actor.Official official = (Actor.Official) actor;
    EnumSet<ReportParty> parties = EnumSet.noneOf(ReportParty.class);
    if (official.has(Role.COORDINATOR)) {
      parties.add(ReportParty.COORDINATOR);
    }
    if (state.lead != null && official.belongsTo(state.lead)) {
      if (official.has(Role.OFFICER)) {
        parties.add(ReportParty.OFFICER);
      }
      if (official.has(Role.LEADER)) {
        parties.add(ReportParty.LEADER);
      }
    }
    boolean works = official.has(Role.OFFICER) || official.has(Role.LEADER);
    if (works && state.cooperating.stream().anyMatch(official::belongsTo)) {
      parties.add(ReportParty.COOPERATOR);
    }
    return parties;
  }

  /**
   * Lists the steps that are open to somebody now.
   *
   * @param actor who
   * @return by the table; a step's own conditions may still refuse it
   */
  public Set<ReportVerb> openTo(Actor actor) {
    Set<ReportParty> parties = partiesOf(actor);
    EnumSet<ReportVerb> open = EnumSet.noneOf(ReportVerb.class);
    for (ReportVerb verb : ReportVerb.values()) {
      if (ReportLifecycle.find(verb, state.status, parties).isPresent()) {
        open.add(verb);
      }
    }
    return open;
  }

  private void record(Step step, ReportVerb verb, Supplier<? extends ReportEvent> event) {
    check(step, verb);
    append(step, event.get());
  }

  private void check(Step step, ReportVerb verb) {
    Set<ReportParty> parties = partiesOf(step.call().actor());
    if (ReportLifecycle.find(verb, state.status, parties).isEmpty()) {
      if (ReportLifecycle.isEverOpen(verb, parties)) {
        throw illegal(verb);
      }
      throw DomainException.of(ErrorCode.FORBIDDEN, "", verb + " is not open to this actor");
    }
  }

  private void checkExtensionAsked(Step step) {
    check(step, ReportVerb.DECIDE_EXTENSION);
    if (state.extensionAsked == null) {
      throw illegal(ReportVerb.DECIDE_EXTENSION);
    }
  }

  private void requireWindow(Step step, Aftercare aftercare) {
    Instant ended = state.times.getOrDefault("answered", state.times.get("finished"));
    if (momentOf(step).isAfter(ended.plus(aftercare.window()))) {
      throw DomainException.of(ErrorCode.TOO_LATE, "", "the time for it has passed");
    }
  }

  private DomainException illegal(ReportVerb verb) {
    return new DomainException(
        ErrorCode.ILLEGAL_TRANSITION,
        "",
        verb + " is not possible in status " + state.status,
        java.util.Map.of("verb", verb.name(), "status", state.status.name()));
  }

  private void append(Step step, ReportEvent event) {
    Instant at = momentOf(step);
    CallContext call = step.call();
    HistoryEntry entry =
        new HistoryEntry(
            state.id,
            state.version + 1,
            at,
            call.actor().reference(),
            agencyOf(call.actor()),
            call.correlationId(),
            event);
    state.apply(entry);
    pending.add(entry);
    lastAt = at;
  }

  /** The moment a step counts as taken at: history never runs back, even when a clock does. */
  private Instant momentOf(Step step) {
    return step.at().isBefore(lastAt) ? lastAt : step.at();
  }

  private static Optional<AgencyCode> agencyOf(Actor actor) {
    return actor instanceof Actor.Official official ? official.agency() : Optional.empty();
  }
}
