package org.provincekit.app.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.startup.SchemaReady;
import org.provincekit.report.AttachmentId;

/**
 * Clears up behind photos that no report ever named and files that no row names, and carries
 * personal data over to a new key. Every server may do all of it at once.
 */
@ApplicationScoped
public class StorageUpkeep {
  private static final Logger LOG = System.getLogger("org.provincekit.storage");
  private static final int PAGE = 200;
  private static final int PARTS = 256;
  private static final int PAUSE_MINUTES = 5;

  /** Longer than anybody fills in a form, and than any transaction lasts. */
  private static final Duration KEPT_UNCLAIMED = Duration.ofHours(24);

  private final DiskAttachmentStore attachments;
  private final JpaReporterRegistry reporters;
  private final Transactions transactions;
  private final Clock clock;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  StorageUpkeep(
      DiskAttachmentStore attachments,
      JpaReporterRegistry reporters,
      Transactions transactions,
      Clock clock) {
    this.attachments = attachments;
    this.reporters = reporters;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes SchemaReady ready) {
    executor.scheduleWithFixedDelay(this::run, 1, PAUSE_MINUTES, TimeUnit.MINUTES);
  }

  /** Does all that is due; after a failure the rest waits for the next time. */
  public void run() {
    try {
      Instant now = clock.instant();
      deleteUnclaimed(now.minus(KEPT_UNCLAIMED));
      // One part after the other, by the clock, so that all have their turn within a day.
      int part =
          (int) (now.getEpochSecond() / Duration.ofMinutes(PAUSE_MINUTES).toSeconds() % PARTS);
      transactions.runNew(() -> attachments.removeOrphans(part, now.minus(KEPT_UNCLAIMED)));
      changeKeys();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The upkeep of stored files stops for now and comes again", e);
    }
  }

  private void deleteUnclaimed(Instant before) {
    List<AttachmentId> page;
    do {
      page =
          transactions.inNew(
              () -> {
                List<AttachmentId> old = attachments.unclaimed(before, PAGE);
                old.forEach(attachments::delete);
                return old;
              });
    } while (page.size() == PAGE);
  }

  private void changeKeys() {
    int total = 0;
    int done;
    do {
      done = transactions.inNew(() -> reporters.reencrypt(PAGE));
      total += done;
    } while (done > 0);
    if (total > 0) {
      LOG.log(Level.INFO, "{0} reporters are now encrypted with the newest key", total);
    }
  }
}
