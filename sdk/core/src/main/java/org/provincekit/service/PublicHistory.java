package org.provincekit.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportEvent;

/**
 * What of a report's history the reporter and the public see: the steps and the words meant for
 * them; never notes, names of staff, reasons among agencies, or who reported.
 *
 * @since 0.1
 */
public final class PublicHistory {
  private PublicHistory() {}

  /**
   * One public line. It holds nothing else of the entry, so that whoever writes it out cannot show
   * more by mistake.
   *
   * @param sequence the number of the entry it comes from
   * @param at when
   * @param type what happened, as {@link ReportEvent#type} names it
   * @param text the words meant for the public; may be empty
   * @since 0.1
   */
  public record Line(long sequence, Instant at, String type, String text) {}

  /**
   * Selects the public lines.
   *
   * @param history all entries
   * @param forReporter whether the reader is the reporter, who also sees what was asked and said
   *     between the two sides
   * @return in order
   */
  public static List<Line> of(List<HistoryEntry> history, boolean forReporter) {
    return history.stream()
        .flatMap(
            entry -> textOf(entry.event(), forReporter).map(text -> line(entry, text)).stream())
        .toList();
  }

  private static Line line(HistoryEntry entry, String text) {
    return new Line(entry.sequence(), entry.at(), entry.event().type(), text);
  }

  private static Optional<String> textOf(ReportEvent event, boolean forReporter) {
    if (event instanceof ReportEvent.Rejected e) {
      return Optional.of(forReporter ? e.text() : "");
    } else if (event instanceof ReportEvent.Redirected e) {
      return Optional.of(forReporter ? e.text() : "");
    } else if (event instanceof ReportEvent.Restored e) {
      return Optional.of(forReporter ? e.reason() : "");
    } else if (event instanceof ReportEvent.ReplySent e) {
      return Optional.of(e.text());
    } else if (event instanceof ReportEvent.ExtensionGranted e) {
      return Optional.of(e.reason());
    } else if (event instanceof ReportEvent.InformationRequested e) {
      return Optional.of(forReporter ? e.question() : "");
    } else if (event instanceof ReportEvent.InformationProvided e) {
      return Optional.of(forReporter ? e.text() : "");
    } else if (event instanceof ReportEvent.Rated e) {
      return Optional.of(forReporter ? e.comment() : "");
    } else if (event instanceof ReportEvent.Reopened e) {
      return Optional.of(forReporter ? e.reason() : "");
    } else if (event instanceof ReportEvent.ReopeningRequested e) {
      return forReporter ? Optional.of(e.reason()) : Optional.empty();
    } else if (event instanceof ReportEvent.ReopeningDeclined e) {
      return forReporter ? Optional.of(e.reason()) : Optional.empty();
    }
    return isPublicStep(event) ? Optional.of("") : Optional.empty();
  }

  private static boolean isPublicStep(ReportEvent event) {
    return event instanceof ReportEvent.Submitted
        || event instanceof ReportEvent.Accepted
        || event instanceof ReportEvent.Assigned
        || event instanceof ReportEvent.Taken
        || event instanceof ReportEvent.InformationLapsed
        || event instanceof ReportEvent.AnswerPublished
        || event instanceof ReportEvent.Closed
        || event instanceof ReportEvent.Withdrawn
        || event instanceof ReportEvent.Merged
        || event instanceof ReportEvent.Separated;
  }
}
