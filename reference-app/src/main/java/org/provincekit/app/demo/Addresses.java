package org.provincekit.app.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.startup.OperatorLog;
import org.provincekit.app.platform.startup.ServiceOpen;

/** Tells at the end of the start where everything is. */
@ApplicationScoped
class Addresses {
  private static final int FIRST = 100;

  private final Settings settings;

  @Inject
  Addresses(Settings settings) {
    this.settings = settings;
  }

  void tell(@Observes @Priority(FIRST) ServiceOpen open) {
    lines().forEach(OperatorLog::say);
  }

  List<String> lines() {
    String base = settings.publicUrl().toString();
    return List.of(
        "Page:    " + base + "/",
        "Desk:    " + base + "/#/can-bo",
        "API:     " + base + "/api/v1",
        "OpenAPI: " + base + "/openapi (to try it: " + base + "/openapi/ui)",
        "Health:  " + base + "/health");
  }
}
