package org.provincekit.app.platform.startup;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lines that the operator sees on the console. The server shows there what is at least of its own
 * level AUDIT, which lies between INFO and WARNING.
 */
public final class OperatorLog {
  private static final Logger LOG = Logger.getLogger("org.provincekit");
  private static final Level AUDIT = new Audit();

  private OperatorLog() {}

  /**
   * Shows a line.
   *
   * @param line one line without personal data
   */
  public static void say(String line) {
    LOG.log(AUDIT, line);
  }

  private static final class Audit extends Level {
    private static final long serialVersionUID = 1L;
    private static final int BETWEEN_INFO_AND_WARNING = 850;

    Audit() {
      super("AUDIT", BETWEEN_INFO_AND_WARNING);
    }
  }
}
