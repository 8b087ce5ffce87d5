package org.provincekit.app.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.startup.SchemaReady;

/** Takes old lines out of the feed; what happened stands in the history of each case. */
@ApplicationScoped
class FeedCleaning {
  private static final Logger LOG = System.getLogger("org.provincekit.desk");
  private static final Duration KEPT = Duration.ofDays(60);

  private final FeedRows rows;
  private final Transactions transactions;
  private final Clock clock;

  @Resource private ManagedScheduledExecutorService executor;
  private boolean running;

  @Inject
  FeedCleaning(FeedRows rows, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  synchronized void start(@Observes SchemaReady ready) {
    if (!running) {
      running = true;
      executor.scheduleWithFixedDelay(this::run, 5, 6 * 60, TimeUnit.MINUTES);
    }
  }

  void run() {
    try {
      transactions.inNew(() -> rows.forget(clock.instant().minus(KEPT)));
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Old lines stay in the feed for now", failure);
    }
  }
}
