package org.provincekit.app.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.provincekit.app.platform.view.Codes;

/** The bodies of the administration of accounts. */
final class UserBodies {
  private UserBodies() {}

  /** A new account; without a password it signs in through the single sign-on only. */
  record NewUser(
      String username,
      String displayName,
      List<String> roles,
      String agency,
      String password,
      String ssoSubject) {
    @Override
    public String toString() {
      return "NewUser";
    }
  }

  /** What is to change of an account; what is absent stays, an empty text takes away. */
  record UserChange(
      String displayName,
      List<String> roles,
      String agency,
      Boolean active,
      String password,
      String ssoSubject) {
    @Override
    public String toString() {
      return "UserChange";
    }
  }

  /** An account as administrators see it. */
  record User(
      String username,
      String displayName,
      List<String> roles,
      Optional<String> agency,
      boolean active,
      boolean mustChangePassword,
      boolean hasPassword,
      Optional<String> ssoSubject,
      boolean demo,
      Instant createdAt,
      long version) {
    static User of(StaffAccountEntity account) {
      return new User(
          account.username(),
          account.displayName(),
          account.roles().stream().sorted().map(Codes::of).toList(),
          account.agency(),
          account.isActive(),
          account.mustChangePassword(),
          account.password().isPresent(),
          account.ssoSubject(),
          account.isDemo(),
          account.createdAt(),
          account.version());
    }
  }
}
