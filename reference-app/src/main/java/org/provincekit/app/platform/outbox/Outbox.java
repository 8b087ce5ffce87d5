package org.provincekit.app.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.provincekit.app.platform.database.Moments;
import org.provincekit.shared.EventEnvelope;
import org.provincekit.shared.EventPublisher;

/**
 * Takes events by rows in the caller's transaction: they are on their way exactly when the change
 * they tell of is committed. An event that was taken before is not taken again.
 */
@ApplicationScoped
public class Outbox implements EventPublisher {
  private static final String MESSAGE =
      "insert into outbox (id, event_id, type, subject, sequence_no, occurred_at,"
          + " correlation_id, payload, recorded_at) values ";
  private static final String DELIVERY =
      "insert into outbox_delivery (message_id, consumer, subject, sequence_no, dead, attempts,"
          + " next_attempt_at) values ";

  private final EntityManager entities;
  private final OutboxIds ids;
  private final EventWriters writers;
  private final OutboxConsumers consumers;
  private final Clock clock;

  /**
   * Is called by the container.
   *
   * @param entities the database
   * @param ids numbers the messages
   * @param writers write events
   * @param consumers are to be told
   * @param clock the time
   */
  @Inject
  public Outbox(
      EntityManager entities,
      OutboxIds ids,
      EventWriters writers,
      OutboxConsumers consumers,
      Clock clock) {
    this.entities = entities;
    this.ids = ids;
    this.writers = writers;
    this.consumers = consumers;
    this.clock = clock;
  }

  @Override
  public void publish(List<? extends EventEnvelope<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    List<OutboxMessage> messages = new ArrayList<>();
    for (EventEnvelope<?> event : events) {
      EventWriter.Written written = writers.write(event);
      messages.add(
          new OutboxMessage(
              ids.next(),
              event.id(),
              written.type(),
              event.subject(),
              event.sequence(),
              event.occurredAt(),
              event.correlationId(),
              written.json()));
    }
    Timestamp now = Moments.toDatabase(clock.instant());
    if (insertMessages(messages, now) < messages.size()) {
      Set<Long> taken = taken(messages);
      messages.removeIf(message -> !taken.contains(message.id()));
    }
    insertDeliveries(messages, now);
  }

  private int insertMessages(List<OutboxMessage> messages, Timestamp now) {
    List<Object> values = new ArrayList<>();
    for (OutboxMessage message : messages) {
      values.addAll(
          List.of(
              message.id(),
              message.eventId(),
              message.type(),
              message.subject(),
              message.sequence(),
              Moments.toDatabase(message.occurredAt()),
              message.correlationId(),
              message.json(),
              now));
    }
    return insert(MESSAGE, messages.size(), values, " on conflict do nothing");
  }

  private Set<Long> taken(List<OutboxMessage> messages) {
    Query query =
        entities.createNativeQuery(
            "select id from outbox where id in (" + places(0, messages.size()) + ")");
    for (int i = 0; i < messages.size(); i++) {
      query.setParameter(i + 1, messages.get(i).id());
    }
    Set<Long> taken = new HashSet<>();
    for (Object id : query.getResultList()) {
      taken.add(((Number) id).longValue());
    }
    return taken;
  }

  private void insertDeliveries(List<OutboxMessage> messages, Timestamp now) {
    List<Object> values = new ArrayList<>();
    int rows = 0;
    for (OutboxMessage message : messages) {
      for (OutboxConsumer consumer : consumers.wanting(message.type())) {
        values.addAll(
            List.of(
                message.id(),
                consumer.name(),
                message.subject(),
                message.sequence(),
                false,
                0,
                now));
        rows++;
      }
    }
    if (rows > 0) {
      insert(DELIVERY, rows, values, "");
    }
  }

  /** Inserts all rows in one statement: one round trip, however many. */
  private int insert(String into, int rows, List<Object> values, String onConflict) {
    int width = values.size() / rows;
    StringBuilder statement = new StringBuilder(into);
    for (int row = 0; row < rows; row++) {
      statement.append(row == 0 ? "(" : ", (").append(places(row * width, width)).append(')');
    }
    Query query = entities.createNativeQuery(statement.append(onConflict).toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query.executeUpdate();
  }

  private static String places(int after, int count) {
    StringBuilder places = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      places.append(i == 1 ? "?" : ", ?").append(after + i);
    }
    return places.toString();
  }
}
