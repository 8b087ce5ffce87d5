package org.provincekit.tck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provincekit.shared.EventEnvelope;
import org.provincekit.shared.EventPublisher;

/** Publishers that are wrong in one way each, over an outbox that outlives them. */
enum BrokenEventPublisher implements Breakage {
  TURNS_A_CALL_ROUND("EP-1") {
    @Override
    List<String> take(List<String> ids, Outbox outbox) {
      List<String> turned = new ArrayList<>(super.take(ids, outbox));
      Collections.reverse(turned);
      return turned;
    }
  },
  DELIVERS_REPEATS("EP-2") {
    @Override
    List<String> take(List<String> ids, Outbox outbox) {
      return ids;
    }
  },
  DROPS_A_CALL_THAT_HOLDS_A_REPEAT("EP-2") {
    @Override
    List<String> take(List<String> ids, Outbox outbox) {
      List<String> fresh = super.take(ids, outbox);
      return fresh.size() == new HashSet<>(ids).size() ? fresh : List.of();
    }
  },
  LOSES_WHAT_RACING_CALLERS_PUBLISH("EP-3") {
    @Override
    List<String> take(List<String> ids, Outbox outbox) {
      return Thread.currentThread() == outbox.home ? super.take(ids, outbox) : List.of();
    }
  },
  LOSES_WHAT_WAITS_AT_A_RESTART("EP-3") {
    @Override
    void restart(Outbox outbox) {
      outbox.waiting.clear();
    }
  },
  REMEMBERS_IDS_THAT_WERE_ROLLED_BACK("EP-3") {
    @Override
    void rollBack(Outbox outbox, Set<String> idsBefore, List<String> waitingBefore) {
      outbox.waiting.retainAll(waitingBefore);
    }
  };

  private final String requirement;

  BrokenEventPublisher(String requirement) {
    this.requirement = requirement;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  /** Says which ids shall be delivered; right unless overridden. */
  List<String> take(List<String> ids, Outbox outbox) {
    return ids.stream().distinct().filter(id -> !outbox.ids.contains(id)).toList();
  }

  void restart(Outbox outbox) {
    // What is right outlives a restart without more ado.
  }

  void rollBack(Outbox outbox, Set<String> idsBefore, List<String> waitingBefore) {
    outbox.ids.retainAll(idsBefore);
    outbox.waiting.retainAll(waitingBefore);
  }

  /** What a database would hold; guarded by its own lock. */
  private static final class Outbox {
    private final Thread home = Thread.currentThread();
    private final Set<String> ids = new HashSet<>();
    private final List<String> waiting = new ArrayList<>();
  }

  /** The contract, run against one of them. */
  @ExtendWith(Breakage.Given.class)
  static final class Subject extends EventPublisherContract {
    private final BrokenEventPublisher breakage;
    private final Outbox outbox = new Outbox();
    private final List<String> delivered = new ArrayList<>();

    Subject(BrokenEventPublisher breakage) {
      this.breakage = breakage;
    }

    @Override
    protected EventPublisher publisher() {
      return events -> {
        List<String> ids = events.stream().<String>map(EventEnvelope::id).toList();
        outbox.waiting.addAll(breakage.take(ids, outbox));
        outbox.ids.addAll(ids);
      };
    }

    @Override
    protected List<String> delivered() {
      delivered.addAll(outbox.waiting);
      outbox.waiting.clear();
      return List.copyOf(delivered);
    }

    @Override
    protected boolean restart() {
      breakage.restart(outbox);
      return true;
    }

    @Override
    protected boolean rollsBack() {
      return true;
    }

    @Override
    protected <T> T inUnitOfWork(Supplier<T> work) {
      synchronized (outbox) {
        Set<String> ids = Set.copyOf(outbox.ids);
        List<String> waiting = List.copyOf(outbox.waiting);
        try {
          return work.get();
        } catch (RuntimeException e) {
          breakage.rollBack(outbox, ids, waiting);
          throw e;
        }
      }
    }
  }
}
