package org.provincekit.app.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.MutableClock;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.shared.EventEnvelope;

abstract class OutboxContract {
  private final MutableClock clock = new MutableClock();
  private final Listener quick = new Listener("quick", message -> {});
  private TestDatabase database;
  private Outbox outbox;
  private Deliveries deliveries;

  @BeforeEach
  void prepare(TestDatabase given) {
    database = given;
    deliveries = new Deliveries(database.entities());
    database.run(
        em -> {
          em.createNativeQuery("delete from outbox_delivery").executeUpdate();
          em.createNativeQuery("delete from outbox").executeUpdate();
        });
    consumers(quick);
  }

  private void consumers(OutboxConsumer... consumers) {
    EventWriter writer =
        event -> Optional.of(new EventWriter.Written("test.happened", "\"" + event.event() + "\""));
    outbox =
        new Outbox(
            database.entities(),
            new OutboxIds(database.entities()),
            new EventWriters(List.of(writer)),
            new OutboxConsumers(List.of(consumers)),
            clock);
  }

  @Test
  void everyMessageArrivesOncePerConsumerAndInOrder() {
    Listener other = new Listener("other", message -> {});
    consumers(quick, other);
    publish(event("a", 1), event("a", 2), event("b", 1));
    publish(event("a", 3));
    run(quick);
    run(quick);
    run(other);
    assertThat(quick.of("a")).containsExactly(1L, 2L, 3L);
    assertThat(quick.of("b")).containsExactly(1L);
    assertThat(other.heard).hasSize(4);
    assertThat(pending()).isZero();
  }

  @Test
  void aMessageIsWhatWasPublished() {
    publish(event("a", 1));
    run(quick);
    OutboxMessage message = quick.heard.get(0);
    assertThat(message.eventId()).isEqualTo("a/1");
    assertThat(message.type()).isEqualTo("test.happened");
    assertThat(message.json()).isEqualTo("\"a1\"");
    assertThat(message.occurredAt()).isEqualTo(clock.instant());
    assertThat(message.correlationId()).isEqualTo("call");
  }

  @Test
  void whatIsRolledBackIsNotTold() {
    try {
      database.run(
          em -> {
            outbox.publish(List.of(event("a", 1)));
            throw new IllegalStateException("rolled back");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("rolled back");
    }
    run(quick);
    assertThat(quick.heard).isEmpty();
  }

  @Test
  void anEventThatWasTakenBeforeIsNotToldAgain() {
    publish(event("a", 1));
    run(quick);
    publish(event("a", 1), event("a", 2));
    run(quick);
    assertThat(quick.of("a")).containsExactly(1L, 2L);
  }

  @Test
  void aFailedMessageComesAgainAndHoldsUpItsSubjectOnly() {
    Listener failing =
        new Listener(
            "failing",
            message -> {
              if (message.eventId().equals("a/1")) {
                throw new DeliveryFailed("not now");
              }
            });
    consumers(failing, quick);
    publish(event("a", 1), event("a", 2), event("b", 1));
    run(failing);
    run(quick);
    assertThat(failing.of("a")).containsExactly(1L);
    assertThat(failing.of("b")).containsExactly(1L);
    assertThat(quick.heard).hasSize(3);
    failing.reaction = message -> {};
    run(failing);
    assertThat(failing.of("a")).containsExactly(1L);
    clock.advance(Courier.pause(1));
    run(failing);
    assertThat(failing.of("a")).containsExactly(1L, 1L, 2L);
  }

  @Test
  void whatCannotBeDeliveredIsADeadLetterThatCanBeSentAgain() {
    Listener failing =
        new Listener(
            "failing",
            message -> {
              throw new UndeliverableException("gone");
            });
    consumers(failing);
    publish(event("a", 1), event("a", 2));
    run(failing);
    DeadLetters dead = new DeadLetters(database.entities(), clock);
    List<DeadLetters.Letter> letters = database.inTransaction(em -> dead.list(0, 10));
    assertThat(letters).hasSize(2);
    assertThat(letters.get(0).error()).isEqualTo("gone");
    failing.reaction = message -> {};
    database.run(em -> dead.sendAgain(letters.get(0).messageId(), "failing"));
    run(failing);
    assertThat(failing.of("a")).containsExactly(1L, 2L, 1L);
    assertThat(database.<List<?>>inTransaction(em -> dead.list(0, 10))).hasSize(1);
  }

  @Test
  void whatATransactionalConsumerWroteIsUndoneWhenItFails() {
    Listener writing =
        new Listener(
            "writing",
            message -> {
              note(message.eventId());
              throw new IllegalStateException("after writing");
            });
    consumers(writing);
    publish(event("a", 1));
    run(writing);
    assertThat(notes()).isZero();
    writing.reaction = message -> note(message.eventId());
    clock.advance(Courier.pause(1));
    run(writing);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void aServerThatDiesLeavesItsMessagesToTheOthers() {
    publish(event("a", 1));
    List<Deliveries.Claim> dying =
        database.inTransaction(
            em -> deliveries.claim("quick", 10, clock.instant(), clock.instant().plusSeconds(120)));
    assertThat(dying).hasSize(1);
    run(quick);
    assertThat(quick.heard).isEmpty();
    clock.advance(Duration.ofSeconds(120));
    run(quick);
    assertThat(quick.of("a")).containsExactly(1L);
    assertThat(database.<Boolean>inTransaction(em -> deliveries.told("quick", dying.get(0))))
        .isFalse();
  }

  @Test
  void serversShareTheWorkWithoutTellingAnythingTwice() throws Exception {
    int subjects = 40;
    int events = 5;
    for (int sequence = 1; sequence <= events; sequence++) {
      int now = sequence;
      publishAll(
          IntStream.range(0, subjects).mapToObj(subject -> event("s" + subject, now)).toList());
    }
    int servers = 4;
    CyclicBarrier start = new CyclicBarrier(servers);
    ExecutorService threads = Executors.newFixedThreadPool(servers);
    try {
      Callable<Void> server =
          () -> {
            start.await();
            run(quick);
            return null;
          };
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(servers, server))) {
        done.get(120, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    run(quick);
    assertThat(quick.heard).hasSize(subjects * events);
    for (int subject = 0; subject < subjects; subject++) {
      assertThat(quick.of("s" + subject)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
  }

  @Test
  void oldMessagesAreForgottenOnceEverybodyWasTold() {
    publish(event("a", 1), event("b", 1));
    clock.advance(Duration.ofDays(8));
    assertThat(forget()).isZero();
    run(quick);
    assertThat(forget()).isEqualTo(2);
  }

  private int forget() {
    return database.inTransaction(em -> deliveries.forget(clock.instant().minusSeconds(1)));
  }

  private void run(OutboxConsumer consumer) {
    new Courier(consumer, deliveries, database.transactions(), clock).run();
  }

  private void publish(EventEnvelope<?>... events) {
    publishAll(List.of(events));
  }

  private void publishAll(List<? extends EventEnvelope<?>> events) {
    database.run(em -> outbox.publish(events));
  }

  private EventEnvelope<String> event(String subject, long sequence) {
    return new EventEnvelope<>(
        subject + "/" + sequence, subject, sequence, clock.instant(), "call", subject + sequence);
  }

  private void note(String text) {
    database
        .entities()
        .createNativeQuery(
            "insert into province_data (kind, version, body, origin, actor, recorded_at)"
                + " values ('note', 1, ?1, '', '', ?2)")
        .setParameter(1, text)
        .setParameter(2, java.sql.Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  private int notes() {
    return count("select count(*) from province_data where kind = 'note'");
  }

  private int pending() {
    return count("select count(*) from outbox_delivery");
  }

  private int count(String query) {
    return database.inTransaction(
        em -> ((Number) em.createNativeQuery(query).getSingleResult()).intValue());
  }

  private static final class Listener implements OutboxConsumer {
    private final String name;
    private final List<OutboxMessage> heard = Collections.synchronizedList(new ArrayList<>());
    private volatile Consumer<OutboxMessage> reaction;

    Listener(String name, Consumer<OutboxMessage> reaction) {
      this.name = name;
      this.reaction = reaction;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void accept(OutboxMessage message) {
      heard.add(message);
      reaction.accept(message);
    }

    List<Long> of(String subject) {
      synchronized (heard) {
        return heard.stream()
            .filter(message -> message.subject().equals(subject))
            .map(OutboxMessage::sequence)
            .toList();
      }
    }
  }
}
