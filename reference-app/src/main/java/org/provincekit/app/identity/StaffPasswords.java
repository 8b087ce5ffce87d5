package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.view.Codes;

/**
 * The store of passwords, as Jakarta Security sees it. It takes as long for a name that nobody has
 * as for a wrong password, and does not lock: {@link SignIn} does.
 */
@ApplicationScoped
class StaffPasswords implements IdentityStore {
  private final Transactions transactions;
  private final StaffAccounts accounts;
  private final PasswordHasher hasher;

  @Inject
  StaffPasswords(Transactions transactions, StaffAccounts accounts, PasswordHasher hasher) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.hasher = hasher;
  }

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential given)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    Optional<StaffAccountEntity> account =
        transactions.inNew(
            () -> accounts.find(given.getCaller()).filter(StaffAccountEntity::isActive));
    Optional<PasswordHash> stored = account.flatMap(StaffAccountEntity::password);
    if (!hasher.matches(given.getPasswordAsString(), stored)) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    Set<String> groups =
        account.orElseThrow().roles().stream().map(Codes::of).collect(Collectors.toSet());
    return new CredentialValidationResult(given.getCaller(), groups);
  }
}
