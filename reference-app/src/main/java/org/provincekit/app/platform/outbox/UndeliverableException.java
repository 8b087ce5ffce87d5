package org.provincekit.app.platform.outbox;

/** Says that a message never will be taken, so that it becomes a dead letter at once. */
public class UndeliverableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param reason shown to operators; holds no personal data
   */
  public UndeliverableException(String reason) {
    super(reason);
  }
}
