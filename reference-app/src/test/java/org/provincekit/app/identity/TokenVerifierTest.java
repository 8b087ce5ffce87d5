package org.provincekit.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVerifierTest {
  private static final String ISSUER = "https://sso.example.org";
  private static final String AUDIENCE = "provincekit";

  private static RSAKey rsa;
  private static RSAKey stranger;
  private static ECKey ec;

  @TempDir private Path folder;
  private final MovingClock clock = new MovingClock();
  private Path file;
  private TokenVerifier verifier;

  @BeforeAll
  static void keys() throws JOSEException {
    rsa = new RSAKeyGenerator(2048).keyID("one").generate();
    stranger = new RSAKeyGenerator(2048).keyID("one").generate();
    ec = new ECKeyGenerator(Curve.P_256).keyID("two").generate();
  }

  @BeforeEach
  void verifier() throws Exception {
    file = folder.resolve("jwks.json");
    publish(rsa, ec);
    verifier =
        new TokenVerifier(
            new TokenKeys(file.toUri(), new WebDocuments(Duration.ofSeconds(1)), clock),
            ISSUER,
            AUDIENCE,
            clock);
  }

  private void publish(com.nimbusds.jose.jwk.JWK... keys) throws Exception {
    Files.writeString(file, new JWKSet(List.of(keys)).toString(true));
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .subject("may-chu-van-ban")
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .expirationTime(in(300))
        .claim("groups", List.of("officer", "other-system"))
        .claim("agency", "SO-XD");
  }

  private Date in(long seconds) {
    return Date.from(clock.instant().plusSeconds(seconds));
  }

  private static String sign(JWTClaimsSet claims, JWSHeader header, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  private static String rs256(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    return sign(
        claims,
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
        new RSASSASigner(key));
  }

  private void refused(String token) {
    assertThat(verifier.verify(token)).isEmpty();
  }

  @Test
  void aGoodTokenOfEitherAlgorithmGivesItsClaims() throws Exception {
    assertThat(verifier.verify(rs256(claims().build(), rsa)))
        .hasValueSatisfying(
            claims -> {
              assertThat(claims.getSubject()).isEqualTo("may-chu-van-ban");
              assertThat(ClaimedRights.of(claims))
                  .hasValueSatisfying(
                      rights -> {
                        assertThat(rights.roles())
                            .containsExactly(org.provincekit.shared.Role.OFFICER);
                        assertThat(rights.agency()).contains("SO-XD");
                      });
            });
    assertThat(
            verifier.verify(
                sign(
                    claims().build(),
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID("two")
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                    new ECDSASigner(ec))))
        .isPresent();
  }

  @Test
  void timeIsKeptWithAMinuteOfSkewAndNoMore() throws Exception {
    assertThat(verifier.verify(rs256(claims().expirationTime(in(-59)).build(), rsa))).isPresent();
    refused(rs256(claims().expirationTime(in(-61)).build(), rsa));
    refused(rs256(claims().expirationTime(null).build(), rsa));
    assertThat(verifier.verify(rs256(claims().notBeforeTime(in(59)).build(), rsa))).isPresent();
    refused(rs256(claims().notBeforeTime(in(62)).build(), rsa));
  }

  @Test
  void anotherIssuerOrAudienceOrNoSubjectIsRefused() throws Exception {
    refused(rs256(claims().issuer("https://sso.example.com").build(), rsa));
    refused(rs256(claims().issuer(null).build(), rsa));
    refused(rs256(claims().audience("another").build(), rsa));
    refused(rs256(claims().audience((String) null).build(), rsa));
    refused(rs256(claims().subject(null).build(), rsa));
  }

  @Test
  void aForgedSignatureIsRefused() throws Exception {
    refused(rs256(claims().build(), stranger));
    String good = rs256(claims().build(), rsa);
    String[] parts = good.split("\\.");
    String other = rs256(claims().subject("quantri").build(), rsa).split("\\.")[1];
    refused(parts[0] + "." + other + "." + parts[2]);
    refused(parts[0] + "." + parts[1] + ".");
  }

  @Test
  void algorithmsThatAreNotListedAreRefused() throws Exception {
    refused(new PlainJWT(claims().build()).serialize());
    refused(
        sign(
            claims().build(),
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
            new MACSigner(rsa.toRSAPublicKey().getEncoded())));
    refused(
        sign(
            claims().build(),
            new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("one").build(),
            new RSASSASigner(rsa)));
    refused(
        sign(
            claims().build(),
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("one")
                .type(new JOSEObjectType("logout+jwt"))
                .build(),
            new RSASSASigner(rsa)));
  }

  @Test
  void garbageIsRefused() {
    for (String token :
        List.of("", "a", "..", "a.b.c", "e30.e30.e30", "\u0000", "💥.💥.💥", "{}", "null")) {
      refused(token);
    }
    refused(null);
    refused("a".repeat(1 << 20));
    refused("e30.".repeat(1000));
  }

  @Test
  void wronglyTypedClaimsGiveNoRights() {
    assertThat(ClaimedRights.of(new JWTClaimsSet.Builder().claim("groups", 1).build())).isEmpty();
    assertThat(ClaimedRights.of(new JWTClaimsSet.Builder().claim("agency", List.of("a")).build()))
        .isEmpty();
    assertThat(ClaimedRights.of(new JWTClaimsSet.Builder().build()))
        .hasValueSatisfying(rights -> assertThat(rights.roles()).isEmpty());
  }

  @Test
  void aNewKeyIsFoundAfterAPauseAndAWithdrawnOneGoes() throws Exception {
    RSAKey next = new RSAKeyGenerator(2048).keyID("next").generate();
    assertThat(verifier.verify(rs256(claims().build(), rsa))).isPresent();
    publish(next);
    refused(rs256(claims().build(), next));
    clock.pass(TokenKeys.PAUSE);
    assertThat(verifier.verify(rs256(claims().build(), next))).isPresent();
    refused(rs256(claims().build(), rsa));
  }

  @Test
  void unreadableKeysLeaveTheKnownOnesForADay() throws Exception {
    assertThat(verifier.verify(rs256(claims().build(), rsa))).isPresent();
    Files.writeString(file, "<html>");
    clock.pass(TokenKeys.FRESH);
    assertThat(verifier.verify(rs256(claims().build(), rsa))).isPresent();
    clock.pass(TokenKeys.STALE);
    refused(rs256(claims().build(), rsa));
  }
}
