package org.provincekit.app.platform.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.provincekit.app.platform.database.Transactions;

/** Tells one consumer what it still has to be told. */
final class Courier {
  private static final Logger LOG = System.getLogger("org.provincekit.outbox");
  private static final int BATCH = 10;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** With pauses doubling from two seconds to an hour, this is a little more than a day. */
  private static final int MOST_ATTEMPTS = 36;

  private final OutboxConsumer consumer;
  private final Deliveries deliveries;
  private final Transactions transactions;
  private final Clock clock;

  Courier(OutboxConsumer consumer, Deliveries deliveries, Transactions transactions, Clock clock) {
    this.consumer = consumer;
    this.deliveries = deliveries;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Tells everything that is due now. */
  void run() {
    List<Deliveries.Claim> claims;
    do {
      Instant now = clock.instant();
      Instant leaseEnd = now.plus(LEASE);
      claims = transactions.inNew(() -> deliveries.claim(consumer.name(), BATCH, now, leaseEnd));
      for (Deliveries.Claim claim : claims) {
        if (clock.instant().isBefore(leaseEnd)) {
          tell(claim);
        }
      }
    } while (!claims.isEmpty() && !Thread.currentThread().isInterrupted());
  }

  private void tell(Deliveries.Claim claim) {
    try {
      if (consumer.transactional()) {
        transactions.runNew(
            () -> {
              consumer.accept(claim.message());
              settle(claim);
            });
      } else {
        consumer.accept(claim.message());
        transactions.runNew(() -> settle(claim));
      }
    } catch (RuntimeException failure) {
      if (!(failure instanceof LostLease)) {
        fail(claim, failure);
      }
    }
  }

  private void settle(Deliveries.Claim claim) {
    if (!deliveries.told(consumer.name(), claim)) {
      throw new LostLease();
    }
  }

  private void fail(Deliveries.Claim claim, RuntimeException failure) {
    boolean dead = failure instanceof UndeliverableException || claim.attempts() >= MOST_ATTEMPTS;
    // Of foreign exceptions only the class is kept: their texts may hold anything.
    String reason =
        failure instanceof UndeliverableException || failure instanceof DeliveryFailed
            ? failure.getMessage()
            : failure.getClass().getSimpleName();
    LOG.log(
        dead ? Level.ERROR : Level.WARNING,
        "Consumer {0} did not take message {1} (attempt {2}){3}: {4}",
        consumer.name(),
        claim.message().id(),
        claim.attempts(),
        dead ? ", now a dead letter" : "",
        reason);
    Instant next = clock.instant().plus(pause(claim.attempts()));
    transactions.runNew(() -> deliveries.failed(consumer.name(), claim, next, reason, dead));
  }

  static Duration pause(int attempts) {
    Duration doubling = Duration.ofSeconds(1L << Math.min(attempts, 20));
    return doubling.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubling;
  }

  /** Another server took the message up; rolls back what this one did. */
  private static final class LostLease extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
