package org.provincekit.report;

import java.util.Optional;

/**
 * Port: keeps who sent a report, apart from the report.
 *
 * <p>Implementations must give back exactly what was put (RR-1), must give nothing for a report
 * without a reporter (RR-2), must replace on a second put (RR-3), and after erasing must give
 * nothing (RR-4). Erasing what is not there must do nothing (RR-5).
 *
 * @since 0.1
 */
public interface ReporterRegistry {
  /**
   * Keeps a reporter.
   *
   * @param report whose
   * @param reporter the person
   */
  void put(ReportId report, Reporter reporter);

  /**
   * Finds a reporter. The caller must have the right to look, and logs the look.
   *
   * @param report whose
   * @return the person, or empty when anonymous or erased
   */
  Optional<Reporter> find(ReportId report);

  /**
   * Erases a reporter for good.
   *
   * @param report whose
   */
  void erase(ReportId report);
}
