package org.provincekit.app.platform.database;

/** Says that the database does not answer now; the same may well work later. */
public class DatabaseUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Wraps what the driver said.
   *
   * @param cause the driver's exception
   */
  public DatabaseUnreachable(Throwable cause) {
    super("The database does not answer", cause);
  }
}
