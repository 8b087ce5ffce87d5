package org.provincekit.app.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A sign-on server that checks what a real one checks, and can be told to lie. */
final class FakeSignOnServer implements AutoCloseable {
  static final String CLIENT = "provincekit";
  static final String SECRET = "bí mật";

  private final HttpServer server;
  private final RSAKey key;
  private final MovingClock clock;
  private Map<String, String> asked = Map.of();
  UnaryOperator<JWTClaimsSet.Builder> lie = UnaryOperator.identity();
  String answer = "";

  FakeSignOnServer(MovingClock clock) throws IOException, JOSEException {
    this.clock = clock;
    key = new RSAKeyGenerator(2048).keyID("k").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI issuer() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** What the person's browser does there; gives the code with which it comes back. */
  String approve(URI address) {
    asked = query(address.getRawQuery());
    return "code-" + asked.get("state").substring(0, 8);
  }

  Map<String, String> asked() {
    return asked;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body =
        switch (exchange.getRequestURI().getPath()) {
          case "/.well-known/openid-configuration" ->
              """
              {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}
              """
                  .formatted(issuer());
          case "/keys" -> new JWKSet(List.of(key.toPublicJWK())).toString(true);
          case "/token" -> token(exchange);
          default -> "";
        };
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(bytes.length == 0 ? 400 : 200, Math.max(bytes.length, 1));
    exchange.getResponseBody().write(bytes.length == 0 ? new byte[1] : bytes);
    exchange.close();
  }

  private String token(HttpExchange exchange) throws IOException {
    if (!answer.isEmpty()) {
      return answer;
    }
    Map<String, String> form =
        query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Secrets.sha256(form.get("code_verifier")));
    String basic =
        new String(
            Base64.getDecoder()
                .decode(exchange.getRequestHeaders().getFirst("Authorization").substring(6)),
            StandardCharsets.UTF_8);
    boolean good =
        challenge.equals(asked.get("code_challenge"))
            && form.get("code").equals("code-" + asked.get("state").substring(0, 8))
            && form.get("redirect_uri").equals(asked.get("redirect_uri"))
            && URLDecoder.decode(basic, StandardCharsets.UTF_8).equals(CLIENT + ":" + SECRET);
    return good ? "{\"id_token\":\"" + idToken() + "\"}" : "";
  }

  private String idToken() {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer().toString())
            .subject("sub-123")
            .audience(CLIENT)
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(clock.instant().plusSeconds(300)))
            .claim("nonce", asked.get("nonce"))
            .claim("name", "Cán bộ một cửa")
            .claim("groups", List.of("officer"))
            .claim("agency", "SO-XD");
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
            lie.apply(claims).build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return token.serialize();
  }

  private static Map<String, String> query(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
