package org.provincekit.app.desk;

import org.provincekit.report.ReportEvent;

/** The words that stand in an event, for the history that staff read. */
final class EventWords {
  private EventWords() {}

  static String of(ReportEvent event) {
    if (event instanceof ReportEvent.Submitted e) {
      return e.submission().description();
    } else if (event instanceof ReportEvent.Routed e) {
      return e.outcome().explanation();
    } else if (event instanceof ReportEvent.Rejected e) {
      return e.reasonCode() + ": " + e.text();
    } else if (event instanceof ReportEvent.Redirected e) {
      return e.target() + ": " + e.text();
    } else if (event instanceof ReportEvent.Assigned e) {
      String helpers = e.cooperating().isEmpty() ? "" : " + " + e.cooperating();
      return e.lead() + helpers + (e.note().isEmpty() ? "" : ": " + e.note());
    } else if (event instanceof ReportEvent.Taken e) {
      return e.handler().value();
    } else if (event instanceof ReportEvent.HandedBack e) {
      return e.reason();
    } else if (event instanceof ReportEvent.InformationRequested e) {
      return e.question();
    } else if (event instanceof ReportEvent.InformationProvided e) {
      return e.text();
    } else if (event instanceof ReportEvent.ReplySent e) {
      return e.text();
    } else if (event instanceof ReportEvent.Contributed e) {
      return e.agency() + ": " + e.text();
    } else if (event instanceof ReportEvent.AnswerProposed e) {
      return e.text();
    } else if (event instanceof ReportEvent.AnswerReturned e) {
      return e.reason();
    } else if (event instanceof ReportEvent.Rated e) {
      return e.stars() + "★ " + e.comment();
    }
    return upkeep(event);
  }

  private static String upkeep(ReportEvent event) {
    if (event instanceof ReportEvent.ReopeningRequested e) {
      return e.reason();
    } else if (event instanceof ReportEvent.Reopened e) {
      return e.reason();
    } else if (event instanceof ReportEvent.ReopeningDeclined e) {
      return e.reason();
    } else if (event instanceof ReportEvent.Withdrawn e) {
      return e.reason();
    } else if (event instanceof ReportEvent.Merged e) {
      return e.parent().toString();
    } else if (event instanceof ReportEvent.Absorbed e) {
      return e.child().toString();
    } else if (event instanceof ReportEvent.Separated e) {
      return e.reason();
    } else if (event instanceof ReportEvent.Released e) {
      return e.child().toString();
    } else if (event instanceof ReportEvent.ExtensionRequested e) {
      return e.until() + ": " + e.reason();
    } else if (event instanceof ReportEvent.ExtensionGranted e) {
      return e.until() + ": " + e.reason();
    } else if (event instanceof ReportEvent.ExtensionRefused e) {
      return e.reason();
    } else if (event instanceof ReportEvent.Reclassified e) {
      return e.category() + " / " + e.urgency() + ": " + e.reason();
    } else if (event instanceof ReportEvent.Relocated e) {
      return e.reason();
    } else if (event instanceof ReportEvent.UnitSucceeded e) {
      return e.explanation();
    } else if (event instanceof ReportEvent.VisibilityChanged e) {
      return e.visibility() + ": " + e.reason();
    } else if (event instanceof ReportEvent.NoteAdded e) {
      return e.text();
    } else if (event instanceof ReportEvent.DeadlineRaised e) {
      return e.kind() + " " + e.mark().stage() + " " + e.mark().dueAt();
    }
    return "";
  }
}
