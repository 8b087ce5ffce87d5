package org.provincekit.app.desk;

import java.util.Locale;
import java.util.Set;
import org.provincekit.report.ReportEvent;

/** What staff are told of in the feed, by the event's type in the outbox. */
final class FeedTopic {
  /** Tells only agencies that it newly concerns. */
  static final String ROUTED = "report.routed";

  static final String DEADLINE = "report.deadline-raised";

  /** All of them; each has its text in both languages. */
  static final Set<String> ALL =
      Set.of(
          "report.submitted",
          ROUTED,
          "report.restored",
          "report.assigned",
          "report.cooperation-changed",
          "report.handed-back",
          "report.information-provided",
          "report.information-lapsed",
          "report.contributed",
          "report.answer-proposed",
          "report.answer-returned",
          "report.answer-published",
          "report.rated",
          "report.reopening-requested",
          "report.reopening-declined",
          "report.reopened",
          "report.withdrawn",
          "report.merged",
          "report.extension-requested",
          "report.extension-granted",
          "report.extension-refused",
          DEADLINE);

  private FeedTopic() {}

  static String typeOf(ReportEvent event) {
    return "report." + event.type().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  static String detailOf(ReportEvent event) {
    return event instanceof ReportEvent.DeadlineRaised raised
        ? raised.kind().toLowerCase(Locale.ROOT).replace('_', '-')
        : "";
  }

  /** The key of the text in the bundle. */
  static String key(String type, String detail) {
    return "feed." + type + (detail.isEmpty() ? "" : "." + detail);
  }
}
