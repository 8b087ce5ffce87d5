package org.provincekit.app.platform.problem;

import java.util.Map;

/** The problems that are not the domain's but come from HTTP, JSON or the machinery. */
public enum PlatformProblem {
  /** The request cannot be read at all. */
  BAD_REQUEST(400),
  /** The body is not JSON. */
  MALFORMED_JSON(400),
  /** The body has a field nobody knows. */
  UNKNOWN_FIELD(400),
  /** A field has a value of another type. */
  WRONG_TYPE(400),
  /** A header that the operation needs is missing or malformed; {@code field} names it. */
  BAD_HEADER(400),
  /** Nobody is signed in, or the token is not good. */
  UNAUTHENTICATED(401),
  /** The path does not know this method. */
  METHOD_NOT_ALLOWED(405),
  /** No answer has a type the caller accepts. */
  NOT_ACCEPTABLE(406),
  /** The same idempotency key came with another request. */
  IDEMPOTENCY_KEY_REUSED(422),
  /** The request with this idempotency key is still being worked on. */
  REQUEST_IN_PROGRESS(409),
  /** Somebody else changed the same thing at the same moment. */
  CONCURRENT_CHANGE(409),
  /** The operation needs {@code If-Match}. */
  PRECONDITION_REQUIRED(428),
  /** Too many requests; {@code Retry-After} says when to come again. */
  TOO_MANY_REQUESTS(429),
  /** The disk for photos has no room. */
  STORAGE_FULL(507),
  /** The service starts, or its database does not answer. */
  UNAVAILABLE(503),
  /** A fault of the service; the correlation id leads to it in the log. */
  INTERNAL(500);

  private final int status;

  PlatformProblem(int status) {
    this.status = status;
  }

  /**
   * Gives the type.
   *
   * @return the type
   */
  public ProblemType type() {
    return new ProblemType(name(), status);
  }

  /**
   * Makes the exception that becomes this answer.
   *
   * @return to be thrown by the caller
   */
  public ProblemException exception() {
    return new ProblemException(type(), "", Map.of());
  }

  /**
   * Makes the exception that becomes this answer.
   *
   * @param field the JSON pointer or parameter or header it is about
   * @return to be thrown by the caller
   */
  public ProblemException about(String field) {
    return new ProblemException(type(), field, Map.of());
  }
}
