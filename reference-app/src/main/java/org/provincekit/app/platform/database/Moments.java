package org.provincekit.app.platform.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments on their way into and out of native statements, whose drivers differ in the type. */
public final class Moments {
  private Moments() {}

  /**
   * Gives a parameter for a {@code timestamp with time zone}.
   *
   * @param moment the moment
   * @return what every driver takes
   */
  public static Timestamp toDatabase(Instant moment) {
    return Timestamp.from(moment);
  }

  /**
   * Reads a {@code timestamp with time zone}.
   *
   * @param value what the driver gave
   * @return the moment
   */
  public static Instant fromDatabase(Object value) {
    return value instanceof OffsetDateTime offset
        ? offset.toInstant()
        : ((Timestamp) value).toInstant();
  }
}
