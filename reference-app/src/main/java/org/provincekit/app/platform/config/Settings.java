package org.provincekit.app.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator set, checked. Passwords are not in it: the server gives the database's to the
 * driver, nobody else needs it.
 *
 * @param profile what the service is run for
 * @param httpPort TCP port
 * @param dataDir absolute folder of what the service stores
 * @param embeddedDatabase whether the data are in the embedded database
 * @param provinceDir folder of the province profile, empty for the shipped one
 * @param publicUrl address at which people reach the service, without a slash at its end
 * @param tokens how bearer tokens are checked, empty when none are accepted
 * @param sso how staff sign in through the province's sign-on server, empty when they do not
 * @param bootstrapAdministrator file of the first administrator
 * @param webhooks properties file of the webhooks
 * @param fieldKeys keys of personal data, empty for the key file in the data folder
 * @param demoAccountsAllowed whether accounts with known passwords may exist
 */
public record Settings(
    Profile profile,
    int httpPort,
    Path dataDir,
    boolean embeddedDatabase,
    Optional<Path> provinceDir,
    URI publicUrl,
    Optional<Tokens> tokens,
    Optional<Sso> sso,
    Optional<Path> bootstrapAdministrator,
    Optional<Path> webhooks,
    Optional<String> fieldKeys,
    boolean demoAccountsAllowed) {

  /**
   * How bearer tokens are checked.
   *
   * @param jwks file or https address of the key set
   * @param issuer what {@code iss} must be
   * @param audience what {@code aud} must hold
   */
  public record Tokens(URI jwks, String issuer, String audience) {}

  /** Tells everything but the keys. */
  @Override
  public String toString() {
    return "Settings[" + profile + ", port " + httpPort + ", data in " + dataDir + "]";
  }

  /**
   * How staff sign in through the province's sign-on server.
   *
   * @param issuer its address and name
   * @param clientId this service's name there
   * @param clientSecret this service's secret there
   * @param accountsFromClaims whether accounts and their rights follow the claims of the server
   */
  public record Sso(URI issuer, String clientId, String clientSecret, boolean accountsFromClaims) {
    @Override
    public String toString() {
      return "Sso[issuer=" + issuer + "]";
    }
  }

  /**
   * Tells whether this is the trial set-up.
   *
   * @return true in the demo profile
   */
  public boolean isDemo() {
    return profile == Profile.DEMO;
  }
}
