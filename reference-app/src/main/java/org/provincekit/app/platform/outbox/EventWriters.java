package org.provincekit.app.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.provincekit.shared.EventEnvelope;

/** The writers of all slices. */
@ApplicationScoped
class EventWriters {
  private final Iterable<EventWriter> writers;

  @Inject
  EventWriters(@Any Instance<EventWriter> writers) {
    this.writers = writers;
  }

  EventWriters(Iterable<EventWriter> writers) {
    this.writers = writers;
  }

  EventWriter.Written write(EventEnvelope<?> event) {
    for (EventWriter writer : writers) {
      Optional<EventWriter.Written> written = writer.write(event);
      if (written.isPresent()) {
        return written.get();
      }
    }
    throw new IllegalStateException("Nobody writes " + event.event().getClass().getName());
  }
}
