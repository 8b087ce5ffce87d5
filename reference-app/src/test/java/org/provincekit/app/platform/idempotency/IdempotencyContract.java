package org.provincekit.app.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.MutableClock;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.app.platform.json.JsonMapper;
import org.provincekit.app.platform.problem.ProblemException;

abstract class IdempotencyContract {
  private final MutableClock clock = new MutableClock();
  private final AtomicInteger done = new AtomicInteger();
  private TestDatabase database;
  private Idempotency idempotency;

  @BeforeEach
  void prepare(TestDatabase given) {
    database = given;
    idempotency = new Idempotency(database.entities(), JsonMapper.create(), clock, database.kind());
    database.run(em -> em.createNativeQuery("delete from idempotency_record").executeUpdate());
  }

  @Test
  void theFirstAnswerIsGivenAgain() {
    Reply first = send("key", Map.of("a", 1));
    Reply second = send("key", Map.of("a", 1));
    assertThat(first.replayed()).isFalse();
    assertThat(second).isEqualTo(new Reply(201, Optional.of("/things/1"), first.json(), true));
    assertThat(done).hasValue(1);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    send("key", Map.of("a", 1));
    assertThatThrownBy(() -> send("key", Map.of("a", 2)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.type().status()).isEqualTo(422);
              assertThat(e.type().code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
            });
    assertThat(done).hasValue(1);
  }

  @Test
  void keysOfDifferentScopesDoNotMeet() {
    send("key", Map.of());
    database.inTransaction(em -> idempotency.once("other", key("key"), Map.of(), this::work));
    assertThat(done).hasValue(2);
  }

  @Test
  void withoutKeyEverythingIsDoneAgain() {
    database.inTransaction(em -> idempotency.once("test", Optional.empty(), Map.of(), this::work));
    database.inTransaction(em -> idempotency.once("test", Optional.empty(), Map.of(), this::work));
    assertThat(done).hasValue(2);
  }

  @Test
  void afterAFailureTheKeyIsFree() {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    em ->
                        idempotency.once(
                            "test",
                            key("key"),
                            Map.of(),
                            () -> {
                              throw new IllegalStateException("refused");
                            })))
        .hasMessage("refused");
    assertThat(send("key", Map.of()).replayed()).isFalse();
  }

  @Test
  void oldRecordsAreForgotten() {
    send("old", Map.of());
    clock.advance(Idempotency.KEPT.plus(Duration.ofSeconds(1)));
    send("new", Map.of());
    assertThat(database.<Integer>inTransaction(em -> idempotency.forgetOld())).isEqualTo(1);
    assertThat(send("new", Map.of()).replayed()).isTrue();
    assertThat(send("old", Map.of()).replayed()).isFalse();
  }

  @Test
  void ofTwoAtOnceOneChangesTheStateAndTheOtherIsToldToWait() throws Exception {
    CountDownLatch firstIsInside = new CountDownLatch(1);
    CountDownLatch secondIsOver = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Reply> first =
          threads.submit(
              () ->
                  database.inTransaction(
                      em ->
                          idempotency.once(
                              "test",
                              key("race"),
                              Map.of(),
                              () -> {
                                firstIsInside.countDown();
                                awaitQuietly(secondIsOver, secondMayOvertake());
                                return change("first");
                              })));
      Future<String> second =
          threads.submit(
              () -> {
                firstIsInside.await();
                try {
                  return outcome(
                      () ->
                          database.inTransaction(
                              em ->
                                  idempotency.once(
                                      "test", key("race"), Map.of(), () -> change("second"))));
                } finally {
                  secondIsOver.countDown();
                }
              });
      List<String> outcomes = List.of(outcome(first::get), second.get(60, TimeUnit.SECONDS));
      assertThat(outcomes).containsExactlyInAnyOrder("201", "REQUEST_IN_PROGRESS");
      assertThat(changes()).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Without a lock the second may run at the same time; then the primary key decides. */
  private long secondMayOvertake() {
    return 5;
  }

  private static void awaitQuietly(CountDownLatch latch, long seconds) {
    try {
      latch.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String outcome(Callable<Reply> call) throws Exception {
    try {
      return Integer.toString(call.call().status());
    } catch (java.util.concurrent.ExecutionException e) {
      return ((ProblemException) e.getCause()).type().code();
    } catch (ProblemException e) {
      return e.type().code();
    }
  }

  private Answer change(String by) {
    database
        .entities()
        .createNativeQuery(
            "insert into province_data (kind, version, body, origin, actor, recorded_at)"
                + " values ('race', ?1, '', ?2, '', ?3)")
        .setParameter(1, done.incrementAndGet())
        .setParameter(2, by)
        .setParameter(3, java.sql.Timestamp.from(clock.instant()))
        .executeUpdate();
    return Answer.created("/things/1", Map.of());
  }

  private int changes() {
    return database.inTransaction(
        em ->
            ((Number)
                    em.createNativeQuery("select count(*) from province_data where kind = 'race'")
                        .getSingleResult())
                .intValue());
  }

  private Reply send(String key, Object request) {
    return database.inTransaction(em -> idempotency.once("test", key(key), request, this::work));
  }

  private Answer work() {
    int number = done.incrementAndGet();
    return Answer.created("/things/" + number, Map.of("number", number));
  }

  private static Optional<IdempotencyKey> key(String text) {
    return Optional.of(new IdempotencyKey(text));
  }
}
