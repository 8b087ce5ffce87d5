package org.provincekit.app.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.provincekit.shared.DomainException;

/** Turns the database's "that is there already" into the domain's. */
final class Refusals {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int DEPTH = 20;

  private Refusals() {}

  /**
   * Sends what waits to the database.
   *
   * @throws DomainException as given, when a uniqueness constraint refuses it
   */
  static void flush(EntityManager entities, Supplier<DomainException> duplicate) {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (isDuplicate(e)) {
        throw duplicate.get();
      }
      throw e;
    }
  }

  private static boolean isDuplicate(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
