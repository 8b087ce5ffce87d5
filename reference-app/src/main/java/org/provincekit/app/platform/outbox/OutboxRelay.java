package org.provincekit.app.platform.outbox;

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
import org.provincekit.app.platform.idempotency.Idempotency;
import org.provincekit.app.platform.startup.SchemaReady;

/** Runs a courier per consumer on every server, and clears away what is over. */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = System.getLogger("org.provincekit.outbox");
  private static final Duration KEPT = Duration.ofDays(7);

  private final OutboxConsumers consumers;
  private final Deliveries deliveries;
  private final Transactions transactions;
  private final Idempotency idempotency;
  private final Clock clock;

  @Resource private ManagedScheduledExecutorService executor;
  private boolean running;

  @Inject
  OutboxRelay(
      OutboxConsumers consumers,
      Deliveries deliveries,
      Transactions transactions,
      Idempotency idempotency,
      Clock clock) {
    this.consumers = consumers;
    this.deliveries = deliveries;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  synchronized void start(@Observes SchemaReady ready) {
    if (running) {
      return;
    }
    running = true;
    for (OutboxConsumer consumer : consumers.all()) {
      Courier courier = new Courier(consumer, deliveries, transactions, clock);
      executor.scheduleWithFixedDelay(guarded(courier::run), 1, 1, TimeUnit.SECONDS);
    }
    executor.scheduleWithFixedDelay(guarded(this::clear), 1, 60, TimeUnit.MINUTES);
  }

  private void clear() {
    transactions.runNew(
        () -> {
          deliveries.forget(clock.instant().minus(KEPT));
          idempotency.forgetOld();
        });
  }

  /** A task that throws would never be run again. */
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "The outbox pauses: {0}", failure.getClass().getSimpleName());
      }
    };
  }
}
