package org.provincekit.app.platform.startup;

/** Ends the server's process in good order. */
final class ServerStop {
  /** What {@code sysexits.h} calls a configuration error. */
  private static final int EX_CONFIG = 78;

  private ServerStop() {}

  /** Begins the end and returns: the caller's thread may be one the server waits for. */
  static void begin() {
    Thread thread = new Thread(() -> System.exit(EX_CONFIG), "provincekit-stop");
    thread.setDaemon(true);
    thread.start();
  }
}
