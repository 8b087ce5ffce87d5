package org.provincekit.app.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives the settings to whoever asks for them; they are read once. */
@ApplicationScoped
class SettingsSource {
  private Settings settings;

  @Produces
  synchronized Settings settings() {
    if (settings == null) {
      Config config = ConfigProvider.getConfig();
      settings =
          SettingsReader.read(
              key -> config.getOptionalValue(key.property(), String.class),
              Optional.ofNullable(System.getenv("HOME")));
    }
    return settings;
  }
}
