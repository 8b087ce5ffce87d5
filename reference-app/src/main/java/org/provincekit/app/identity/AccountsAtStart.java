package org.provincekit.app.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provincekit.app.platform.config.SettingKey;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.startup.OperatorLog;
import org.provincekit.app.platform.startup.SchemaReady;
import org.provincekit.app.platform.startup.ServiceOpen;
import org.provincekit.app.platform.startup.StartRefused;
import org.provincekit.shared.Role;

/**
 * Sees to the accounts before the service takes requests: the demo gets its own, production refuses
 * those and gets its first administrator. Comes after the province's data.
 */
@ApplicationScoped
class AccountsAtStart {
  /** After what loads the province, whose agencies the accounts name. */
  static final int AFTER_PROVINCE = 2500;

  private final Transactions transactions;
  private final StaffAccounts accounts;
  private final KnownAgencies agencies;
  private final PasswordHasher hasher;
  private final Settings settings;

  @Inject
  AccountsAtStart(
      Transactions transactions,
      StaffAccounts accounts,
      KnownAgencies agencies,
      PasswordHasher hasher,
      Settings settings) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.agencies = agencies;
    this.hasher = hasher;
    this.settings = settings;
  }

  void prepare(@Observes @Priority(AFTER_PROVINCE) SchemaReady ready) {
    if (settings.isDemo()) {
      seedDemo();
    } else {
      refuseDemo();
      settings.bootstrapAdministrator().ifPresent(this::makeFirst);
      warnWithoutAdministrator();
    }
  }

  /** Stands at the end of what the start tells, where it is found. */
  void tell(@Observes @Priority(AFTER_PROVINCE) ServiceOpen open) {
    if (settings.isDemo()) {
      demoLines().forEach(OperatorLog::say);
    }
  }

  /** Gives the lines that tell who can sign in to the demo. */
  List<String> demoLines() {
    List<String> active = transactions.inNew(accounts::activeDemoAccounts);
    return active.isEmpty()
        ? List.of()
        : List.of(
            "Demo accounts: "
                + String.join(", ", active)
                + " - password of each: "
                + DemoAccounts.PASSWORD);
  }

  private void seedDemo() {
    if (transactions.inNew(accounts::isEmpty)) {
      // One hash for all: the password is public anyway, and nine would delay the start.
      PasswordHash hash = hasher.hash(DemoAccounts.PASSWORD);
      transactions.runNew(
          () -> {
            accounts.lock();
            if (accounts.isEmpty()) {
              DemoAccounts.all().forEach(demo -> create(demo, hash));
            }
          });
    }
  }

  private void create(DemoAccounts.Demo demo, PasswordHash hash) {
    accounts.create(
        demo.username(),
        demo.displayName(),
        "system:demo",
        account -> {
          account.employ(demo.roles(), demo.agency().flatMap(agencies::findOrAny));
          account.openForDemo(hash);
        });
  }

  private void refuseDemo() {
    List<String> demo = transactions.inNew(accounts::activeDemoAccounts);
    if (!demo.isEmpty() && !settings.demoAccountsAllowed()) {
      throw new StartRefused(
          "production does not run with demo accounts that everybody can use ("
              + String.join(", ", demo)
              + "): begin with an empty database, or set "
              + SettingKey.ALLOW_DEMO_ACCOUNTS.environment()
              + "="
              + SettingKey.PERMISSION);
    }
  }

  private void makeFirst(Path file) {
    if (transactions.inNew(accounts::activeAdministrators) > 0) {
      OperatorLog.say(
          SettingKey.BOOTSTRAP_ADMIN.environment()
              + " is not used, there is an administrator: delete the file");
      return;
    }
    FirstAdministrator first = FirstAdministrator.read(file);
    PasswordHash hash = hasher.hash(first.password());
    boolean made =
        transactions.inNew(
            () -> {
              accounts.lock();
              return accounts.activeAdministrators() == 0 && make(first, hash);
            });
    if (made) {
      OperatorLog.say(
          "Account "
              + first.username()
              + " is the administrator: sign in, choose another password, delete the file of "
              + SettingKey.BOOTSTRAP_ADMIN.environment());
    }
  }

  /** An account of that name which lost its rights gets them back: the operator says so. */
  private boolean make(FirstAdministrator first, PasswordHash hash) {
    if (accounts.find(first.username()).isPresent()) {
      accounts.change(
          first.username(),
          "system:bootstrap",
          "made-administrator",
          account -> {
            account.activate(true);
            account.employ(Set.of(Role.ADMINISTRATOR), Optional.empty());
            account.resetPassword(hash);
          });
      return true;
    }
    accounts.create(
        first.username(),
        first.username(),
        "system:bootstrap",
        account -> {
          account.employ(Set.of(Role.ADMINISTRATOR), Optional.empty());
          account.resetPassword(hash);
        });
    return true;
  }

  private void warnWithoutAdministrator() {
    if (transactions.inNew(accounts::activeAdministrators) == 0) {
      OperatorLog.say(
          "There is no administrator yet: set "
              + SettingKey.BOOTSTRAP_ADMIN.environment()
              + " to a file with a name and a password");
    }
  }
}
