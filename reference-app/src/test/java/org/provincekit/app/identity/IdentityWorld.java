package org.provincekit.app.identity;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.provincekit.app.platform.config.Profile;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.app.platform.json.JsonMapper;
import org.provincekit.routing.Agencies;
import org.provincekit.routing.Agency;
import org.provincekit.routing.OfficeContact;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Role;
import org.provincekit.shared.Validity;

/** The slice over a test database, without a server; two of them are two servers. */
final class IdentityWorld {
  static final String PASSWORD = "mưa trên sông Đốc";

  final MovingClock clock;
  final StaffAccounts accounts;
  final StaffSessions sessions;
  final SignInFailures failures;
  final StaffIdentities identities;
  final SignIn signIn;
  final UsersFacade users;
  final Transactions transactions;
  final PasswordHasher hasher = new PasswordHasher(2, Duration.ofSeconds(30), 1000);
  private final KnownAgencies agencies;
  private final EntityManager entities;
  private final Settings settings;

  IdentityWorld(TestDatabase database, MovingClock clock, Settings settings) {
    this.clock = clock;
    this.settings = settings;
    ThreadLocal<EntityManager> current = new ThreadLocal<>();
    entities =
        (EntityManager)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                  try {
                    return method.invoke(current.get(), arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    transactions =
        new Transactions() {
          @Override
          public <T> T inNew(Supplier<T> work) {
            EntityManager outer = current.get();
            try {
              return database.inTransaction(
                  inner -> {
                    current.set(inner);
                    return work.get();
                  });
            } finally {
              current.set(outer);
            }
          }

          @Override
          public void runNew(Runnable work) {
            inNew(
                () -> {
                  work.run();
                  return null;
                });
          }
        };
    agencies =
        new KnownAgencies(null, clock) {
          private final Agencies all =
              Agencies.of(List.of(agency("SO-XD"), agency("UBND-32248")), List.of());

          @Override
          Optional<Agency> find(String code) {
            return code.matches("[A-Z0-9-]+")
                ? all.find(new AgencyCode(code), LocalDate.of(2026, 3, 2))
                : Optional.empty();
          }

          @Override
          Optional<String> findOrAny(String code) {
            return find(code).map(found -> found.code().value());
          }
        };
    accounts = new StaffAccounts(entities, clock);
    sessions = new StaffSessions(entities, clock);
    failures = new SignInFailures(entities, clock);
    identities = new StaffIdentities(transactions, sessions, accounts, agencies, settings, clock);
    signIn =
        new SignIn(
            transactions,
            accounts,
            sessions,
            failures,
            new StaffPasswords(transactions, accounts, hasher),
            hasher,
            identities,
            agencies,
            clock);
    users = new UsersFacade(transactions, accounts, sessions, agencies, hasher);
  }

  static Settings settings(Profile profile, boolean demoAllowed) {
    return settings(profile, demoAllowed, Optional.empty(), Optional.empty());
  }

  static Settings settings(
      Profile profile,
      boolean demoAllowed,
      Optional<Settings.Sso> sso,
      Optional<Path> administrator) {
    return new Settings(
        profile,
        9080,
        Path.of("/"),
        true,
        Optional.empty(),
        URI.create("https://phananh.example.org"),
        Optional.empty(),
        sso,
        administrator,
        Optional.empty(),
        Optional.empty(),
        demoAllowed);
  }

  AccountsAtStart start() {
    return new AccountsAtStart(transactions, accounts, agencies, hasher, settings);
  }

  SingleSignOn singleSignOn() {
    return new SingleSignOn(
        transactions,
        new SsoAttempts(entities, clock),
        accounts,
        agencies,
        signIn,
        settings,
        JsonMapper.create(),
        clock);
  }

  void account(String username, Role role, Optional<String> agency) {
    PasswordHash hash = hasher.hash(PASSWORD);
    transactions.runNew(
        () ->
            accounts.create(
                username,
                "Người " + username,
                "system:test",
                account -> {
                  account.employ(Set.of(role), agency);
                  account.choosePassword(hash);
                }));
  }

  private static Agency agency(String code) {
    return new Agency(
        new AgencyCode(code),
        Optional.empty(),
        "Cơ quan " + code,
        "Agency " + code,
        "department",
        Optional.empty(),
        Validity.since(LocalDate.of(2025, 7, 1)),
        OfficeContact.NONE,
        Optional.empty());
  }
}
