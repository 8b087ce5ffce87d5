package org.provincekit.app.province;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.provincekit.app.platform.database.DatabaseFailure;
import org.provincekit.app.platform.startup.SchemaReady;

/** Looks every few seconds whether another server changed the province's data. */
@ApplicationScoped
class ProvinceWatch {
  private static final Logger LOG = System.getLogger("org.provincekit.province");
  private static final int PAUSE_SECONDS = 3;

  private final ProvinceStore store;
  private final CaseRenewalJob renewal;
  private final AtomicBoolean begun = new AtomicBoolean();

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  ProvinceWatch(ProvinceStore store, CaseRenewalJob renewal) {
    this.store = store;
    this.renewal = renewal;
  }

  void start(@Observes SchemaReady ready) {
    if (begun.compareAndSet(false, true)) {
      executor.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void look() {
    try {
      int changed = renewal.runIfDue(store.refresh());
      if (changed > 0) {
        LOG.log(Level.INFO, "{0} open cases were brought in line with the data", changed);
      }
    } catch (RuntimeException e) {
      boolean away = DatabaseFailure.of(e).filter(DatabaseFailure.UNREACHABLE::equals).isPresent();
      LOG.log(away ? Level.DEBUG : Level.WARNING, "The next look will try again", e);
    }
  }
}
