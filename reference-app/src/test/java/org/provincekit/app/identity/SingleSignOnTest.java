package org.provincekit.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.config.Profile;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.Role;

@DatabaseTest(DatabaseKind.H2)
class SingleSignOnTest {
  private final MovingClock clock = new MovingClock();
  private FakeSignOnServer server;
  private TestDatabase database;
  private IdentityWorld world;
  private SingleSignOn signOn;

  @BeforeEach
  void begin(TestDatabase given) throws Exception {
    database = given;
    database.run(
        entities -> {
          for (String table :
              List.of("staff_session", "staff_role", "staff_account", "sso_attempt")) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
          }
        });
    server = new FakeSignOnServer(clock);
    use(false);
  }

  @AfterEach
  void end() {
    server.close();
  }

  private void use(boolean claims) {
    Settings.Sso sso =
        new Settings.Sso(server.issuer(), FakeSignOnServer.CLIENT, FakeSignOnServer.SECRET, claims);
    world =
        new IdentityWorld(
            database,
            clock,
            IdentityWorld.settings(Profile.PRODUCTION, false, Optional.of(sso), Optional.empty()));
    signOn = world.singleSignOn();
  }

  private SignIn.SignedIn signIn() {
    SingleSignOn.Departure departure = signOn.start("192.0.2.1");
    String code = server.approve(departure.address());
    return finish(server.asked().get("state"), code, departure.browser());
  }

  private SignIn.SignedIn finish(String state, String code, String browser) {
    return signOn.finish(
        Optional.ofNullable(state), Optional.ofNullable(code), Optional.ofNullable(browser));
  }

  private void link() {
    world.account("canbo", Role.OFFICER, Optional.of("SO-XD"));
    world.transactions.runNew(
        () ->
            world.accounts.change(
                "canbo", "system:test", "linked", it -> it.link(Optional.of("sub-123"))));
  }

  private static void refused(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ProblemException.class, it -> assertThat(it.type().status()).isEqualTo(401));
  }

  @Test
  void aLinkedAccountIsSignedInWithItsOwnRoles() {
    link();
    SignIn.SignedIn signedIn = signIn();
    assertThat(signedIn.view().user()).isEqualTo("canbo");
    assertThat(world.identities.bySession(signedIn.session().token())).isPresent();
    assertThat(server.asked())
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", "https://phananh.example.org/api/v1/desk/sso/callback");
  }

  @Test
  void somebodyWithoutALinkedAccountIsNot() {
    refused(this::signIn);
  }

  @Test
  void byClaimsTheAccountIsMadeAndFollowsThem() {
    use(true);
    SignIn.SignedIn signedIn = signIn();
    assertThat(signedIn.view().displayName()).isEqualTo("Cán bộ một cửa");
    assertThat(signedIn.view().roles()).containsExactly("officer");
    server.lie = claims -> claims.claim("groups", List.of("leader"));
    assertThat(signIn().view().roles()).containsExactly("leader");
    server.lie = claims -> claims.claim("groups", List.of());
    refused(this::signIn);
  }

  @Test
  void aTokenForSomebodyElseOrWithoutOurNonceIsRefused() {
    link();
    server.lie = claims -> claims.claim("nonce", "another");
    refused(this::signIn);
    server.lie = claims -> claims.audience("another");
    refused(this::signIn);
    server.lie = claims -> claims.issuer("https://sso.example.com");
    refused(this::signIn);
    server.lie = claims -> claims.audience(List.of(FakeSignOnServer.CLIENT, "another"));
    refused(this::signIn);
    server.lie = claims -> claims.claim("azp", "another");
    refused(this::signIn);
    server.lie = claims -> claims.issueTime(null);
    refused(this::signIn);
  }

  @Test
  void anAttemptIsGoodOnceInItsBrowserForTenMinutes() {
    link();
    SingleSignOn.Departure departure = signOn.start("192.0.2.1");
    String code = server.approve(departure.address());
    String state = server.asked().get("state");
    refused(() -> finish(state, code, null));
    refused(() -> finish(null, code, departure.browser()));
    refused(() -> finish("x".repeat(43), code, departure.browser()));
    finish(state, code, departure.browser());
    refused(() -> finish(state, code, departure.browser()));
    SingleSignOn.Departure late = signOn.start("192.0.2.1");
    String lateCode = server.approve(late.address());
    clock.pass(Duration.ofMinutes(11));
    refused(() -> finish(server.asked().get("state"), lateCode, late.browser()));
  }

  @Test
  void aServerThatTalksNonsenseSignsNobodyIn() {
    link();
    for (String nonsense : List.of("<html>", "{}", "[]", "{\"id_token\":1}", "x".repeat(1 << 20))) {
      server.answer = nonsense;
      refused(this::signIn);
    }
  }

  @Test
  void whereNoneIsConfiguredThereIsNone() {
    world = new IdentityWorld(database, clock, IdentityWorld.settings(Profile.PRODUCTION, false));
    assertThatThrownBy(() -> world.singleSignOn().start("192.0.2.1"))
        .isInstanceOf(DomainException.class);
  }
}
