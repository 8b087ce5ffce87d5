package org.provincekit.app.platform.database;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells what a failure that came out of JPA, JTA or the driver means. */
public enum DatabaseFailure {
  /** The database is not there, or dropped the connection, or is overloaded: try again. */
  UNREACHABLE,
  /** Somebody else changed the same thing at the same time. */
  CONCURRENT_CHANGE,
  /** A uniqueness constraint decided against this change. */
  DUPLICATE;

  private static final int DEPTH = 20;
  private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "53300", "25006");
  private static final Set<String> CONCURRENT = Set.of("40001", "40P01", "55P03", "HYT00");
  private static final String UNIQUE_VIOLATION = "23505";
  // H2: connection broken, database closed or in use by another process, I/O failure.
  private static final Set<Integer> H2_GONE = Set.of(90067, 90098, 90121, 90020, 90028, 90031);
  private static final int H2_CONCURRENT_UPDATE = 90131;

  /**
   * Looks for the meaning in an exception and its causes.
   *
   * @param failure any exception
   * @return the meaning; empty when it has none of these
   */
  public static Optional<DatabaseFailure> of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      Optional<DatabaseFailure> found = single(cause);
      if (found.isPresent()) {
        return found;
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Optional<DatabaseFailure> single(Throwable cause) {
    if (cause instanceof OptimisticLockException) {
      return Optional.of(CONCURRENT_CHANGE);
    }
    if (cause instanceof DatabaseUnreachable) {
      return Optional.of(UNREACHABLE);
    }
    if (cause instanceof SQLException sql) {
      return ofSql(sql.getSQLState() == null ? "" : sql.getSQLState(), sql);
    }
    // The pool gave no connection in time; the class is the server's own and not on our path.
    boolean pool =
        cause.getClass().getSimpleName().endsWith("ResourceAllocationException")
            || cause.getClass().getSimpleName().equals("ConnectionWaitTimeoutException");
    return pool ? Optional.of(UNREACHABLE) : Optional.empty();
  }

  private static Optional<DatabaseFailure> ofSql(String state, SQLException sql) {
    if (state.startsWith("08") || GONE.contains(state) || H2_GONE.contains(sql.getErrorCode())) {
      return Optional.of(UNREACHABLE);
    }
    if (state.equals(UNIQUE_VIOLATION)) {
      return Optional.of(DUPLICATE);
    }
    if (CONCURRENT.contains(state) || sql.getErrorCode() == H2_CONCURRENT_UPDATE) {
      return Optional.of(CONCURRENT_CHANGE);
    }
    boolean transientFailure =
        sql instanceof java.sql.SQLTransientConnectionException
            || sql instanceof java.sql.SQLNonTransientConnectionException
            || sql instanceof java.sql.SQLRecoverableException
            || sql.getClass().getSimpleName().equals("StaleConnectionException");
    return transientFailure ? Optional.of(UNREACHABLE) : Optional.empty();
  }
}
