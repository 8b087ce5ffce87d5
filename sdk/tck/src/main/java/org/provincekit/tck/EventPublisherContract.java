package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.provincekit.report.ReportEvent;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.EventEnvelope;
import org.provincekit.shared.EventPublisher;

/**
 * What every {@link EventPublisher} must do.
 *
 * @since 0.1
 */
public abstract class EventPublisherContract extends PortContract {
  private static final int CALLERS = 8;
  private static final int EACH = 25;

  private final String subject = UUID.randomUUID().toString();

  /** For implementers. */
  protected EventPublisherContract() {}

  /**
   * Gives the publisher under test.
   *
   * @return the same within one test method
   */
  protected abstract EventPublisher publisher();

  /**
   * Lets everything taken be delivered, and waits for it.
   *
   * @return the ids of all events delivered since the test began, in the order delivered, repeats
   *     included
   */
  protected abstract List<String> delivered();

  /**
   * Stops and starts the publisher as a host does, keeping only what outlives it; {@link
   * #publisher()} and {@link #delivered()} speak of the new one from then on.
   *
   * @return false when nothing outlives it, as by default: durability is then not tested
   */
  protected boolean restart() {
    return false;
  }

  /**
   * Tells whether {@link #inUnitOfWork} rolls back when its work throws.
   *
   * @return false, as by default, when there is nothing to roll back: it is then not tested
   */
  protected boolean rollsBack() {
    return false;
  }

  /**
   * Makes an event.
   *
   * @param of what it happened to
   * @param sequence from 1
   * @return an envelope of the kind that the publisher takes; an accepted report by default
   */
  protected EventEnvelope<?> event(String of, long sequence) {
    return new EventEnvelope<>(
        of + "/" + sequence,
        of,
        sequence,
        ReportStory.MORNING.plusSeconds(sequence),
        "tck",
        new ReportEvent.Accepted());
  }

  @Test
  @Requirement("EP-1")
  void theOrderGivenIsKept() {
    publish(events(subject, 1, 7));
    publish(List.of());
    publish(events(subject, 8, 12));
    assertEquals(ids(events(subject, 1, 12)), delivered());
  }

  @Test
  @Requirement("EP-1")
  void theOrderGivenIsKeptAcrossSubjects() {
    String another = UUID.randomUUID().toString();
    List<EventEnvelope<?>> mixed = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      mixed.add(event(i % 2 == 0 ? subject : another, (i + 1) / 2));
    }
    publish(mixed);
    assertEquals(ids(mixed), delivered());
  }

  @Test
  @Requirement("EP-2")
  void theSameIdIsDeliveredOnce() {
    EventEnvelope<?> first = event(subject, 1);
    publish(List.of(first));
    publish(List.of(first));
    assertEquals(List.of(first.id()), delivered());
    publish(List.of(first));
    assertEquals(List.of(first.id()), delivered());
  }

  @Test
  @Requirement("EP-2")
  void theSameIdTwiceInOneCallIsDeliveredOnceAndHoldsNothingUp() {
    EventEnvelope<?> first = event(subject, 1);
    EventEnvelope<?> second = event(subject, 2);
    publish(List.of(first, first));
    publish(List.of(first, second));
    assertEquals(List.of(first.id(), second.id()), delivered());
  }

  @Test
  @Requirement("EP-3")
  void whatManyCallersPublishIsAllDelivered() {
    List<Runnable> callers = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      List<EventEnvelope<?>> own = events(UUID.randomUUID().toString(), 1, EACH);
      expected.addAll(ids(own));
      callers.add(() -> publisher().publish(own));
    }
    List<Optional<ErrorCode>> outcomes = race(callers);
    assertEquals(CALLERS, outcomes.stream().filter(Optional::isEmpty).count(), "calls taken");
    assertEquals(new HashSet<>(expected), new HashSet<>(delivered()));
  }

  @Test
  @Requirement("EP-3")
  void whatWasTakenIsDeliveredAfterARestart() {
    publish(events(subject, 1, 3));
    assumeTrue(restart(), "Nothing that this publisher takes outlives it");
    assertEquals(new HashSet<>(ids(events(subject, 1, 3))), new HashSet<>(delivered()));
  }

  @Test
  @Requirement("EP-3")
  void aUnitOfWorkRolledBackTakesNothingAlong() {
    assumeTrue(rollsBack(), "This publisher's unit of work cannot be rolled back");
    publish(events(subject, 1, 2));
    assertThrows(
        Abandoned.class,
        () ->
            doing(
                () -> {
                  publisher().publish(events(subject, 3, 3));
                  throw new Abandoned();
                }));
    publish(events(subject, 3, 4));
    assertEquals(new HashSet<>(ids(events(subject, 1, 4))), new HashSet<>(delivered()));
  }

  private void publish(List<EventEnvelope<?>> events) {
    doing(() -> publisher().publish(events));
  }

  private List<EventEnvelope<?>> events(String of, int from, int to) {
    return IntStream.rangeClosed(from, to).<EventEnvelope<?>>mapToObj(i -> event(of, i)).toList();
  }

  private static List<String> ids(List<EventEnvelope<?>> events) {
    return events.stream().<String>map(EventEnvelope::id).toList();
  }

  /** Why a unit of work is given up. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
