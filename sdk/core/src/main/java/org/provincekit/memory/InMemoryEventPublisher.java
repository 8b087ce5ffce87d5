package org.provincekit.memory;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.provincekit.shared.EventEnvelope;
import org.provincekit.shared.EventPublisher;
import org.provincekit.shared.Require;

/**
 * Takes events into memory and hands them to listeners when {@link #deliver()} is called, which a
 * host does after its unit of work or from a timer. Thread-safe; listeners are called one event at
 * a time, in the order taken. The ids of all events taken are remembered for its life.
 *
 * @since 0.1
 */
public final class InMemoryEventPublisher implements EventPublisher {
  private final Queue<EventEnvelope<?>> waiting = new ArrayDeque<>();
  private final Set<String> taken = new HashSet<>();
  private final List<Consumer<EventEnvelope<?>>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock delivering = new ReentrantLock();

  /** Makes a publisher without listeners. */
  public InMemoryEventPublisher() {}

  /**
   * Adds a listener for what is delivered from now on.
   *
   * @param listener called in the thread that delivers; may publish, but not deliver
   */
  public void subscribe(Consumer<EventEnvelope<?>> listener) {
    listeners.add(Require.present(listener, "listener"));
  }

  @Override
  public void publish(List<? extends EventEnvelope<?>> events) {
    List<EventEnvelope<?>> copy = List.copyOf(events);
    synchronized (waiting) {
      for (EventEnvelope<?> event : copy) {
        if (taken.add(event.id())) {
          waiting.add(event);
        }
      }
    }
  }

  /**
   * Gives what was taken and not yet delivered.
   *
   * @return a copy, in the order taken
   */
  public List<EventEnvelope<?>> waiting() {
    synchronized (waiting) {
      return List.copyOf(waiting);
    }
  }

  /**
   * Hands everything that waits to every listener. When a listener throws, its exception comes out
   * here and the event goes on waiting: the next call delivers it again, to all listeners.
   *
   * @return how many events were delivered
   * @throws IllegalStateException when a listener calls it
   */
  public int deliver() {
    if (delivering.isHeldByCurrentThread()) {
      throw new IllegalStateException("A listener cannot deliver");
    }
    delivering.lock();
    try {
      int delivered = 0;
      for (EventEnvelope<?> event = first(); event != null; event = first()) {
        for (Consumer<EventEnvelope<?>> listener : listeners) {
          listener.accept(event);
        }
        removeFirst();
        delivered++;
      }
      return delivered;
    } finally {
      delivering.unlock();
    }
  }

  private EventEnvelope<?> first() {
    synchronized (waiting) {
      return waiting.peek();
    }
  }

  private void removeFirst() {
    synchronized (waiting) {
      waiting.remove();
    }
  }
}
