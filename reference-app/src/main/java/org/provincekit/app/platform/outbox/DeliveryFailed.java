package org.provincekit.app.platform.outbox;

/** Says that a message could not be delivered now; it comes again. */
public class DeliveryFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param reason shown to operators; holds no personal data
   */
  public DeliveryFailed(String reason) {
    super(reason);
  }
}
