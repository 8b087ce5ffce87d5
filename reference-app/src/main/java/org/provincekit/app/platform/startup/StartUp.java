package org.provincekit.app.platform.startup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.database.DatabaseFailure;
import org.provincekit.app.platform.database.Migrations;

/**
 * Brings the service up: settings, then schema, then the slices. A wrong setting ends the process
 * with one line; an unreachable database does not, it is asked again until it answers.
 */
@ApplicationScoped
class StartUp {
  private static final Logger LOG = System.getLogger("org.provincekit");
  private static final int RETRY_SECONDS = 2;

  private final Instance<Settings> settings;
  private final DataSource dataSource;
  private final Event<SchemaReady> ready;
  private final Event<ServiceOpen> opened;
  private final StartState state;
  private boolean waiting;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  StartUp(
      Instance<Settings> settings,
      DataSource dataSource,
      Event<SchemaReady> ready,
      Event<ServiceOpen> opened,
      StartState state) {
    this.settings = settings;
    this.dataSource = dataSource;
    this.ready = ready;
    this.opened = opened;
    this.state = state;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
    try {
      Settings read = settings.get();
      OperatorLog.say("ProvinceKit starts, profile " + read.profile());
    } catch (StartRefused refusal) {
      stop(refusal.getMessage());
      return;
    }
    openOrRetry();
  }

  private void openOrRetry() {
    try {
      String version = Migrations.run(dataSource);
      ready.fire(new SchemaReady(version));
      state.open(version);
      OperatorLog.say("ProvinceKit is ready, database schema version " + version);
      opened.fire(new ServiceOpen());
    } catch (StartRefused refusal) {
      stop(refusal.getMessage());
    } catch (RuntimeException failure) {
      if (DatabaseFailure.of(failure).filter(DatabaseFailure.UNREACHABLE::equals).isEmpty()) {
        LOG.log(Level.ERROR, "The start failed", failure);
        stop("it could not be prepared: " + root(failure));
        return;
      }
      retryLater();
    }
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private void retryLater() {
    if (!waiting) {
      waiting = true;
      LOG.log(Level.WARNING, "The database does not answer; ProvinceKit waits for it");
    }
    executor.schedule(this::openOrRetry, RETRY_SECONDS, TimeUnit.SECONDS);
  }

  private void stop(String line) {
    LOG.log(Level.ERROR, "ProvinceKit does not start: {0}", new StartRefused(line).getMessage());
    ServerStop.begin();
  }
}
