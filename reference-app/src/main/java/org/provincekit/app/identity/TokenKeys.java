package org.provincekit.app.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The public keys of whoever issues tokens, from a file or an address. They are read again when a
 * token names a key that is not among them, at most twice a minute, and every quarter of an hour,
 * so that withdrawn keys go; while they cannot be read, the known ones hold for a day. Thread-safe.
 */
final class TokenKeys implements JWKSource<SecurityContext> {
  static final Duration PAUSE = Duration.ofSeconds(30);
  static final Duration FRESH = Duration.ofMinutes(15);
  static final Duration STALE = Duration.ofDays(1);

  private static final Logger LOG = System.getLogger("org.provincekit.identity");
  private static final long MAX_FILE = 256 * 1024;

  private final URI source;
  private final WebDocuments web;
  private final Clock clock;
  private JWKSet keys = new JWKSet();
  private Optional<Instant> tried = Optional.empty();
  private Optional<Instant> loaded = Optional.empty();

  TokenKeys(URI source, WebDocuments web, Clock clock) {
    this.source = source;
    this.web = web;
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
    JWKSet current = current(false);
    List<JWK> found = selector.select(current);
    return found.isEmpty() ? selector.select(current(true)) : found;
  }

  private synchronized JWKSet current(boolean missing) throws KeySourceException {
    Instant now = clock.instant();
    boolean due = missing || isOlder(loaded, FRESH, now);
    if (due && isOlder(tried, PAUSE, now)) {
      tried = Optional.of(now);
      load(now);
    }
    if (isOlder(loaded, STALE, now)) {
      throw new KeySourceException("the keys of tokens cannot be read");
    }
    return keys;
  }

  /** A clock that steps back makes nothing younger for ever. */
  private static boolean isOlder(Optional<Instant> moment, Duration age, Instant now) {
    return moment.map(at -> Duration.between(at, now).abs().compareTo(age) >= 0).orElse(true);
  }

  private void load(Instant now) {
    try {
      keys = JWKSet.parse(read()).toPublicJWKSet();
      loaded = Optional.of(now);
    } catch (IOException | ParseException | RuntimeException e) {
      LOG.log(Level.WARNING, "The keys of tokens cannot be read from {0}: {1}", source, e);
    }
  }

  private String read() throws IOException {
    if ("file".equals(source.getScheme())) {
      Path file = Path.of(source);
      if (Files.size(file) > MAX_FILE) {
        throw new IOException("the file is too large");
      }
      return Files.readString(file);
    }
    return web.fetch(HttpRequest.newBuilder(source).header("Accept", "application/json").build());
  }
}
