package org.provincekit.shared;

/**
 * The closed list of reasons for which the domain refuses something.
 *
 * <p>A code is stable: hosts may map it to a text, an HTTP status or a log key. The {@link Kind}
 * says what the caller can do about it.
 *
 * @since 0.1
 */
public enum ErrorCode {
  /** A value that must be there is missing or blank. */
  REQUIRED(Kind.INVALID),
  /** A text or collection is longer than its limit; field {@code max} gives it. */
  TOO_LONG(Kind.INVALID),
  /** A text is shorter than its limit; field {@code min} gives it. */
  TOO_SHORT(Kind.INVALID),
  /** A number or time lies outside its range; fields {@code min} and {@code max} give it. */
  OUT_OF_RANGE(Kind.INVALID),
  /** A value does not have the form asked for. */
  MALFORMED(Kind.INVALID),
  /** A text holds a character that is never accepted: NUL, a lone surrogate, a control code. */
  ILLEGAL_CHARACTER(Kind.INVALID),
  /** A code names nothing that is known or in force. */
  UNKNOWN_VALUE(Kind.INVALID),
  /** Two values contradict each other. */
  INCONSISTENT(Kind.INVALID),
  /** The place lies outside the province; fields name the nearest unit and its distance. */
  OUTSIDE_PROVINCE(Kind.INVALID),
  /** What was asked for does not exist, or the caller may not know that it does. */
  NOT_FOUND(Kind.NOT_FOUND),
  /** The caller's role or agency does not permit the operation. */
  FORBIDDEN(Kind.FORBIDDEN),
  /** The report's present status does not permit the step. */
  ILLEGAL_TRANSITION(Kind.CONFLICT),
  /** Something with the same identity is there already. */
  ALREADY_EXISTS(Kind.CONFLICT),
  /** The limit of a number of times (reopenings, extensions) is used up. */
  LIMIT_REACHED(Kind.CONFLICT),
  /** The time within which the step was possible has passed. */
  TOO_LATE(Kind.CONFLICT),
  /** The version the caller saw is not the newest one. */
  STALE_VERSION(Kind.STALE),
  /** A file or body is larger than its limit; field {@code max} gives it in bytes. */
  TOO_LARGE(Kind.TOO_LARGE),
  /** The content is of a type that is not accepted. */
  UNSUPPORTED_TYPE(Kind.UNSUPPORTED);

  /**
   * What the caller can do about a refusal.
   *
   * @since 0.1
   */
  public enum Kind {
    /** Correct the input. */
    INVALID,
    /** Nothing: it is not there for this caller. */
    NOT_FOUND,
    /** Nothing: ask somebody who may. */
    FORBIDDEN,
    /** Look at the present state and choose another step. */
    CONFLICT,
    /** Read again and repeat. */
    STALE,
    /** Send less. */
    TOO_LARGE,
    /** Send another type. */
    UNSUPPORTED
  }

  private final Kind kind;

  ErrorCode(Kind kind) {
    this.kind = kind;
  }

  /**
   * Tells what the caller can do about it.
   *
   * @return the kind, never null
   */
  public Kind kind() {
    return kind;
  }
}
