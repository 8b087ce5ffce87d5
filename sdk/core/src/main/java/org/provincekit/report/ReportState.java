package org.provincekit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.StaffId;

/** Folds history entries into what is known now; the one place where an event's effect stands. */
final class ReportState {
  ReportId id;
  long version;
  TrackingCode trackingCode;
  Submission submission;
  CategoryCode category;
  Urgency urgency;
  Visibility visibility;
  ReportedPlace place;
  RoutingOutcome routing;
  ReportStatus status;
  ReportStatus interrupted;
  AgencyCode lead;
  final TreeSet<AgencyCode> cooperating = new TreeSet<>();
  final TreeSet<AgencyCode> contributed = new TreeSet<>();
  StaffId handler;
  int handBacks;
  int round = 1;
  int reporterReopenings;
  boolean reopeningAsked;
  String question;
  Instant questionLapsesAt;
  boolean replied;
  Answer draft;
  Answer answer;
  Integer stars;
  Instant extensionAsked;
  final List<Instant> extensions = new ArrayList<>();
  ReportId parent;
  final List<ReportId> children = new ArrayList<>();
  final Set<AttachmentId> attachments = new LinkedHashSet<>();
  final Set<AttachmentId> publicAttachments = new LinkedHashSet<>();
  final List<DeadlineMark> deadlines = new ArrayList<>();
  final Set<String> raised = new LinkedHashSet<>();
  Instant nextActionAt;
  final Map<String, Instant> times = new TreeMap<>();

  void apply(HistoryEntry entry) {
    id = entry.reportId();
    version = entry.sequence();
    times.put("recorded", entry.at());
    ReportEvent event = entry.event();
    boolean bookkeeping =
        event instanceof ReportEvent.DeadlinesSet || event instanceof ReportEvent.DeadlineRaised;
    if (!bookkeeping) {
      times.put("updated", entry.at());
    }
    apply(event, entry);
  }

  private void apply(ReportEvent event, HistoryEntry entry) {
    if (event instanceof ReportEvent.Submitted e) {
      submitted(e, entry.at());
    } else if (event instanceof ReportEvent.Routed e) {
      routing = e.outcome();
    } else if (event instanceof ReportEvent.Accepted) {
      reach(ReportStatus.ACCEPTED, "accepted", entry.at());
    } else if (event instanceof ReportEvent.Rejected) {
      reach(ReportStatus.REJECTED, "finished", entry.at());
    } else if (event instanceof ReportEvent.Redirected) {
      reach(ReportStatus.REDIRECTED, "finished", entry.at());
    } else if (event instanceof ReportEvent.Assigned e) {
      assigned(e, entry.at());
    } else if (event instanceof ReportEvent.Taken e) {
      handler = e.handler();
      reach(ReportStatus.IN_PROGRESS, "taken", entry.at());
    } else if (event instanceof ReportEvent.CooperationChanged e) {
      cooperate(e.cooperating());
    } else if (event instanceof ReportEvent.HandedBack e) {
      handedBack(e.agency());
    } else if (event instanceof ReportEvent.Restored) {
      restored();
    } else if (event instanceof ReportEvent.InformationRequested e) {
      interrupted = status;
      status = ReportStatus.INFORMATION_REQUESTED;
      question = e.question();
      questionLapsesAt = e.lapsesAt();
      heardFrom(entry);
    } else if (event instanceof ReportEvent.InformationProvided e) {
      resume();
      attachments.addAll(e.attachments());
    } else if (event instanceof ReportEvent.InformationLapsed e) {
      resume();
      if (e.closes()) {
        reach(ReportStatus.CLOSED, "finished", entry.at());
      }
    } else {
      applyAnswering(event, entry);
    }
  }

  private void applyAnswering(ReportEvent event, HistoryEntry entry) {
    if (event instanceof ReportEvent.ReplySent) {
      heardFrom(entry);
    } else if (event instanceof ReportEvent.Contributed e) {
      contributed.add(e.agency());
    } else if (event instanceof ReportEvent.AnswerProposed e) {
      draft = new Answer(e.agency(), e.text(), e.attachments(), entry.at());
      attachments.addAll(e.attachments());
      status = ReportStatus.ANSWER_PROPOSED;
    } else if (event instanceof ReportEvent.AnswerReturned) {
      draft = null;
      status = ReportStatus.IN_PROGRESS;
    } else if (event instanceof ReportEvent.AnswerPublished) {
      answer = new Answer(draft.agency(), draft.text(), draft.attachments(), entry.at());
      publicAttachments.addAll(draft.attachments());
      draft = null;
      replied = true;
      stars = null;
      reach(ReportStatus.RESOLVED, "answered", entry.at());
      times.put("finished", entry.at());
    } else if (event instanceof ReportEvent.Rated e) {
      stars = e.stars();
    } else if (event instanceof ReportEvent.ReopeningRequested) {
      reopeningAsked = true;
    } else if (event instanceof ReportEvent.Reopened e) {
      reopened(e, entry);
    } else if (event instanceof ReportEvent.ReopeningDeclined) {
      reopeningAsked = false;
    } else if (event instanceof ReportEvent.Closed) {
      reach(ReportStatus.CLOSED, "finished", entry.at());
    } else if (event instanceof ReportEvent.Withdrawn) {
      resume();
      reach(ReportStatus.WITHDRAWN, "finished", entry.at());
    } else {
      applyUpkeep(event, entry);
    }
  }

  private void applyUpkeep(ReportEvent event, HistoryEntry entry) {
    if (event instanceof ReportEvent.Merged e) {
      resume();
      parent = e.parent();
      reach(ReportStatus.MERGED, "finished", entry.at());
    } else if (event instanceof ReportEvent.Absorbed e) {
      children.add(e.child());
    } else if (event instanceof ReportEvent.Separated) {
      separated(entry.at());
    } else if (event instanceof ReportEvent.Released e) {
      children.remove(e.child());
    } else if (event instanceof ReportEvent.ExtensionRequested e) {
      extensionAsked = e.until();
    } else if (event instanceof ReportEvent.ExtensionGranted e) {
      extensionAsked = null;
      extensions.add(e.until());
    } else if (event instanceof ReportEvent.ExtensionRefused) {
      extensionAsked = null;
    } else if (event instanceof ReportEvent.Reclassified e) {
      category = e.category();
      urgency = e.urgency();
      visibility = e.visibility();
    } else if (event instanceof ReportEvent.Relocated e) {
      place = e.place();
    } else if (event instanceof ReportEvent.UnitSucceeded e) {
      routing = routing == null ? null : routing.withUnit(e.to());
    } else if (event instanceof ReportEvent.VisibilityChanged e) {
      visibility = e.visibility();
    } else if (event instanceof ReportEvent.AttachmentAdded e) {
      attachments.add(e.attachment());
    } else if (event instanceof ReportEvent.DeadlinesSet e) {
      deadlines.clear();
      deadlines.addAll(e.running());
      nextActionAt = e.nextActionAt().orElse(null);
    } else if (event instanceof ReportEvent.DeadlineRaised e) {
      raised.add(e.key());
    } else if (!(event instanceof ReportEvent.NoteAdded)) {
      throw new IllegalStateException("No effect is defined for " + event.type());
    }
  }

  private void submitted(ReportEvent.Submitted event, Instant at) {
    trackingCode = event.trackingCode();
    submission = event.submission();
    category = submission.category();
    urgency = submission.urgency();
    visibility = submission.visibility();
    place = submission.place();
    attachments.addAll(submission.attachments());
    publicAttachments.addAll(submission.attachments());
    reach(ReportStatus.SUBMITTED, "submitted", at);
  }

  private void assigned(ReportEvent.Assigned event, Instant at) {
    if (!event.lead().equals(lead)) {
      handler = null;
      extensionAsked = null;
    }
    lead = event.lead();
    draft = null;
    cooperate(event.cooperating());
    reach(ReportStatus.ASSIGNED, "assigned", at);
  }

  private void cooperate(Set<AgencyCode> agencies) {
    cooperating.clear();
    cooperating.addAll(agencies);
    contributed.retainAll(cooperating);
  }

  private void restored() {
    extensions.clear();
    times.remove("finished");
    times.remove("accepted");
    status = ReportStatus.SUBMITTED;
  }

  private void handedBack(AgencyCode agency) {
    handBacks++;
    routing = routing == null ? null : routing.withoutProposalOf(agency);
    lead = null;
    handler = null;
    extensionAsked = null;
    cooperating.clear();
    contributed.clear();
    status = ReportStatus.ACCEPTED;
  }

  private void reopened(ReportEvent.Reopened event, HistoryEntry entry) {
    round = event.round();
    reopeningAsked = false;
    replied = false;
    extensions.clear();
    extensionAsked = null;
    contributed.clear();
    if (entry.actor().equals("reporter")) {
      reporterReopenings++;
    }
    times.remove("finished");
    times.remove("answered");
    reach(ReportStatus.ASSIGNED, "assigned", entry.at());
  }

  private void separated(Instant at) {
    parent = null;
    lead = null;
    handler = null;
    extensions.clear();
    cooperating.clear();
    contributed.clear();
    times.remove("finished");
    times.putIfAbsent("accepted", at);
    status = ReportStatus.ACCEPTED;
  }

  /** The first answer is the lead agency's; words of the coordinator do not stand for it. */
  private void heardFrom(HistoryEntry entry) {
    replied = replied || entry.agency().filter(agency -> agency.equals(lead)).isPresent();
  }

  private void resume() {
    if (interrupted != null) {
      status = interrupted;
      interrupted = null;
      question = null;
      questionLapsesAt = null;
    }
  }

  private void reach(ReportStatus reached, String milestone, Instant at) {
    status = reached;
    times.put(milestone, at);
    if (!reached.isOpen()) {
      extensionAsked = null;
    }
  }

  ReportSnapshot snapshot() {
    return new ReportSnapshot(
        id,
        version,
        trackingCode,
        submission,
        category,
        urgency,
        visibility,
        place,
        Optional.ofNullable(routing),
        status,
        Optional.ofNullable(interrupted),
        Optional.ofNullable(lead),
        Collections.unmodifiableSortedSet(new TreeSet<>(cooperating)),
        Collections.unmodifiableSortedSet(new TreeSet<>(contributed)),
        Optional.ofNullable(handler),
        handBacks,
        round,
        reporterReopenings,
        reopeningAsked,
        Optional.ofNullable(question),
        Optional.ofNullable(questionLapsesAt),
        replied,
        Optional.ofNullable(draft),
        Optional.ofNullable(answer),
        Optional.ofNullable(stars),
        Optional.ofNullable(extensionAsked),
        List.copyOf(extensions),
        Optional.ofNullable(parent),
        List.copyOf(children),
        List.copyOf(attachments),
        Collections.unmodifiableSet(new LinkedHashSet<>(publicAttachments)),
        List.copyOf(deadlines),
        Collections.unmodifiableSet(new LinkedHashSet<>(raised)),
        Optional.ofNullable(nextActionAt),
        Collections.unmodifiableMap(new TreeMap<>(times)));
  }

  static ReportState of(ReportSnapshot from) {
    ReportState state = new ReportState();
    state.id = from.id();
    state.version = from.version();
    state.trackingCode = from.trackingCode();
    state.submission = from.submission();
    state.category = from.category();
    state.urgency = from.urgency();
    state.visibility = from.visibility();
    state.place = from.place();
    state.routing = from.routing().orElse(null);
    state.status = from.status();
    state.interrupted = from.interrupted().orElse(null);
    state.lead = from.lead().orElse(null);
    state.cooperating.addAll(from.cooperating());
    state.contributed.addAll(from.contributed());
    state.handler = from.handler().orElse(null);
    state.handBacks = from.handBacks();
    state.round = from.round();
    state.reporterReopenings = from.reporterReopenings();
    state.reopeningAsked = from.reopeningAsked();
    state.question = from.question().orElse(null);
    state.questionLapsesAt = from.questionLapsesAt().orElse(null);
    state.replied = from.replied();
    state.draft = from.draft().orElse(null);
    state.answer = from.answer().orElse(null);
    state.stars = from.stars().orElse(null);
    state.extensionAsked = from.extensionAsked().orElse(null);
    state.extensions.addAll(from.extensions());
    state.parent = from.parent().orElse(null);
    state.children.addAll(from.children());
    state.attachments.addAll(from.attachments());
    state.publicAttachments.addAll(from.publicAttachments());
    state.deadlines.addAll(from.deadlines());
    state.raised.addAll(from.raised());
    state.nextActionAt = from.nextActionAt().orElse(null);
    state.times.putAll(from.times());
    return state;
  }
}
