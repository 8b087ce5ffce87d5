package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.security.SecurityProblem;
import org.provincekit.app.platform.security.Throttle;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.shared.Actor;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Signing in by password, signing out, and changing the own password. */
@ApplicationScoped
class SignIn {
  private static final int FAILURES_AT_ONCE = 50;
  private static final Duration ONE_MORE_FAILURE = Duration.ofSeconds(6);
  private static final int SOURCES = 20_000;

  private final Transactions transactions;
  private final StaffAccounts accounts;
  private final StaffSessions sessions;
  private final SignInFailures failures;
  private final StaffPasswords passwords;
  private final PasswordHasher hasher;
  private final StaffIdentities identities;
  private final KnownAgencies agencies;
  private final Throttle sources;

  @Inject
  SignIn(
      Transactions transactions,
      StaffAccounts accounts,
      StaffSessions sessions,
      SignInFailures failures,
      StaffPasswords passwords,
      PasswordHasher hasher,
      StaffIdentities identities,
      KnownAgencies agencies,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.sessions = sessions;
    this.failures = failures;
    this.passwords = passwords;
    this.hasher = hasher;
    this.identities = identities;
    this.agencies = agencies;
    this.sources = new Throttle(clock, FAILURES_AT_ONCE, ONE_MORE_FAILURE, SOURCES);
  }

  /**
   * Somebody who is signed in.
   *
   * @param session the new session
   * @param view who it is
   */
  record SignedIn(StaffSessions.Opened session, SessionView view) {}

  /**
   * Signs in by password.
   *
   * @param typed the name as it was typed
   * @param password the password
   * @param source from where it comes
   * @param before the session the browser had, which ends
   */
  SignedIn signIn(String typed, String password, String source, Optional<String> before) {
    sources.requireRoom(source);
    String username = Usernames.fold(typed);
    begin(username, source);
    if (!isRight(username, password)) {
      sources.spend(source);
      throw SecurityProblem.SIGN_IN_FAILED.exception();
    }
    strengthen(username, password);
    return transactions.inNew(
        () -> {
          failures.clear(username);
          before.ifPresent(sessions::end);
          return accounts
              .find(username)
              .filter(StaffAccountEntity::isActive)
              .map(this::open)
              .orElseThrow(SecurityProblem.SIGN_IN_FAILED::exception);
        });
  }

  /** Begins a session for somebody who has proven who they are; wants a transaction around it. */
  SignedIn open(StaffAccountEntity account) {
    StaffSessions.Opened opened = sessions.open(account.username());
    return new SignedIn(opened, view(account, Optional.of(opened.csrfToken())));
  }

  /** Shows who is signed in. */
  SessionView current(Actor.Official caller, Optional<String> token) {
    return transactions.inNew(
        () -> {
          Optional<String> csrf = token.flatMap(sessions::use).map(StaffSessionEntity::csrfToken);
          return csrf.flatMap(present -> accounts.find(caller.id().value()))
              .map(account -> view(account, csrf))
              .orElseGet(() -> view(caller));
        });
  }

  /** Ends a session. */
  void signOut(String token) {
    transactions.runNew(() -> sessions.end(token));
  }

  /** Changes the own password: all sessions end and a new one begins. */
  SignedIn changePassword(Actor.Official caller, String present, String wanted, String source) {
    String username = caller.id().value();
    sources.requireRoom(source);
    begin(username, source);
    if (!isRight(username, present)) {
      sources.spend(source);
      throw DomainException.of(ErrorCode.INCONSISTENT, "/current", "not the present password");
    }
    PasswordRules.check(wanted, username, "/password");
    if (wanted.equals(present)) {
      throw SecurityProblem.PASSWORD_TOO_WEAK.about("/password");
    }
    PasswordHash hash = hasher.hash(wanted);
    return transactions.inNew(
        () -> {
          failures.clear(username);
          sessions.endAllOf(username);
          return open(
              accounts.change(
                  username,
                  caller.reference(),
                  "password-changed",
                  account -> account.choosePassword(hash)));
        });
  }

  private void begin(String username, String source) {
    Optional<Duration> locked = transactions.inNew(() -> failures.begin(username));
    if (locked.isPresent()) {
      sources.spend(source);
      throw SecurityProblem.tooMany(locked.get());
    }
  }

  private boolean isRight(String username, String password) {
    UsernamePasswordCredential credential =
        new UsernamePasswordCredential(username, password == null ? "" : password);
    return passwords.validate(credential).getStatus() == Status.VALID;
  }

  /** Once parameters have been raised, a sign-in is the moment to use them. */
  private void strengthen(String username, String password) {
    boolean dated =
        transactions.inNew(
            () ->
                accounts
                    .find(username)
                    .flatMap(StaffAccountEntity::password)
                    .filter(hasher::isDated)
                    .isPresent());
    if (dated) {
      PasswordHash hash = hasher.hash(password);
      transactions.runNew(
          () ->
              accounts.change(
                  username,
                  "system:sign-in",
                  "password-rehashed",
                  account -> account.strengthen(hash)));
    }
  }

  private SessionView view(StaffAccountEntity account, Optional<String> csrfToken) {
    Actor.Official official = identities.official(account);
    return new SessionView(
        account.username(),
        account.displayName(),
        official.roles().stream().sorted().map(Codes::of).toList(),
        agency(official),
        csrfToken,
        account.mustChangePassword());
  }

  private SessionView view(Actor.Official machine) {
    return new SessionView(
        machine.id().value(),
        machine.id().value(),
        machine.roles().stream().sorted().map(Codes::of).toList(),
        agency(machine),
        Optional.empty(),
        false);
  }

  private Optional<NamedCode> agency(Actor.Official official) {
    return official
        .agency()
        .flatMap(code -> agencies.find(code.value()))
        .map(found -> new NamedCode(found.code().value(), found.name(), found.nameEn()));
  }
}
