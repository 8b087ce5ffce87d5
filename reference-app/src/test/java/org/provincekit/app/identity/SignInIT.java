package org.provincekit.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.it.Api;
import org.provincekit.app.platform.it.LibertyTest;

@LibertyTest
class SignInIT {
  private static final String SESSION = "/api/v1/desk/session";
  private static final String USERS = "/api/v1/admin/users";
  private static final Pattern CSRF = Pattern.compile("\"csrfToken\"\\s*:\\s*\"([^\"]+)\"");

  private record Session(String cookie, String csrf) {}

  private static HttpResponse<String> post(String name, String password) {
    return Api.post(SESSION, "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}");
  }

  private static Session signIn(String name, String password) {
    HttpResponse<String> answer = post(name, password);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("pk_session=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Secure");
    Matcher csrf = CSRF.matcher(answer.body());
    assertThat(csrf.find()).isTrue();
    return new Session(cookie.substring(0, cookie.indexOf(';')), csrf.group(1));
  }

  private static HttpResponse<String> get(String path, Session session) {
    return Api.send(Api.request(path).header("Cookie", session.cookie()));
  }

  private static HttpResponse<String> delete(Session session, String csrf) {
    HttpRequest.Builder request = Api.request(SESSION).header("Cookie", session.cookie()).DELETE();
    if (!csrf.isEmpty()) {
      request.header("X-CSRF-Token", csrf);
    }
    return Api.send(request);
  }

  @Test
  void whoSignsInIsKnownUntilTheySignOutAndChangesNeedTheirProof() {
    Session session = signIn("canbo.datmui", DemoAccounts.PASSWORD);
    assertThat(get(SESSION, session).body()).contains("\"officer\"", "UBND-32248");
    assertThat(delete(session, "").statusCode()).isEqualTo(403);
    assertThat(delete(session, "wrong").statusCode()).isEqualTo(403);
    assertThat(delete(session, session.csrf()).statusCode()).isEqualTo(204);
    assertThat(get(SESSION, session).statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyIsToldWhatIsWrongAndHowToProveOneself() {
    HttpResponse<String> nobody = Api.get(SESSION);
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    String unknown = "khongai" + UUID.randomUUID().toString().substring(0, 8);
    HttpResponse<String> first = post(unknown, "sai mat khau roi");
    HttpResponse<String> second = post("thanhtra", "sai mat khau roi");
    assertThat(first.statusCode()).isEqualTo(401);
    assertThat(withoutId(first.body())).isEqualTo(withoutId(second.body()));
    signIn("thanhtra", DemoAccounts.PASSWORD);
  }

  private static String withoutId(String body) {
    return body.replaceAll("urn:provincekit:request:[A-Za-z0-9-]+", "");
  }

  @Test
  void fiveFailuresLockAName() {
    String name = "ten" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 5; i++) {
      assertThat(post(name, "sai mat khau roi").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> locked = post(name, "sai mat khau roi");
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(locked.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(800, 900);
  }

  @Test
  void aRoleThatMayNotIsToldSoAndAnAdministratorMay() {
    assertThat(get(USERS, signIn("canbo.soxd", DemoAccounts.PASSWORD)).statusCode()).isEqualTo(403);
    Session session = signIn("quantri", DemoAccounts.PASSWORD);
    assertThat(get(USERS, session).body()).contains("\"dieuphoi\"");
    String name = "moi-" + UUID.randomUUID().toString().substring(0, 8);
    HttpResponse<String> created =
        Api.post(
            USERS,
            "{\"username\":\""
                + name
                + "\",\"displayName\":\"Cán bộ mới\",\"roles\":[\"auditor\"],"
                + "\"password\":\"bay chiec ghe xanh\"}",
            "Cookie",
            session.cookie(),
            "X-CSRF-Token",
            session.csrf());
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    Session fresh = signIn(name, "bay chiec ghe xanh");
    assertThat(get(SESSION, fresh).body()).contains("\"mustChangePassword\":true");
    assertThat(get(USERS, fresh).statusCode()).isEqualTo(403);
  }

  @Test
  void badTokensAreRefusedAndNeverAFault() {
    for (String header :
        new String[] {"Bearer x", "Bearer ", "Basic cXVhbnRyaTp4", "Bearer e30.e30.e30", "x"}) {
      HttpResponse<String> answer = Api.send(Api.request(USERS).header("Authorization", header));
      assertThat(answer.statusCode()).as(header).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
    }
    // What is longer than the server's header limit never reaches the gate: the connection ends.
    int longest =
        Api.send(Api.request(USERS).header("Authorization", "Bearer " + "a".repeat(7000)))
            .statusCode();
    assertThat(longest).isEqualTo(401);
  }
}
