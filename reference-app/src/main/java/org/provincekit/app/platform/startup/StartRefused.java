package org.provincekit.app.platform.startup;

/**
 * Says that the service cannot start as it is set up. The message is one line for the operator: the
 * service logs it and ends.
 */
public class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a refusal.
   *
   * @param line what is wrong and what to do, in one line; line breaks are removed
   */
  public StartRefused(String line) {
    super(line.replaceAll("\\s*\\R\\s*", " "));
  }
}
