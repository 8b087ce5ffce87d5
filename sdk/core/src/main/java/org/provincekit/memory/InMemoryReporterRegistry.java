package org.provincekit.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.provincekit.report.ReportId;
import org.provincekit.report.Reporter;
import org.provincekit.report.ReporterRegistry;
import org.provincekit.shared.Require;

/**
 * Keeps reporters in memory, apart from the reports. Thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryReporterRegistry implements ReporterRegistry {
  private final Map<ReportId, Reporter> reporters = new ConcurrentHashMap<>();

  /** Makes an empty registry. */
  public InMemoryReporterRegistry() {}

  @Override
  public void put(ReportId report, Reporter reporter) {
    reporters.put(Require.present(report, "report"), Require.present(reporter, "reporter"));
  }

  @Override
  public Optional<Reporter> find(ReportId report) {
    return Optional.ofNullable(reporters.get(report));
  }

  @Override
  public void erase(ReportId report) {
    reporters.remove(report);
  }
}
