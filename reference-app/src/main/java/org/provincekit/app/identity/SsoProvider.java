package org.provincekit.app.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.problem.PlatformProblem;

/**
 * The province's sign-on server, as OpenID Connect describes it. What it says of itself is read
 * when first needed and again every hour; it must name the configured issuer. Thread-safe.
 */
final class SsoProvider {
  private static final Logger LOG = System.getLogger("org.provincekit.identity");
  private static final Duration FRESH = Duration.ofHours(1);

  private final Settings.Sso settings;
  private final URI redirect;
  private final WebDocuments web;
  private final ObjectMapper json;
  private final Clock clock;
  private Optional<Known> known = Optional.empty();

  SsoProvider(
      Settings.Sso settings, URI redirect, WebDocuments web, ObjectMapper json, Clock clock) {
    this.settings = settings;
    this.redirect = redirect;
    this.web = web;
    this.json = json;
    this.clock = clock;
  }

  private record Known(URI authorization, URI token, TokenVerifier verifier, Instant at) {}

  /** Gives the address to which the browser goes to sign in. */
  URI authorization(String state, String nonce, String verifier) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", settings.clientId());
    query.put("redirect_uri", redirect.toString());
    query.put("scope", "openid profile");
    query.put("state", state);
    query.put("nonce", nonce);
    query.put(
        "code_challenge",
        Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(verifier)));
    query.put("code_challenge_method", "S256");
    URI base = known().authorization();
    return URI.create(base + (base.getQuery() == null ? "?" : "&") + form(query));
  }

  /** Redeems a code; empty when the server or its answer is not good. */
  Optional<JWTClaimsSet> redeem(String code, String nonce, String verifier) {
    Known provider = known();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirect.toString());
    form.put("code_verifier", verifier);
    HttpRequest request =
        HttpRequest.newBuilder(provider.token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .header("Authorization", "Basic " + credentials())
            .POST(HttpRequest.BodyPublishers.ofString(form(form)))
            .build();
    try {
      String token = json.readTree(web.fetch(request)).path("id_token").asText("");
      return provider.verifier().verify(token).filter(claims -> isOurs(claims, nonce));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The sign-on server gave no token: {0}", e.toString());
      return Optional.empty();
    }
  }

  private boolean isOurs(JWTClaimsSet claims, String nonce) {
    Object party = claims.getClaim("azp");
    boolean partyGood =
        party == null ? claims.getAudience().size() == 1 : party.equals(settings.clientId());
    return nonce.equals(claims.getClaim("nonce")) && claims.getIssueTime() != null && partyGood;
  }

  private synchronized Known known() {
    Instant now = clock.instant();
    boolean fresh =
        known.filter(it -> Duration.between(it.at(), now).abs().compareTo(FRESH) < 0).isPresent();
    if (!fresh) {
      known = Optional.of(discover(now));
    }
    return known.orElseThrow();
  }

  private Known discover(Instant now) {
    String issuer = settings.issuer().toString();
    URI address = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
    try {
      JsonNode document =
          json.readTree(
              web.fetch(
                  HttpRequest.newBuilder(address).header("Accept", "application/json").build()));
      if (!issuer.equals(document.path("issuer").asText())) {
        throw new IOException("the document is of another issuer");
      }
      TokenKeys keys = new TokenKeys(endpoint(document, "jwks_uri"), web, clock);
      return new Known(
          endpoint(document, "authorization_endpoint"),
          endpoint(document, "token_endpoint"),
          new TokenVerifier(keys, issuer, settings.clientId(), clock),
          now);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The sign-on server at {0} cannot be used: {1}", address, e);
      throw PlatformProblem.UNAVAILABLE.exception();
    }
  }

  /** Where the issuer is reached safely, so are its endpoints. */
  private URI endpoint(JsonNode document, String name) throws IOException {
    URI uri = URI.create(document.path(name).asText());
    List<String> allowed =
        "https".equals(settings.issuer().getScheme()) ? List.of("https") : List.of("https", "http");
    if (uri.getHost() == null || !allowed.contains(uri.getScheme())) {
      throw new IOException(name + " is not usable");
    }
    return uri;
  }

  private String credentials() {
    String pair = encode(settings.clientId()) + ":" + encode(settings.clientSecret());
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
