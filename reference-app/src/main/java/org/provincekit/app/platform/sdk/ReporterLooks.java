package org.provincekit.app.platform.sdk;

import java.time.Instant;
import org.provincekit.report.ReportId;
import org.provincekit.shared.CallContext;

/** Takes note of every look at who reported. */
public interface ReporterLooks {
  /**
   * Notes a look, in the transaction of the look.
   *
   * @param call who looked
   * @param report whose reporter
   * @param at when
   */
  void record(CallContext call, ReportId report, Instant at);
}
