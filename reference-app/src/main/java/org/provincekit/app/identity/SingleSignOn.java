package org.provincekit.app.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.security.SecurityProblem;
import org.provincekit.app.platform.security.Throttle;
import org.provincekit.shared.DomainException;

/**
 * Signing in through the province's sign-on server. The person is known by the server's unchanging
 * subject, never by a name that somebody else could take there later. Either an administrator has
 * linked the subject to an account, whose roles count, or, if configured so, the account and its
 * rights follow the token's claims.
 */
@ApplicationScoped
class SingleSignOn {
  static final String CALLBACK = "/api/v1/desk/sso/callback";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int STARTS_AT_ONCE = 60;
  private static final int SOURCES = 20_000;
  private static final int NAME_DIGITS = 24;
  private static final int LONGEST_NAME = 200;

  private final Transactions transactions;
  private final SsoAttempts attempts;
  private final StaffAccounts accounts;
  private final KnownAgencies agencies;
  private final SignIn signIn;
  private final Optional<SsoProvider> provider;
  private final boolean fromClaims;
  private final Throttle sources;

  @Inject
  SingleSignOn(
      Transactions transactions,
      SsoAttempts attempts,
      StaffAccounts accounts,
      KnownAgencies agencies,
      SignIn signIn,
      Settings settings,
      ObjectMapper json,
      Clock clock) {
    this.transactions = transactions;
    this.attempts = attempts;
    this.accounts = accounts;
    this.agencies = agencies;
    this.signIn = signIn;
    this.provider =
        settings
            .sso()
            .map(
                sso ->
                    new SsoProvider(
                        sso,
                        URI.create(settings.publicUrl() + CALLBACK),
                        new WebDocuments(PATIENCE),
                        json,
                        clock));
    this.fromClaims = settings.sso().map(Settings.Sso::accountsFromClaims).orElse(false);
    this.sources = new Throttle(clock, STARTS_AT_ONCE, Duration.ofSeconds(2), SOURCES);
  }

  /**
   * The way to the sign-on server.
   *
   * @param address where the browser goes
   * @param browser what its cookie must hold when it comes back
   */
  record Departure(URI address, String browser) {}

  Departure start(String source) {
    SsoProvider server = server();
    sources.take(source);
    SsoAttempts.Attempt attempt = transactions.inNew(attempts::begin);
    return new Departure(
        server.authorization(attempt.state(), attempt.nonce(), attempt.verifier()),
        attempt.browser());
  }

  /** Takes up an attempt with what came back; whatever is off, nobody is signed in. */
  SignIn.SignedIn finish(Optional<String> state, Optional<String> code, Optional<String> browser) {
    SsoProvider server = server();
    Optional<SsoAttempts.Attempt> attempt =
        state.flatMap(
            given -> browser.flatMap(held -> transactions.inNew(() -> attempts.take(given, held))));
    JWTClaimsSet claims =
        attempt
            .flatMap(
                begun ->
                    code.flatMap(given -> server.redeem(given, begun.nonce(), begun.verifier())))
            .orElseThrow(PlatformProblem.UNAUTHENTICATED::exception);
    return transactions.inNew(
        () ->
            account(claims)
                .filter(StaffAccountEntity::isActive)
                .map(signIn::open)
                .orElseThrow(SecurityProblem.SIGN_IN_FAILED::exception));
  }

  private SsoProvider server() {
    return provider.orElseThrow(() -> DomainException.notFound("single sign-on"));
  }

  private Optional<StaffAccountEntity> account(JWTClaimsSet claims) {
    Optional<StaffAccountEntity> known = accounts.findBySubject(claims.getSubject());
    if (!fromClaims) {
      return known;
    }
    Optional<ClaimedRights> rights = ClaimedRights.of(claims).filter(it -> !it.roles().isEmpty());
    if (rights.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> agency =
        rights.get().agency().flatMap(agencies::find).map(found -> found.code().value());
    if (known.isEmpty()) {
      return Optional.of(create(claims, rights.get(), agency));
    }
    StaffAccountEntity account = known.get();
    boolean same = account.roles().equals(rights.get().roles()) && account.agency().equals(agency);
    return Optional.of(
        same
            ? account
            : accounts.change(
                account.username(),
                "system:sso",
                "claimed",
                changed -> changed.employ(rights.get().roles(), agency)));
  }

  private StaffAccountEntity create(
      JWTClaimsSet claims, ClaimedRights rights, Optional<String> agency) {
    String username = "sso-" + Secrets.hash(claims.getSubject()).substring(0, NAME_DIGITS);
    String name =
        claims.getClaim("name") instanceof String text && !text.isBlank() ? text : username;
    return accounts.create(
        username,
        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        "system:sso",
        account -> {
          account.employ(rights.roles(), agency);
          account.link(Optional.of(claims.getSubject()));
        });
  }
}
