package org.provincekit.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Keeps reports in memory. Each call is a unit of work of its own, so a step over two reports (a
 * merge) is not one. Thread-safe: one lock orders all writers.
 *
 * @since 0.1
 */
public final class InMemoryReportRepository implements ReportRepository {
  private final Map<ReportId, Kept> reports = new HashMap<>();
  private final Map<TrackingCode, ReportId> codes = new HashMap<>();

  /** Makes an empty repository. */
  public InMemoryReportRepository() {}

  @Override
  public synchronized void add(FieldReport report) {
    ReportSnapshot snapshot = report.snapshot();
    if (reports.containsKey(snapshot.id())) {
      throw DomainException.of(ErrorCode.ALREADY_EXISTS, "reportId", "the id is taken");
    }
    if (codes.containsKey(snapshot.trackingCode())) {
      throw DomainException.of(
          ErrorCode.ALREADY_EXISTS, "trackingCode", "the tracking code is taken");
    }
    List<HistoryEntry> pending = report.pending();
    if (pending.isEmpty() || pending.get(0).sequence() != 1) {
      throw new IllegalArgumentException("A new report has its whole history pending");
    }
    reports.put(snapshot.id(), new Kept(snapshot, pending));
    codes.put(snapshot.trackingCode(), snapshot.id());
    report.markSaved();
  }

  @Override
  public synchronized void save(FieldReport report) {
    List<HistoryEntry> pending = report.pending();
    if (pending.isEmpty()) {
      return;
    }
    ReportSnapshot snapshot = report.snapshot();
    Kept kept = reports.get(snapshot.id());
    if (kept == null) {
      throw DomainException.notFound("report");
    }
    if (pending.get(0).sequence() != kept.newest.version() + 1) {
      throw DomainException.of(
          ErrorCode.STALE_VERSION, "version", "the report was changed in between");
    }
    kept.append(snapshot, pending);
    report.markSaved();
  }

  @Override
  public synchronized Optional<FieldReport> find(ReportId id) {
    return Optional.ofNullable(reports.get(id)).map(kept -> FieldReport.fromSnapshot(kept.newest));
  }

  @Override
  public synchronized Optional<FieldReport> find(TrackingCode code) {
    return Optional.ofNullable(codes.get(code)).flatMap(this::find);
  }

  @Override
  public synchronized List<HistoryEntry> history(ReportId id) {
    Kept kept = reports.get(id);
    return kept == null ? List.of() : List.copyOf(kept.history);
  }

  /** Gives all reports as they stand now, in no order. */
  synchronized List<ReportSnapshot> snapshots() {
    return reports.values().stream().map(kept -> kept.newest).toList();
  }

  /** A report's history and what it adds up to; guarded by the repository's lock. */
  private static final class Kept {
    private final List<HistoryEntry> history;
    private ReportSnapshot newest;

    Kept(ReportSnapshot newest, List<HistoryEntry> history) {
      this.newest = newest;
      this.history = new ArrayList<>(history);
    }

    void append(ReportSnapshot snapshot, List<HistoryEntry> entries) {
      newest = snapshot;
      history.addAll(entries);
    }
  }
}
