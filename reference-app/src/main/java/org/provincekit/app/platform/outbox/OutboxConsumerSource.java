package org.provincekit.app.platform.outbox;

import java.util.List;

/** Adds consumers that are known only from configuration. A bean is found by itself. */
public interface OutboxConsumerSource {
  /**
   * Gives the consumers.
   *
   * @return the same ones at every call
   */
  List<OutboxConsumer> consumers();
}
