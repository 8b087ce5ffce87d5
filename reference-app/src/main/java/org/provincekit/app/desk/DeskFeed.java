package org.provincekit.app.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.provincekit.app.platform.outbox.OutboxConsumer;
import org.provincekit.app.platform.outbox.OutboxMessage;
import org.provincekit.app.platform.outbox.UndeliverableException;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.shared.AgencyCode;

/**
 * Writes the feed of the desk: a line for each agency that an event concerned when it happened, and
 * one for those who see the whole province. Who was concerned follows from the history up to the
 * event, so a message that comes late or twice leads to the same lines.
 */
@ApplicationScoped
public class DeskFeed implements OutboxConsumer {
  private final ReportRepository reports;
  private final FeedRows rows;
  private final Clock clock;

  @Inject
  DeskFeed(ReportRepository reports, FeedRows rows, Clock clock) {
    this.reports = reports;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "desk-feed";
  }

  @Override
  public boolean wants(String type) {
    return FeedTopic.ALL.contains(type);
  }

  @Override
  public void accept(OutboxMessage message) {
    List<HistoryEntry> history = reports.history(ReportId.parse(message.subject()));
    if (message.sequence() < 1 || message.sequence() > history.size()) {
      throw new UndeliverableException("The history has no entry " + message.sequence());
    }
    record(history, message.sequence());
  }

  /**
   * Writes the lines of one entry, in the caller's transaction; lines that are there stay.
   *
   * @param history a case's whole history
   * @param sequence which entry
   */
  public void record(List<HistoryEntry> history, long sequence) {
    HistoryEntry entry = history.get(Math.toIntExact(sequence - 1));
    String type = FeedTopic.typeOf(entry.event());
    if (!wants(type)) {
      return;
    }
    Set<AgencyCode> before =
        sequence == 1 ? Set.of() : involved(history.subList(0, Math.toIntExact(sequence - 1)));
    Set<AgencyCode> concerned =
        new TreeSet<>(involved(history.subList(0, Math.toIntExact(sequence))));
    List<String> readers = new ArrayList<>();
    if (type.equals(FeedTopic.ROUTED)) {
      concerned.removeAll(before);
    } else {
      concerned.addAll(before);
      readers.add(FeedRows.PROVINCE);
    }
    concerned.forEach(agency -> readers.add(agency.value()));
    rows.add(entry, type, FeedTopic.detailOf(entry.event()), readers, clock.instant());
  }

  private static Set<AgencyCode> involved(List<HistoryEntry> history) {
    ReportSnapshot then = FieldReport.fromHistory(history).snapshot();
    Set<AgencyCode> involved = new HashSet<>(then.cooperating());
    then.responsible().ifPresent(involved::add);
    return involved;
  }
}
