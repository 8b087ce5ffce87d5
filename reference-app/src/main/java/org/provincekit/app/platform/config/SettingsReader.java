package org.provincekit.app.platform.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.provincekit.app.platform.startup.StartRefused;

/** Reads and checks the settings; everything that is wrong is said at once, in one line. */
public final class SettingsReader {
  private static final Set<String> WELL_KNOWN =
      Set.of("", "postgres", "password", "provincekit", "changeme", "admin", "secret", "123456");

  private final Function<SettingKey, Optional<String>> source;
  private final List<String> wrong = new ArrayList<>();

  private SettingsReader(Function<SettingKey, Optional<String>> source) {
    this.source = key -> source.apply(key).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * Reads the settings.
   *
   * @param source gives the text that was set for a key, if any
   * @param home the operator's home folder, for the default data folder
   * @return the settings
   * @throws StartRefused naming every wrong setting
   */
  public static Settings read(
      Function<SettingKey, Optional<String>> source, Optional<String> home) {
    return new SettingsReader(source).read(home);
  }

  private Settings read(Optional<String> home) {
    Profile profile = profile();
    int port = port();
    Path dataDir = dataDir(home);
    boolean embedded = embedded();
    Settings settings =
        new Settings(
            profile,
            port,
            dataDir,
            embedded,
            existing(SettingKey.PROVINCE_DIR, true),
            publicUrl(port),
            tokens(),
            sso(),
            existing(SettingKey.BOOTSTRAP_ADMIN, false),
            existing(SettingKey.WEBHOOKS, false),
            source.apply(SettingKey.FIELD_KEYS),
            profile == Profile.DEMO || permitted(SettingKey.ALLOW_DEMO_ACCOUNTS));
    if (profile == Profile.PRODUCTION) {
      checkProduction(embedded);
    }
    if (!wrong.isEmpty()) {
      throw new StartRefused(String.join("; ", wrong));
    }
    return settings;
  }

  private Profile profile() {
    String text = source.apply(SettingKey.PROFILE).orElse("demo");
    for (Profile profile : Profile.values()) {
      if (profile.name().toLowerCase(Locale.ROOT).equals(text)) {
        return profile;
      }
    }
    wrong(SettingKey.PROFILE, "must be demo or production", text);
    return Profile.PRODUCTION;
  }

  private int port() {
    String text = source.apply(SettingKey.HTTP_PORT).orElse("9080");
    if (text.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    }
    wrong(SettingKey.HTTP_PORT, "must be a number from 1 to 65535", text);
    return 0;
  }

  private Path dataDir(Optional<String> home) {
    Optional<String> text =
        source.apply(SettingKey.DATA_DIR).or(() -> home.map(dir -> dir + "/.provincekit"));
    if (text.isEmpty()) {
      wrong.add(SettingKey.DATA_DIR.environment() + " must be set, as there is no HOME");
      return Path.of("/");
    }
    Optional<Path> path = path(text.get()).filter(Path::isAbsolute);
    if (path.isEmpty() || (Files.exists(path.get()) && !Files.isDirectory(path.get()))) {
      wrong(SettingKey.DATA_DIR, "must be the absolute path of a folder", text.get());
    }
    return path.orElse(Path.of("/"));
  }

  private boolean embedded() {
    Optional<String> url = source.apply(SettingKey.DB_URL);
    if (url.isEmpty()) {
      return true;
    }
    if (!url.get().matches("jdbc:postgresql://[^/\\s]+/[^/?\\s]+(\\?\\S*)?")) {
      wrong(
          SettingKey.DB_URL,
          "must have the form jdbc:postgresql://host:port/name, or be empty",
          withoutSecret(url.get()));
    } else if (url.get().toLowerCase(Locale.ROOT).contains("password=")) {
      wrong.add(
          SettingKey.DB_URL.environment()
              + " must not hold a password; use "
              + SettingKey.DB_PASSWORD.environment());
    }
    if (source.apply(SettingKey.DB_USER).isEmpty()) {
      wrong.add(SettingKey.DB_USER.environment() + " must be set for PostgreSQL");
    }
    return false;
  }

  private static String withoutSecret(String url) {
    return url.replaceAll("(?i)(password=)[^&;]*", "$1…").replaceAll("//[^/@]*@", "//…@");
  }

  private Optional<Path> existing(SettingKey key, boolean folder) {
    Optional<String> text = source.apply(key);
    Optional<Path> path = text.flatMap(SettingsReader::path);
    boolean there =
        path.filter(p -> folder ? Files.isDirectory(p) : Files.isRegularFile(p)).isPresent();
    if (text.isPresent() && !there) {
      wrong(key, "must name an existing " + (folder ? "folder" : "file"), text.get());
    }
    return path;
  }

  private URI publicUrl(int port) {
    Optional<String> text = source.apply(SettingKey.PUBLIC_URL);
    if (text.isEmpty()) {
      return URI.create("http://localhost:" + port);
    }
    Optional<URI> uri = uri(text.get()).filter(SettingsReader::isWebAddress);
    if (uri.isEmpty() || uri.get().getQuery() != null || uri.get().getFragment() != null) {
      wrong(SettingKey.PUBLIC_URL, "must be an http or https address", text.get());
      return URI.create("http://localhost");
    }
    return URI.create(uri.get().toString().replaceAll("/+$", ""));
  }

  private Optional<Settings.Tokens> tokens() {
    Optional<String> jwks = source.apply(SettingKey.JWT_JWKS);
    Optional<String> issuer = source.apply(SettingKey.JWT_ISSUER);
    Optional<String> audience = source.apply(SettingKey.JWT_AUDIENCE);
    long set = Stream.of(jwks, issuer, audience).filter(Optional::isPresent).count();
    if (set == 0) {
      return Optional.empty();
    }
    if (set < 3) {
      wrong.add(
          "PROVINCEKIT_JWT_JWKS, PROVINCEKIT_JWT_ISSUER and PROVINCEKIT_JWT_AUDIENCE must be set together");
      return Optional.empty();
    }
    Optional<URI> keys =
        uri(jwks.get())
            .filter(SettingsReader::isWebAddress)
            .or(() -> path(jwks.get()).filter(Files::isRegularFile).map(Path::toUri));
    if (keys.isEmpty()) {
      wrong(SettingKey.JWT_JWKS, "must be an existing file or an https address", jwks.get());
    }
    return keys.map(uri -> new Settings.Tokens(uri, issuer.get(), audience.get()));
  }

  private Optional<Settings.Sso> sso() {
    Optional<String> issuer = source.apply(SettingKey.OIDC_ISSUER);
    Optional<String> client = source.apply(SettingKey.OIDC_CLIENT_ID);
    Optional<String> secret = source.apply(SettingKey.OIDC_CLIENT_SECRET);
    String accounts = source.apply(SettingKey.OIDC_ACCOUNTS).orElse("local");
    if (!Set.of("local", "claims").contains(accounts)) {
      wrong(SettingKey.OIDC_ACCOUNTS, "must be local or claims", accounts);
    }
    long set = Stream.of(issuer, client, secret).filter(Optional::isPresent).count();
    if (set == 0) {
      return Optional.empty();
    }
    if (set < 3) {
      wrong.add(
          "PROVINCEKIT_OIDC_ISSUER, PROVINCEKIT_OIDC_CLIENT_ID and PROVINCEKIT_OIDC_CLIENT_SECRET must be set together");
      return Optional.empty();
    }
    Optional<URI> address = uri(issuer.get()).filter(SettingsReader::isWebAddress);
    if (address.isEmpty()) {
      wrong(SettingKey.OIDC_ISSUER, "must be an https address", issuer.get());
    }
    return address.map(
        uri -> new Settings.Sso(uri, client.get(), secret.get(), accounts.equals("claims")));
  }

  private void checkProduction(boolean embedded) {
    if (embedded && !permitted(SettingKey.ALLOW_EMBEDDED_DB)) {
      wrong.add(
          "production does not run on the embedded database: set "
              + SettingKey.DB_URL.environment()
              + ", or "
              + permission(SettingKey.ALLOW_EMBEDDED_DB));
    }
    String password = source.apply(SettingKey.DB_PASSWORD).orElse("");
    boolean known = WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT));
    if (!embedded && known && !permitted(SettingKey.ALLOW_DEFAULT_SECRETS)) {
      wrong.add(
          "production does not run with an empty or well-known "
              + SettingKey.DB_PASSWORD.environment()
              + ": set another, or "
              + permission(SettingKey.ALLOW_DEFAULT_SECRETS));
    }
  }

  private boolean permitted(SettingKey key) {
    Optional<String> text = source.apply(key);
    if (text.isPresent() && !text.get().equals(SettingKey.PERMISSION)) {
      wrong(key, "must be absent or exactly " + SettingKey.PERMISSION, text.get());
    }
    return text.isPresent();
  }

  private static String permission(SettingKey key) {
    return key.environment() + "=" + SettingKey.PERMISSION;
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isWebAddress(URI uri) {
    return uri.getHost() != null
        && uri.getUserInfo() == null
        && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
  }

  private void wrong(SettingKey key, String rule, String text) {
    wrong.add(key.environment() + " " + rule + ", not '" + text.replaceAll("\\s+", " ") + "'");
  }
}
