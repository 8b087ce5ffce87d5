package org.provincekit.app.platform.webhook;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.provincekit.app.platform.startup.StartRefused;

/**
 * Reads the operator's file of webhooks: {@code name.url}, {@code name.secret} and, if not all
 * events are wanted, {@code name.types}.
 */
final class WebhookFile {
  private static final int LEAST_SECRET = 32;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern NUMERIC_HOST = Pattern.compile("[0-9.]+|\\[.*]|localhost");
  private static final Set<String> KNOWN = Set.of("url", "secret", "types");

  private final Path file;
  private final Properties lines = new Properties();

  private WebhookFile(Path file) {
    this.file = file;
  }

  /** Reads the file; what is wrong ends the start. */
  static List<Webhook> read(Path file) {
    WebhookFile reading = new WebhookFile(file);
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reading.lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw reading.refused("cannot be read");
    }
    return reading.webhooks();
  }

  private List<Webhook> webhooks() {
    Set<String> names = new TreeSet<>();
    for (String key : lines.stringPropertyNames()) {
      int dot = key.indexOf('.');
      if (dot < 1 || !KNOWN.contains(key.substring(dot + 1))) {
        throw refused("has a line '" + key + "' that is none of name.url, name.secret, name.types");
      }
      names.add(key.substring(0, dot));
    }
    List<Webhook> webhooks = new ArrayList<>();
    for (String name : names) {
      webhooks.add(webhook(name));
    }
    return webhooks;
  }

  private Webhook webhook(String name) {
    if (!NAME.matcher(name).matches()) {
      throw refused("has a name '" + name + "' that is not of lower-case letters and digits");
    }
    String secret = value(name, "secret").orElse("");
    if (secret.length() < LEAST_SECRET) {
      throw refused(name + ".secret needs at least " + LEAST_SECRET + " characters");
    }
    List<String> types =
        Stream.of(value(name, "types").orElse("*").split("[,\\s]+"))
            .filter(type -> !type.isEmpty())
            .toList();
    return new Webhook(name, url(name), secret, types);
  }

  private URI url(String name) {
    String text = value(name, "url").orElse("");
    try {
      URI url = new URI(text);
      boolean https = "https".equals(url.getScheme());
      // Without TLS only where the operator has written down one machine, such as this one.
      boolean plain =
          "http".equals(url.getScheme())
              && url.getHost() != null
              && NUMERIC_HOST.matcher(url.getHost()).matches();
      if (url.getHost() != null && url.getUserInfo() == null && (https || plain)) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw refused(name + ".url is not an address");
    }
    throw refused(name + ".url must be an https address (http only to a numeric host)");
  }

  private Optional<String> value(String name, String key) {
    return Optional.ofNullable(lines.getProperty(name + "." + key)).map(String::strip);
  }

  private StartRefused refused(String what) {
    return new StartRefused("the webhook file " + file + " " + what);
  }
}
