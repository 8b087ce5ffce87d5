package org.provincekit.app.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.startup.SchemaReady;
import org.provincekit.report.ReportId;
import org.provincekit.service.ReportSweep;
import org.provincekit.shared.DomainException;

/**
 * Runs the sweep on every server, one report a transaction. A report that another server attends at
 * the same moment answers with a stale version and is left to that server.
 */
@ApplicationScoped
public class ReportSweepJob {
  private static final Logger LOG = System.getLogger("org.provincekit.sweep");
  private static final int PAGE = 200;
  private static final int PAUSE_SECONDS = 20;

  private final ReportSweep sweep;
  private final Transactions transactions;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  ReportSweepJob(ReportSweep sweep, Transactions transactions) {
    this.sweep = sweep;
    this.transactions = transactions;
  }

  void start(@Observes SchemaReady ready) {
    executor.scheduleWithFixedDelay(this::run, 5, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  /** Attends everything due, page by page, until a page brings nothing new. */
  public void run() {
    try {
      int attended;
      do {
        List<ReportId> due = transactions.inNew(() -> sweep.due(PAGE));
        attended = 0;
        for (ReportId id : due) {
          attended += attend(id) ? 1 : 0;
        }
      } while (attended > 0);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The sweep stops for now and comes again", e);
    }
  }

  private boolean attend(ReportId id) {
    String run = "sweep-" + UUID.randomUUID();
    try {
      return transactions.inNew(() -> sweep.attend(id, run));
    } catch (DomainException e) {
      LOG.log(Level.DEBUG, "Report {0} is left to whoever changed it: {1}", id, e.code());
      return false;
    }
  }
}
