package org.provincekit.app.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.startup.OperatorLog;
import org.provincekit.app.platform.startup.ServiceOpen;

/** Has the invented stories told in the trial set-up, beside the first requests. */
@ApplicationScoped
class DemoStart {
  private static final Logger LOG = System.getLogger("org.provincekit.demo");

  private final Settings settings;
  private final DemoSeed seed;
  private final Clock clock;

  @Resource private ManagedExecutorService executor;

  @Inject
  DemoStart(Settings settings, DemoSeed seed, Clock clock) {
    this.settings = settings;
    this.seed = seed;
    this.clock = clock;
  }

  void begin(@Observes ServiceOpen open) {
    if (settings.isDemo()) {
      executor.execute(this::run);
    }
  }

  void run() {
    Instant began = clock.instant();
    try {
      int told = seed.tell(Script.shipped());
      if (told > 0) {
        long millis = Duration.between(began, clock.instant()).toMillis();
        OperatorLog.say("Demo: " + told + " invented reports, made in " + millis + " ms");
      }
    } catch (RuntimeException failure) {
      // The service is of use without them, and the next start goes on where this one stopped.
      LOG.log(Level.WARNING, "The invented reports are not complete", failure);
    }
  }
}
