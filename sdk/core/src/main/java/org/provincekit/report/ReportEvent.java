package org.provincekit.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.UnitId;

/**
 * What can happen to a report. Texts are clean and within their limits; who and when stand in the
 * {@link HistoryEntry}. Names and components are a stored format: they are added to, never changed.
 *
 * @since 0.1
 */
public sealed interface ReportEvent {
  /** The longest reason, note or question, in characters. */
  int MAX_TEXT = 2000;

  /**
   * Gives the stable name of the kind of event.
   *
   * @return such as {@code InformationRequested}
   */
  default String type() {
    return getClass().getSimpleName();
  }

  /** Sent by the reporter. */
  record Submitted(TrackingCode trackingCode, Submission submission) implements ReportEvent {
    /** Checks that both are there. */
    public Submitted {
      Require.present(trackingCode, "trackingCode");
      Require.present(submission, "submission");
    }
  }

  /** Routing proposed an agency, or manual triage. */
  record Routed(RoutingOutcome outcome) implements ReportEvent {
    /** Checks that it is there. */
    public Routed {
      Require.present(outcome, "outcome");
    }
  }

  /** Taken in by the coordinator. */
  record Accepted() implements ReportEvent {}

  /** Refused, with a reason code of the province and a sentence for the reporter. */
  record Rejected(String reasonCode, String text) implements ReportEvent {
    /** Cleans the text. */
    public Rejected {
      reasonCode = Require.text(reasonCode, 1, 40, "reasonCode");
      text = Require.text(text, 1, MAX_TEXT, "text");
    }
  }

  /** Sent on to another procedure, such as {@code complaint} or {@code emergency-114}. */
  record Redirected(String target, String text) implements ReportEvent {
    /** Cleans the text. */
    public Redirected {
      target = Require.text(target, 1, 40, "target");
      text = Require.text(text, 1, MAX_TEXT, "text");
    }
  }

  /** The coordinator took a refusal or redirection back; the report waits to be accepted again. */
  record Restored(String reason) implements ReportEvent {
    /** Cleans the reason. */
    public Restored {
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** Other agencies help from now; the lead and whoever works on it stay. */
  record CooperationChanged(SortedSet<AgencyCode> cooperating, String note) implements ReportEvent {
    /** Copies the set and cleans the note. */
    public CooperationChanged {
      cooperating = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(cooperating));
      note = Require.text(note, 0, MAX_TEXT, "note");
    }
  }

  /** Given to a lead agency (chủ trì) and cooperating agencies (phối hợp). */
  record Assigned(AgencyCode lead, SortedSet<AgencyCode> cooperating, String note)
      implements ReportEvent {
    /** Copies the set, without the lead, and cleans the note. */
    public Assigned {
      Require.present(lead, "agency");
      TreeSet<AgencyCode> others = new TreeSet<>(cooperating);
      others.remove(lead);
      cooperating = java.util.Collections.unmodifiableSortedSet(others);
      note = Require.text(note, 0, MAX_TEXT, "note");
    }
  }

  /** An officer of the lead agency took it. */
  record Taken(StaffId handler) implements ReportEvent {}

  /** The lead agency refused the assignment (trả lại). */
  record HandedBack(AgencyCode agency, String reason) implements ReportEvent {
    /** Cleans the reason. */
    public HandedBack {
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** The reporter was asked; lapses at the moment given. */
  record InformationRequested(String question, Instant lapsesAt) implements ReportEvent {
    /** Cleans the question. */
    public InformationRequested {
      question = Require.text(question, 1, MAX_TEXT, "question");
      Require.present(lapsesAt, "lapsesAt");
    }
  }

  /** The reporter answered. */
  record InformationProvided(String text, List<AttachmentId> attachments) implements ReportEvent {
    /** Cleans the text. */
    public InformationProvided {
      text = Require.text(text, 1, 4000, "text");
      attachments = List.copyOf(attachments);
    }
  }

  /** No answer came in time; the case goes on, or closes. */
  record InformationLapsed(boolean closes) implements ReportEvent {}

  /** A public interim reply (trả lời bước đầu); the first one stops the first-answer clock. */
  record ReplySent(String text) implements ReportEvent {
    /** Cleans the text. */
    public ReplySent {
      text = Require.text(text, 1, MAX_TEXT, "text");
    }
  }

  /** A cooperating agency finished its part. */
  record Contributed(AgencyCode agency, String text) implements ReportEvent {
    /** Cleans the text. */
    public Contributed {
      text = Require.text(text, 1, MAX_TEXT, "text");
    }
  }

  /** An answer was drafted. */
  record AnswerProposed(AgencyCode agency, String text, List<AttachmentId> attachments)
      implements ReportEvent {
    /** Cleans the text. */
    public AnswerProposed {
      text = Require.text(text, 1, 8000, "text");
      attachments = List.copyOf(attachments);
    }
  }

  /** The leader sent the draft back. */
  record AnswerReturned(String reason) implements ReportEvent {
    /** Cleans the reason. */
    public AnswerReturned {
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** The leader approved the draft, which thereby is the public answer. */
  record AnswerPublished() implements ReportEvent {}

  /** The reporter rated the answer with 1 to 5 stars. */
  record Rated(int stars, String comment) implements ReportEvent {
    /** Checks the range. */
    public Rated {
      if (stars < 1 || stars > 5) {
        throw new org.provincekit.shared.DomainException(
            org.provincekit.shared.ErrorCode.OUT_OF_RANGE,
            "stars",
            "stars must lie between 1 and 5",
            java.util.Map.of("min", 1, "max", 5));
      }
      comment = Require.text(comment, 0, MAX_TEXT, "comment");
    }
  }

  /** The reporter asked for a reopening that the coordinator must decide. */
  record ReopeningRequested(String reason) implements ReportEvent {
    /** Cleans the reason. */
    public ReopeningRequested {
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** A new round began with the same lead agency. */
  record Reopened(int round, String reason) implements ReportEvent {
    /** Cleans the reason. */
    public Reopened {
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** The coordinator declined a reopening. */
  record ReopeningDeclined(String reason) implements ReportEvent {
    /** Cleans the reason. */
    public ReopeningDeclined {
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** Finished. */
  record Closed() implements ReportEvent {}

  /** Taken back by the reporter. */
  record Withdrawn(String reason) implements ReportEvent {
    /** Cleans the reason. */
    public Withdrawn {
      reason = Require.text(reason, 0, MAX_TEXT, "reason");
    }
  }

  /** Handled from now on under a parent report. */
  record Merged(ReportId parent) implements ReportEvent {}

  /** Another report was merged into this one. */
  record Absorbed(ReportId child) implements ReportEvent {}

  /** Taken out of its parent again. */
  record Separated(String reason) implements ReportEvent {
    /** Cleans the reason. */
    public Separated {
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** A merged report was taken out of this one again. */
  record Released(ReportId child) implements ReportEvent {}

  /** The lead agency asked for more time to resolve. */
  record ExtensionRequested(Instant until, String reason) implements ReportEvent {
    /** Cleans the reason. */
    public ExtensionRequested {
      Require.present(until, "until");
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** The leader granted it; the reporter is told reason and date. */
  record ExtensionGranted(Instant until, String reason) implements ReportEvent {
    /** Cleans the reason. */
    public ExtensionGranted {
      Require.present(until, "until");
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** The leader refused it. */
  record ExtensionRefused(String reason) implements ReportEvent {
    /** Cleans the reason. */
    public ExtensionRefused {
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** Category or urgency was corrected; deadlines before stay on record. */
  record Reclassified(CategoryCode category, Urgency urgency, Visibility visibility, String reason)
      implements ReportEvent {
    /** Cleans the reason. */
    public Reclassified {
      Require.present(category, "category");
      Require.present(urgency, "urgency");
      Require.present(visibility, "visibility");
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** The place was corrected. */
  record Relocated(ReportedPlace place, String reason) implements ReportEvent {
    /** Cleans the reason. */
    public Relocated {
      Require.present(place, "location");
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** The case moved to the unit that succeeded its own. */
  record UnitSucceeded(Optional<UnitId> from, Optional<UnitId> to, String explanation)
      implements ReportEvent {
    /** Cleans the explanation. */
    public UnitSucceeded {
      Require.present(from, "from");
      Require.present(to, "to");
      explanation = Require.text(explanation, 0, MAX_TEXT, "explanation");
    }
  }

  /** The coordinator hid the report from the public, or showed it again. */
  record VisibilityChanged(Visibility visibility, String reason) implements ReportEvent {
    /** Cleans the reason. */
    public VisibilityChanged {
      Require.present(visibility, "visibility");
      reason = Require.text(reason, 1, MAX_TEXT, "reason");
    }
  }

  /** A note for those who handle the case; never public. */
  record NoteAdded(String text) implements ReportEvent {
    /** Cleans the text. */
    public NoteAdded {
      text = Require.text(text, 1, 4000, "text");
    }
  }

  /** A photo or document was added to the case by staff. */
  record AttachmentAdded(AttachmentId attachment) implements ReportEvent {
    /** Checks that it is there. */
    public AttachmentAdded {
      Require.present(attachment, "attachment");
    }
  }

  /**
   * The running deadlines as they were told, replacing those told before, and the moment at which
   * the sweep must look at the report again.
   */
  record DeadlinesSet(List<DeadlineMark> running, Optional<Instant> nextActionAt)
      implements ReportEvent {
    /** Copies the list. */
    public DeadlinesSet {
      running = List.copyOf(running);
      Require.present(nextActionAt, "nextActionAt");
    }
  }

  /**
   * A deadline came near, passed, or was escalated; each key stands once in a history.
   *
   * @param key stage, party, round and step; stable
   * @param kind {@code AT_RISK}, {@code BREACHED} or {@code ESCALATED}
   * @param mark the deadline it is about
   * @param recipient whom it goes to; empty for the coordinator or nobody in particular
   * @param instruction such as {@code phone}; may be empty
   */
  record DeadlineRaised(
      String key,
      String kind,
      DeadlineMark mark,
      Optional<AgencyCode> recipient,
      String instruction)
      implements ReportEvent {
    /** Checks that nothing is missing. */
    public DeadlineRaised {
      Require.present(key, "key");
      Require.present(kind, "kind");
      Require.present(mark, "mark");
      Require.present(recipient, "recipient");
      Require.present(instruction, "instruction");
    }
  }
}
