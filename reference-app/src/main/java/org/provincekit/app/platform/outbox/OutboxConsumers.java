package org.provincekit.app.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everybody who is told of events: the beans, and those that configuration adds. */
@ApplicationScoped
class OutboxConsumers {
  private final List<OutboxConsumer> all = new ArrayList<>();

  @Inject
  OutboxConsumers(
      @Any Instance<OutboxConsumer> beans, @Any Instance<OutboxConsumerSource> sources) {
    beans.forEach(all::add);
    sources.forEach(source -> all.addAll(source.consumers()));
    check();
  }

  OutboxConsumers(List<OutboxConsumer> consumers) {
    all.addAll(consumers);
    check();
  }

  private void check() {
    Set<String> names = new HashSet<>();
    for (OutboxConsumer consumer : all) {
      if (!names.add(consumer.name())) {
        throw new IllegalStateException("Two outbox consumers are called " + consumer.name());
      }
    }
  }

  List<OutboxConsumer> all() {
    return all;
  }

  List<OutboxConsumer> wanting(String type) {
    return all.stream().filter(consumer -> consumer.wants(type)).toList();
  }
}
