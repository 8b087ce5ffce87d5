package org.provincekit.app.platform.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The PostgreSQL server that stands behind the application while the integration tests run on it.
 * It starts before the first test (and so before Arquillian starts Liberty) and can be stopped and
 * started again by a test that shows what happens then. Unit tests and the H2 run have none.
 */
public final class ItDatabase implements LauncherSessionListener {
  private static final String PORT = System.getProperty("it.postgresql.port", "");
  private static EmbeddedPostgres server;

  /** Tells whether this run is on PostgreSQL. */
  public static boolean isPostgresql() {
    return !PORT.isEmpty();
  }

  /** Starts the server on the run's port, with the data it had. */
  public static synchronized void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setPort(Integer.parseInt(PORT))
              .setDataDirectory(Path.of(System.getProperty("it.data"), "postgresql"))
              .setCleanDataDirectory(false)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server; its data stay. */
  public static synchronized void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (isPostgresql()) {
      start();
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (isPostgresql()) {
      stop();
    }
  }
}
