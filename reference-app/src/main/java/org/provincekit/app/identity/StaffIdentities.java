package org.provincekit.app.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.security.Identified;
import org.provincekit.app.platform.security.Identities;
import org.provincekit.routing.Agency;
import org.provincekit.shared.Actor;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;

/** Knows the staff by session, and machines by token. */
@ApplicationScoped
class StaffIdentities implements Identities {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final StaffSessions sessions;
  private final StaffAccounts accounts;
  private final KnownAgencies agencies;
  private final Optional<TokenVerifier> tokens;

  @Inject
  StaffIdentities(
      Transactions transactions,
      StaffSessions sessions,
      StaffAccounts accounts,
      KnownAgencies agencies,
      Settings settings,
      Clock clock) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.accounts = accounts;
    this.agencies = agencies;
    this.tokens =
        settings
            .tokens()
            .map(
                set ->
                    new TokenVerifier(
                        new TokenKeys(set.jwks(), new WebDocuments(PATIENCE), clock),
                        set.issuer(),
                        set.audience(),
                        clock));
  }

  @Override
  public Optional<Identified> bySession(String token) {
    return transactions.inNew(
        () ->
            sessions
                .use(token)
                .flatMap(
                    session ->
                        accounts
                            .find(session.username())
                            .filter(StaffAccountEntity::isActive)
                            .map(account -> identified(account, session.csrfToken()))));
  }

  @Override
  public Identified byBearer(String token) {
    return tokens
        .flatMap(verifier -> verifier.verify(token))
        .flatMap(this::official)
        .filter(official -> !isDismissed(official.id().value()))
        .map(official -> new Identified(official, Optional.empty(), false))
        .orElseThrow(PlatformProblem.UNAUTHENTICATED::exception);
  }

  /** Gives somebody's rights at this moment. */
  Actor.Official official(StaffAccountEntity account) {
    Optional<Agency> agency = account.agency().flatMap(agencies::find);
    return new Actor.Official(
        new StaffId(account.username()),
        agencies.effective(account.roles(), agency),
        agency.map(Agency::code));
  }

  private Identified identified(StaffAccountEntity account, String csrfToken) {
    return new Identified(official(account), Optional.of(csrfToken), account.mustChangePassword());
  }

  private Optional<Actor.Official> official(JWTClaimsSet claims) {
    Optional<ClaimedRights> rights = ClaimedRights.of(claims);
    Optional<Agency> agency = rights.flatMap(ClaimedRights::agency).flatMap(agencies::find);
    boolean agencyUnknown = rights.flatMap(ClaimedRights::agency).isPresent() && agency.isEmpty();
    Set<Role> roles = rights.map(ClaimedRights::roles).orElse(Set.of());
    boolean agencyMissing =
        agency.isEmpty() && roles.stream().anyMatch(KnownAgencies.NEED_ONE::contains);
    if (rights.isEmpty() || agencyUnknown || agencyMissing) {
      return Optional.empty();
    }
    try {
      StaffId id = new StaffId(claims.getSubject());
      return Optional.of(new Actor.Official(id, roles, agency.map(Agency::code)));
    } catch (DomainException malformedSubject) {
      return Optional.empty();
    }
  }

  /** A token does not bring back somebody whose account was closed here. */
  private boolean isDismissed(String subject) {
    return transactions.inNew(
        () -> accounts.find(subject).filter(account -> !account.isActive()).isPresent());
  }
}
