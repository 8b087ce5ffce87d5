package org.provincekit.app.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.provincekit.app.platform.database.DatabaseFailure;
import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.database.Moments;
import org.provincekit.app.platform.problem.PlatformProblem;

/**
 * Makes a request with a key happen once, however often and wherever it is sent. The record is
 * written at the end of the work, in the transaction of the work, and its primary key decides
 * between two that run at the same time: one commits, the other is rolled back as a whole. On
 * PostgreSQL a lock on the key, held to the end of the transaction, spares the second that work.
 */
@ApplicationScoped
public class Idempotency {
  /** How long a first answer can be had again. */
  public static final Duration KEPT = Duration.ofDays(7);

  private static final String COLUMNS =
      "r.request_hash, r.status, r.location, r.body from (select 1 as x) one"
          + " left join idempotency_record r on r.scope = ?1 and r.idempotency_key = ?2";
  private static final String FIND = "select true, " + COLUMNS;
  private static final String FIND_AND_LOCK = "select pg_try_advisory_xact_lock(?3), " + COLUMNS;
  private static final String RECORD =
      "insert into idempotency_record"
          + " (scope, idempotency_key, request_hash, status, location, body, created_at)"
          + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

  private final EntityManager entities;
  private final ObjectMapper json;
  private final Clock clock;
  private final DatabaseKind kind;

  /**
   * Is called by the container.
   *
   * @param entities the database
   * @param json writes answers and tells requests apart
   * @param clock the time
   * @param kind the database's kind
   */
  @Inject
  public Idempotency(EntityManager entities, ObjectMapper json, Clock clock, DatabaseKind kind) {
    this.entities = entities;
    this.json = json;
    this.clock = clock;
    this.kind = kind;
  }

  /**
   * Does work once per key. Must be called inside the transaction of the work.
   *
   * @param scope what the key is a key of: the operation and, for staff, who calls
   * @param key the caller's key; without one the work is simply done
   * @param request what was asked for, as the body record; same request, same JSON
   * @param work changes the state and gives the answer
   * @return the answer, or the first one again
   * @throws org.provincekit.app.platform.problem.ProblemException {@code IDEMPOTENCY_KEY_REUSED}
   *     when the key came with another request, {@code REQUEST_IN_PROGRESS} while the first runs
   */
  public Reply once(
      String scope, Optional<IdempotencyKey> key, Object request, Supplier<Answer> work) {
    if (key.isEmpty()) {
      return reply(work.get());
    }
    String name = key.get().value();
    String hash = HexFormat.of().formatHex(sha256(text(request)));
    Optional<Reply> first = find(scope, name, hash);
    if (first.isPresent()) {
      return first.get();
    }
    Reply reply = reply(work.get());
    record(scope, name, hash, reply);
    return reply;
  }

  /**
   * Forgets what is older than {@link #KEPT}. Must be called inside a transaction.
   *
   * @return how many records went
   */
  public int forgetOld() {
    return entities
        .createNativeQuery("delete from idempotency_record where created_at < ?1")
        .setParameter(1, Moments.toDatabase(clock.instant().minus(KEPT)))
        .executeUpdate();
  }

  private Optional<Reply> find(String scope, String key, String hash) {
    Query query =
        entities
            .createNativeQuery(kind == DatabaseKind.POSTGRESQL ? FIND_AND_LOCK : FIND)
            .setParameter(1, scope)
            .setParameter(2, key);
    if (kind == DatabaseKind.POSTGRESQL) {
      query.setParameter(3, ByteBuffer.wrap(sha256(scope + '\n' + key)).getLong());
    }
    List<?> rows = query.getResultList();
    Object[] row = (Object[]) rows.get(0);
    if (row[1] != null) {
      if (!hash.equals(row[1])) {
        throw PlatformProblem.IDEMPOTENCY_KEY_REUSED.about(IdempotencyKey.HEADER);
      }
      int status = ((Number) row[2]).intValue();
      return Optional.of(
          new Reply(status, Optional.ofNullable((String) row[3]), (String) row[4], true));
    }
    if (!Boolean.TRUE.equals(row[0])) {
      throw PlatformProblem.REQUEST_IN_PROGRESS.exception();
    }
    return Optional.empty();
  }

  private void record(String scope, String key, String hash, Reply reply) {
    // What the work did through JPA comes first, so that its own refusals are not taken for ours.
    entities.flush();
    try {
      entities
          .createNativeQuery(RECORD)
          .setParameter(1, scope)
          .setParameter(2, key)
          .setParameter(3, hash)
          .setParameter(4, reply.status())
          .setParameter(5, reply.location().orElse(null))
          .setParameter(6, reply.json())
          .setParameter(7, Moments.toDatabase(clock.instant()))
          .executeUpdate();
    } catch (PersistenceException e) {
      if (lostTheRace(e)) {
        throw PlatformProblem.REQUEST_IN_PROGRESS.exception();
      }
      throw e;
    }
  }

  private static boolean lostTheRace(PersistenceException failure) {
    return DatabaseFailure.of(failure)
        .filter(found -> found != DatabaseFailure.UNREACHABLE)
        .isPresent();
  }

  private Reply reply(Answer answer) {
    return new Reply(answer.status(), answer.location(), text(answer.body()), false);
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a body: " + value.getClass(), e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
