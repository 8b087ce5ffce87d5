package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provincekit.memory.InMemoryEventPublisher;
import org.provincekit.shared.EventPublisher;

class InMemoryEventPublisherTest extends EventPublisherContract {
  private final InMemoryEventPublisher publisher = new InMemoryEventPublisher();
  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void listen() {
    publisher.subscribe(event -> heard.add(event.id()));
  }

  @Override
  protected EventPublisher publisher() {
    return publisher;
  }

  @Override
  protected List<String> delivered() {
    publisher.deliver();
    return List.copyOf(heard);
  }

  @Test
  void whatAListenerCouldNotTakeWaitsForTheNextDelivery() {
    AtomicBoolean fails = new AtomicBoolean(true);
    publisher.subscribe(
        event -> {
          if (fails.get()) {
            throw new IllegalStateException("no connection");
          }
        });
    publisher.publish(List.of(event("report", 1), event("report", 2)));
    assertThrows(IllegalStateException.class, publisher::deliver);
    assertEquals(2, publisher.waiting().size());
    fails.set(false);
    assertEquals(2, publisher.deliver());
    assertEquals(List.of("report/1", "report/1", "report/2"), heard);
    assertEquals(List.of(), publisher.waiting());
  }

  @Test
  void aListenerMayPublishButNotDeliver() {
    AtomicBoolean asked = new AtomicBoolean();
    publisher.subscribe(
        event -> {
          if (!asked.getAndSet(true)) {
            publisher.publish(List.of(event("report", 2)));
            assertThrows(IllegalStateException.class, publisher::deliver);
          }
        });
    publisher.publish(List.of(event("report", 1)));
    assertEquals(2, publisher.deliver());
    assertEquals(List.of("report/1", "report/2"), heard);
  }
}
