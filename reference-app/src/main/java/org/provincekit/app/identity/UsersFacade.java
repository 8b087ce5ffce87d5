package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.app.platform.view.ListView;
import org.provincekit.shared.Actor;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.Role;

/** The administration of accounts. */
@ApplicationScoped
class UsersFacade {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SUBJECT = 255;

  private final Transactions transactions;
  private final StaffAccounts accounts;
  private final StaffSessions sessions;
  private final KnownAgencies agencies;
  private final PasswordHasher hasher;

  @Inject
  UsersFacade(
      Transactions transactions,
      StaffAccounts accounts,
      StaffSessions sessions,
      KnownAgencies agencies,
      PasswordHasher hasher) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.sessions = sessions;
    this.agencies = agencies;
    this.hasher = hasher;
  }

  ListView<UserBodies.User> list(String after, int limit) {
    return transactions.inNew(
        () -> {
          List<StaffAccountEntity> found = accounts.list(after == null ? "" : after, limit + 1);
          List<UserBodies.User> page =
              found.stream().limit(limit).map(UserBodies.User::of).toList();
          return new ListView<>(
              page,
              found.size() > limit
                  ? Optional.of(page.get(page.size() - 1).username())
                  : Optional.empty());
        });
  }

  UserBodies.User create(Actor.Official by, UserBodies.NewUser body) {
    String username = Usernames.require(body.username());
    String name = Require.text(body.displayName(), 1, LONGEST_NAME, "/displayName");
    Set<Role> roles = roles(Require.present(body.roles(), "/roles"));
    Optional<String> agency = agency(body.agency());
    requireAgencyFor(roles, agency);
    Optional<String> subject = subject(body.ssoSubject());
    if (subject.isEmpty()) {
      Require.present(body.password(), "/password");
    }
    Optional<PasswordHash> password = password(body.password(), username);
    return transactions.inNew(
        () ->
            UserBodies.User.of(
                accounts.create(
                    username,
                    name,
                    by.reference(),
                    account -> {
                      account.employ(roles, agency);
                      account.link(subject);
                      password.ifPresent(account::resetPassword);
                    })));
  }

  UserBodies.User change(
      Actor.Official by, String username, OptionalLong seen, UserBodies.UserChange body) {
    String folded = Usernames.fold(username);
    Optional<PasswordHash> password = password(body.password(), folded);
    Optional<String> name =
        Optional.ofNullable(body.displayName())
            .map(text -> Require.text(text, 1, LONGEST_NAME, "/displayName"));
    return transactions.inNew(
        () -> {
          StaffAccountEntity changed =
              accounts.change(
                  folded,
                  by.reference(),
                  what(body),
                  account -> {
                    requireVersion(seen, account);
                    name.ifPresent(account::rename);
                    employ(account, body);
                    Optional.ofNullable(body.ssoSubject())
                        .ifPresent(text -> account.link(subject(text)));
                    Optional.ofNullable(body.active()).ifPresent(account::activate);
                    password.ifPresent(account::resetPassword);
                  });
          if (password.isPresent() || !changed.isActive()) {
            sessions.endAllOf(folded);
          }
          return UserBodies.User.of(changed);
        });
  }

  private void employ(StaffAccountEntity account, UserBodies.UserChange body) {
    if (body.roles() == null && body.agency() == null) {
      return;
    }
    Set<Role> roles = body.roles() == null ? account.roles() : roles(body.roles());
    Optional<String> agency = body.agency() == null ? account.agency() : agency(body.agency());
    requireAgencyFor(roles, agency);
    account.employ(roles, agency);
  }

  private static String what(UserBodies.UserChange body) {
    if (body.password() != null) {
      return "password-reset";
    }
    return Boolean.FALSE.equals(body.active()) ? "deactivated" : "changed";
  }

  private static void requireVersion(OptionalLong seen, StaffAccountEntity account) {
    if (seen.isPresent() && seen.getAsLong() != account.version()) {
      throw DomainException.of(
          ErrorCode.STALE_VERSION, "", "somebody else changed the account meanwhile");
    }
  }

  private static Set<Role> roles(List<String> codes) {
    if (codes.isEmpty()) {
      throw DomainException.of(ErrorCode.REQUIRED, "/roles", "an account needs a role");
    }
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    codes.forEach(code -> roles.add(Codes.parse(Role.class, code, "/roles")));
    return Collections.unmodifiableSet(roles);
  }

  private Optional<String> agency(String code) {
    Optional<String> given = Optional.ofNullable(code).filter(text -> !text.isBlank());
    given.ifPresent(
        text ->
            agencies
                .find(text)
                .orElseThrow(
                    () ->
                        DomainException.of(
                            ErrorCode.UNKNOWN_VALUE, "/agency", "no agency in force")));
    return given;
  }

  private void requireAgencyFor(Set<Role> roles, Optional<String> agency) {
    boolean missing =
        roles.stream().anyMatch(KnownAgencies.NEED_ONE::contains)
            && agency.flatMap(agencies::find).isEmpty();
    if (missing) {
      throw DomainException.of(ErrorCode.REQUIRED, "/agency", "a role needs an agency in force");
    }
  }

  private static Optional<String> subject(String text) {
    return Optional.ofNullable(text)
        .filter(given -> !given.isBlank())
        .map(given -> Require.text(given, 1, LONGEST_SUBJECT, "/ssoSubject"));
  }

  /** Hashing takes its time, so it is done before the transaction begins. */
  private Optional<PasswordHash> password(String text, String username) {
    return Optional.ofNullable(text)
        .map(
            given -> {
              PasswordRules.check(given, username, "/password");
              return hasher.hash(given);
            });
  }
}
