package org.provincekit.app.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.app.platform.startup.StartRefused;

class SettingsReaderTest {
  private final Map<SettingKey, String> set = new EnumMap<>(SettingKey.class);
  @TempDir private Path folder;

  private Settings read() {
    return SettingsReader.read(
        key -> Optional.ofNullable(set.get(key)), Optional.of(folder.toString()));
  }

  @Test
  void withNothingSetTheDemoRunsInTheHomeFolder() {
    Settings settings = read();
    assertThat(settings.isDemo()).isTrue();
    assertThat(settings.httpPort()).isEqualTo(9080);
    assertThat(settings.dataDir()).isEqualTo(folder.resolve(".provincekit"));
    assertThat(settings.embeddedDatabase()).isTrue();
    assertThat(settings.publicUrl()).isEqualTo(URI.create("http://localhost:9080"));
    assertThat(settings.tokens()).isEmpty();
    assertThat(settings.demoAccountsAllowed()).isTrue();
  }

  @Test
  void productionOnPostgresqlIsAccepted() {
    production();
    set.put(SettingKey.PUBLIC_URL, "https://phananh.example/");
    Settings settings = read();
    assertThat(settings.profile()).isEqualTo(Profile.PRODUCTION);
    assertThat(settings.embeddedDatabase()).isFalse();
    assertThat(settings.demoAccountsAllowed()).isFalse();
    assertThat(settings.publicUrl()).isEqualTo(URI.create("https://phananh.example"));
  }

  @ParameterizedTest
  @CsvSource({
    "PROFILE, Demo",
    "PROFILE, prod",
    "HTTP_PORT, 0",
    "HTTP_PORT, 65536",
    "HTTP_PORT, abc",
    "HTTP_PORT, -1",
    "DATA_DIR, data",
    "DB_URL, jdbc:h2:mem:x",
    "DB_URL, jdbc:mysql://localhost/x",
    "DB_URL, jdbc:postgresql:x",
    "PROVINCE_DIR, /does/not/exist",
    "WEBHOOKS, /does/not/exist",
    "PUBLIC_URL, phananh.example",
    "PUBLIC_URL, ftp://phananh.example",
    "PUBLIC_URL, https://phananh.example/?a=b",
    "JWT_ISSUER, https://sso.example",
  })
  void aWrongValueIsNamedWithItsVariable(SettingKey key, String value) {
    set.put(key, value);
    assertThatThrownBy(this::read)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(key.environment());
  }

  @Test
  void everythingThatIsWrongIsSaidInOneLine() {
    set.put(SettingKey.HTTP_PORT, "a\nb");
    set.put(SettingKey.PROFILE, "x");
    assertThatThrownBy(this::read)
        .hasMessageContaining("PROVINCEKIT_PROFILE")
        .hasMessageContaining("PROVINCEKIT_HTTP_PORT")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void withoutHomeTheDataFolderMustBeSet() {
    assertThatThrownBy(() -> SettingsReader.read(key -> Optional.empty(), Optional.empty()))
        .hasMessageContaining("PROVINCEKIT_DATA_DIR");
  }

  @Test
  void productionRefusesTheEmbeddedDatabaseUnlessToldInAsManyWords() {
    set.put(SettingKey.PROFILE, "production");
    assertThatThrownBy(this::read).hasMessageContaining("PROVINCEKIT_ALLOW_EMBEDDED_DB");
    set.put(SettingKey.ALLOW_EMBEDDED_DB, "true");
    assertThatThrownBy(this::read).hasMessageContaining(SettingKey.PERMISSION);
    set.put(SettingKey.ALLOW_EMBEDDED_DB, SettingKey.PERMISSION);
    assertThat(read().embeddedDatabase()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"postgres", "Password", "changeme", "''"})
  void productionRefusesWellKnownPasswordsUnlessToldInAsManyWords(String password) {
    production();
    set.put(SettingKey.DB_PASSWORD, password);
    assertThatThrownBy(this::read).hasMessageContaining("PROVINCEKIT_DB_PASSWORD");
    set.put(SettingKey.ALLOW_DEFAULT_SECRETS, SettingKey.PERMISSION);
    assertThat(read().embeddedDatabase()).isFalse();
  }

  @Test
  void aPasswordInTheAddressIsRefusedWithoutBeingShown() {
    production();
    set.put(SettingKey.DB_URL, "jdbc:postgresql://db.example/pk?password=tajny");
    assertThatThrownBy(this::read)
        .hasMessageContaining("PROVINCEKIT_DB_PASSWORD")
        .message()
        .doesNotContain("tajny");
    set.put(SettingKey.DB_URL, "postgresql://u:tajny@db.example/pk?password=tajny");
    assertThatThrownBy(this::read).message().doesNotContain("tajny");
  }

  @Test
  void tokensNeedKeysIssuerAndAudienceTogether() throws Exception {
    Path keys = Files.writeString(folder.resolve("keys.json"), "{}");
    set.put(SettingKey.JWT_JWKS, keys.toString());
    set.put(SettingKey.JWT_ISSUER, "https://sso.example");
    assertThatThrownBy(this::read).hasMessageContaining("PROVINCEKIT_JWT_AUDIENCE");
    set.put(SettingKey.JWT_AUDIENCE, "provincekit");
    assertThat(read().tokens())
        .contains(new Settings.Tokens(keys.toUri(), "https://sso.example", "provincekit"));
  }

  private void production() {
    set.put(SettingKey.PROFILE, "production");
    set.put(SettingKey.DB_URL, "jdbc:postgresql://db.example:5432/provincekit");
    set.put(SettingKey.DB_USER, "provincekit");
    set.put(SettingKey.DB_PASSWORD, "Xw7-không-ai-biết");
  }
}
