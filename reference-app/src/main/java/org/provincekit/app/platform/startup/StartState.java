package org.provincekit.app.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How far the start has come. Thread-safe. */
@ApplicationScoped
public class StartState {
  private volatile String schemaVersion;

  void open(String version) {
    schemaVersion = version;
  }

  /**
   * Tells whether requests can be served.
   *
   * @return true once everything has been started
   */
  public boolean isOpen() {
    return schemaVersion != null;
  }

  /**
   * Gives the version of the database's schema.
   *
   * @return the version, empty while the service starts
   */
  public Optional<String> schemaVersion() {
    return Optional.ofNullable(schemaVersion);
  }
}
