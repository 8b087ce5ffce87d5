package org.provincekit.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.config.Profile;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.app.platform.startup.StartRefused;
import org.provincekit.shared.Actor;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;

abstract class IdentityContract {
  private final MovingClock clock = new MovingClock();
  private TestDatabase database;
  private IdentityWorld here;
  private IdentityWorld there;

  @BeforeEach
  void twoServers(TestDatabase given) {
    database = given;
    database.run(
        entities -> {
          for (String table :
              List.of(
                  "staff_session",
                  "staff_role",
                  "staff_account",
                  "sign_in_failure",
                  "sso_attempt",
                  "staff_change")) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
          }
        });
    here = world(Profile.PRODUCTION, false);
    there = world(Profile.PRODUCTION, false);
  }

  private IdentityWorld world(Profile profile, boolean demoAllowed) {
    return new IdentityWorld(database, clock, IdentityWorld.settings(profile, demoAllowed));
  }

  private SignIn.SignedIn signIn(IdentityWorld server, String name, String password) {
    return server.signIn.signIn(name, password, "192.0.2.1", Optional.empty());
  }

  private void refused(int status, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ProblemException.class, it -> assertThat(it.type().status()).isEqualTo(status));
  }

  private Actor.Official administrator() {
    return new Actor.Official(new StaffId("quantri"), Set.of(Role.ADMINISTRATOR), Optional.empty());
  }

  @Test
  void aSessionOfOneServerCountsOnTheOtherUntilItIsEnded() {
    here.account("canbo", Role.OFFICER, Optional.of("SO-XD"));
    SignIn.SignedIn first = signIn(here, " CanBo ", IdentityWorld.PASSWORD);
    SignIn.SignedIn second = signIn(here, "canbo", IdentityWorld.PASSWORD);
    assertThat(second.session().token()).isNotEqualTo(first.session().token());
    assertThat(first.view().roles()).containsExactly("officer");
    assertThat(there.identities.bySession(first.session().token()))
        .hasValueSatisfying(
            who -> {
              assertThat(who.official().reference()).isEqualTo("staff:canbo");
              assertThat(who.official().agency().orElseThrow().value()).isEqualTo("SO-XD");
              assertThat(who.csrfToken()).contains(first.session().csrfToken());
            });
    there.signIn.signOut(first.session().token());
    assertThat(here.identities.bySession(first.session().token())).isEmpty();
    assertThat(here.identities.bySession(second.session().token())).isPresent();
    assertThat(here.identities.bySession("x".repeat(43))).isEmpty();
    assertThat(here.identities.bySession("")).isEmpty();
  }

  @Test
  void aSessionEndsWhenIdleAndAfterTwelveHoursInAnyCase() {
    here.account("canbo", Role.OFFICER, Optional.of("SO-XD"));
    String token = signIn(here, "canbo", IdentityWorld.PASSWORD).session().token();
    for (int i = 0; i < 24; i++) {
      clock.pass(Duration.ofMinutes(29));
      assertThat(here.identities.bySession(token)).as("after %s half hours", i).isPresent();
    }
    clock.pass(Duration.ofMinutes(25));
    assertThat(here.identities.bySession(token)).isEmpty();
    String idle = signIn(here, "canbo", IdentityWorld.PASSWORD).session().token();
    clock.pass(StaffSessions.IDLE);
    assertThat(here.identities.bySession(idle)).isEmpty();
  }

  @Test
  void theSecretOfASessionIsNotInTheDatabase() {
    here.account("canbo", Role.OFFICER, Optional.of("SO-XD"));
    String token = signIn(here, "canbo", IdentityWorld.PASSWORD).session().token();
    List<?> stored =
        database.inTransaction(
            entities ->
                entities.createNativeQuery("select token_hash from staff_session").getResultList());
    assertThat(stored).asString().doesNotContain(token).contains(Secrets.hash(token));
  }

  @Test
  void fiveFailuresLockANameKnownOrNotOnEveryServerAndLongerEachTime() {
    here.account("canbo", Role.OFFICER, Optional.of("SO-XD"));
    for (String name : List.of("canbo", "khongai")) {
      for (int i = 0; i < 5; i++) {
        refused(401, () -> signIn(here, name, "sai mật khẩu rồi"));
      }
      refused(429, () -> signIn(there, name, IdentityWorld.PASSWORD));
    }
    clock.pass(Duration.ofMinutes(15));
    for (int i = 0; i < 5; i++) {
      refused(401, () -> signIn(there, "canbo", "sai mật khẩu rồi"));
    }
    clock.pass(Duration.ofMinutes(29));
    refused(429, () -> signIn(here, "canbo", IdentityWorld.PASSWORD));
    clock.pass(Duration.ofMinutes(1));
    signIn(here, "canbo", IdentityWorld.PASSWORD);
    refused(401, () -> signIn(here, "canbo", "sai mật khẩu rồi"));
  }

  @Test
  void aHundredGuessesAtOnceAreNoMoreThanFive() throws Exception {
    here.account("canbo", Role.OFFICER, Optional.of("SO-XD"));
    List<Callable<Integer>> guesses = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      IdentityWorld server = i % 2 == 0 ? here : there;
      guesses.add(
          () -> {
            try {
              signIn(server, "canbo", "sai mật khẩu rồi");
              return 200;
            } catch (ProblemException refused) {
              return refused.type().status();
            }
          });
    }
    assertThat(all(guesses, 6)).filteredOn(status -> status == 401).hasSize(5);
  }

  @Test
  void oneSourceThatGuessesManyNamesIsSlowed() {
    for (int i = 0; i < 50; i++) {
      String name = "ten" + i;
      refused(401, () -> signIn(here, name, "sai mật khẩu rồi"));
    }
    refused(429, () -> signIn(here, "tenkhac", "sai mật khẩu rồi"));
    refused(
        401,
        () -> here.signIn.signIn("tenkhac", "sai mật khẩu rồi", "192.0.2.2", Optional.empty()));
  }

  @Test
  void rightsAreLookedUpAtEachUse() {
    here.account("quantri", Role.ADMINISTRATOR, Optional.empty());
    here.account("canbo", Role.OFFICER, Optional.of("SO-XD"));
    String token = signIn(here, "canbo", IdentityWorld.PASSWORD).session().token();
    there.users.change(
        administrator(),
        "canbo",
        OptionalLong.empty(),
        new UserBodies.UserChange(null, List.of("leader"), "UBND-32248", null, null, null));
    assertThat(here.identities.bySession(token).orElseThrow().official().roles())
        .containsExactly(Role.LEADER);
    there.users.change(
        administrator(),
        "canbo",
        OptionalLong.empty(),
        new UserBodies.UserChange(null, null, null, false, null, null));
    assertThat(here.identities.bySession(token)).isEmpty();
    refused(401, () -> signIn(here, "canbo", IdentityWorld.PASSWORD));
  }

  @Test
  void aNewAccountMustChangeItsPasswordAndThenNoOldSessionCounts() {
    here.users.create(
        administrator(),
        new UserBodies.NewUser(
            "Canbo.Moi", "Cán bộ mới", List.of("officer"), "SO-XD", "bảy chiếc ghe xanh", null));
    SignIn.SignedIn signedIn = signIn(here, "canbo.moi", "bảy chiếc ghe xanh");
    assertThat(signedIn.view().mustChangePassword()).isTrue();
    Actor.Official who =
        here.identities.bySession(signedIn.session().token()).orElseThrow().official();
    assertThatThrownBy(
            () -> here.signIn.changePassword(who, "không phải nó", "tám chiếc ghe đỏ", "192.0.2.1"))
        .isInstanceOf(DomainException.class);
    SignIn.SignedIn renewed =
        here.signIn.changePassword(who, "bảy chiếc ghe xanh", "tám chiếc ghe đỏ", "192.0.2.1");
    assertThat(renewed.view().mustChangePassword()).isFalse();
    assertThat(here.identities.bySession(signedIn.session().token())).isEmpty();
    assertThat(here.identities.bySession(renewed.session().token())).isPresent();
    assertThat(here.transactions.inNew(() -> here.accounts.changesOf("canbo.moi")))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("staff:quantri created canbo.moi");
  }

  @Test
  void aNameIsTakenOnceAndAnAgencyMustBeInForce() {
    UserBodies.NewUser body =
        new UserBodies.NewUser(
            "canbo", "Cán bộ", List.of("officer"), "SO-XD", "bảy chiếc ghe xanh", null);
    here.users.create(administrator(), body);
    domain(ErrorCode.ALREADY_EXISTS, () -> there.users.create(administrator(), body));
    for (String agency : new String[] {null, "", "SO-KHAC"}) {
      assertThatThrownBy(
              () ->
                  here.users.create(
                      administrator(),
                      new UserBodies.NewUser(
                          "khac", "Khác", List.of("leader"), agency, "bảy chiếc ghe xanh", null)))
          .isInstanceOf(DomainException.class);
    }
    domain(
        ErrorCode.STALE_VERSION,
        () ->
            here.users.change(
                administrator(),
                "canbo",
                OptionalLong.of(99),
                new UserBodies.UserChange("Tên", null, null, null, null, null)));
  }

  @Test
  void theLastAdministratorStaysEvenWhenTwoRemoveEachOtherAtOnce() throws Exception {
    here.account("quantri", Role.ADMINISTRATOR, Optional.empty());
    refused(409, () -> deactivate(here, "quantri"));
    refused(
        409,
        () ->
            here.users.change(
                administrator(),
                "quantri",
                OptionalLong.empty(),
                new UserBodies.UserChange(null, List.of("auditor"), null, null, null, null)));
    here.account("quantri2", Role.ADMINISTRATOR, Optional.empty());
    List<Integer> outcome =
        all(List.of(() -> deactivate(here, "quantri"), () -> deactivate(there, "quantri2")), 2);
    assertThat(outcome).containsExactlyInAnyOrder(200, 409);
    assertThat(here.transactions.inNew(here.accounts::activeAdministrators)).isEqualTo(1);
  }

  private int deactivate(IdentityWorld server, String name) {
    server.users.change(
        administrator(),
        name,
        OptionalLong.empty(),
        new UserBodies.UserChange(null, null, null, false, null, null));
    return 200;
  }

  private static void domain(ErrorCode code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(DomainException.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  @Test
  void theDemoHasItsAccountsOnceAndProductionRefusesThem() {
    IdentityWorld demo = world(Profile.DEMO, true);
    demo.start().prepare(null);
    demo.start().prepare(null);
    assertThat(demo.start().demoLines()).singleElement().asString().contains("canbo.datmui");
    assertThat(signIn(demo, "canbo.datmui", DemoAccounts.PASSWORD).view().agency())
        .hasValueSatisfying(agency -> assertThat(agency.code()).isEqualTo("UBND-32248"));
    assertThatThrownBy(() -> here.start().prepare(null))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("quantri");
    world(Profile.PRODUCTION, true).start().prepare(null);
  }

  @Test
  void productionGetsItsFirstAdministratorFromAFileOnce() throws Exception {
    java.nio.file.Path file =
        java.nio.file.Files.createTempFile("first" + UUID.randomUUID(), ".txt");
    try {
      java.nio.file.Files.writeString(file, "nguoi.dau\nbảy chiếc ghe xanh\n");
      IdentityWorld server =
          new IdentityWorld(
              database,
              clock,
              IdentityWorld.settings(
                  Profile.PRODUCTION, false, Optional.empty(), Optional.of(file)));
      server.start().prepare(null);
      assertThat(signIn(server, "nguoi.dau", "bảy chiếc ghe xanh").view().mustChangePassword())
          .isTrue();
      java.nio.file.Files.writeString(file, "nguoi.hai\nbảy chiếc ghe xanh\n");
      server.start().prepare(null);
      refused(401, () -> signIn(server, "nguoi.hai", "bảy chiếc ghe xanh"));
    } finally {
      java.nio.file.Files.delete(file);
    }
  }

  private static List<Integer> all(List<Callable<Integer>> work, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Integer> outcome = new ArrayList<>();
      for (Future<Integer> future : pool.invokeAll(work)) {
        try {
          outcome.add(future.get());
        } catch (ExecutionException e) {
          outcome.add(((ProblemException) e.getCause()).type().status());
        }
      }
      return outcome;
    } finally {
      pool.shutdownNow();
    }
  }
}
