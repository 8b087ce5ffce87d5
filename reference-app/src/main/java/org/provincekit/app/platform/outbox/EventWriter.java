package org.provincekit.app.platform.outbox;

import java.util.Optional;
import org.provincekit.shared.EventEnvelope;

/** Writes the events of one slice as JSON. A bean that implements this is found by itself. */
public interface EventWriter {
  /**
   * Writes an event.
   *
   * @param envelope the event
   * @return what the outbox keeps; empty when the event belongs to another slice
   */
  Optional<Written> write(EventEnvelope<?> envelope);

  /**
   * An event in writing.
   *
   * @param type what happened, stable, such as {@code report.accepted}
   * @param json the event's data
   */
  record Written(String type, String json) {}
}
