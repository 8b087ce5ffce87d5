package org.provincekit.app.platform.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LibertyTest
class PlatformIT {
  private static final String REPORTS = "/api/v1/reports";

  @Test
  void theServiceAnswersUnderTheCallersMark() {
    HttpResponse<String> answer =
        Api.send(Api.request("/api/v1/ping").header("X-Request-Id", "abc-123"));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(header(answer, "X-Request-Id")).isEqualTo("abc-123");
  }

  @Test
  void aMarkThatIsNotWellFormedIsReplaced() {
    HttpResponse<String> answer =
        Api.send(Api.request("/api/v1/ping").header("X-Request-Id", "a b<c>"));
    assertThat(header(answer, "X-Request-Id")).matches("[0-9a-f-]{36}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/ping", "/api/v1/nothing", "/nothing", "/health/ready", "/metrics"})
  void everyAnswerKeepsTheBrowserStrict(String path) {
    HttpResponse<String> answer = Api.get(path);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase().startsWith("access-control"))
        .noneMatch(name -> name.equalsIgnoreCase("Server"))
        .noneMatch(name -> name.equalsIgnoreCase("X-Powered-By"));
  }

  @Test
  void theWarsAnswersHaveAStrictPolicy() {
    assertThat(header(Api.get("/api/v1/ping"), "Content-Security-Policy"))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void whatIsNotThereIsAProblemInTheCallersLanguage() throws Exception {
    HttpResponse<String> vietnamese = Api.get("/api/v1/nothing");
    JsonNode problem = problem(vietnamese, 404, "not-found");
    assertThat(problem.get("title").asText()).isEqualTo("Không tìm thấy");
    assertThat(problem.get("detail")).isEqualTo(problem.get("detail_vi"));
    assertThat(problem.get("instance").asText())
        .isEqualTo("urn:provincekit:request:" + header(vietnamese, "X-Request-Id"));

    JsonNode english =
        problem(
            Api.send(Api.request("/api/v1/nothing").header("Accept-Language", "en")),
            404,
            "not-found");
    assertThat(english.get("title").asText()).isEqualTo("Not found");
    assertThat(english.get("detail")).isEqualTo(english.get("detail_en"));
  }

  @Test
  void aPageThatIsNotThereIsAPageForPeople() {
    HttpResponse<String> answer =
        Api.send(Api.request("/nothing").header("Accept", "text/html,*/*;q=0.8"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).startsWith("text/html");
    assertThat(answer.body()).contains("Không tìm thấy").doesNotContain("SRVE", "Exception");
  }

  @Test
  void aMethodThatThePathDoesNotKnowIsAProblem() throws Exception {
    HttpResponse<String> answer = Api.send(Api.request("/api/v1/ping").DELETE());
    problem(answer, 405, "method-not-allowed");
    assertThat(header(answer, "Allow")).contains("GET");
  }

  @Test
  void aBodyOfAnotherTypeIsAProblem() throws Exception {
    problem(
        Api.send(
            Api.request(REPORTS)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<a/>"))),
        415,
        "unsupported-type");
  }

  @Test
  void anAnswerOfAnotherTypeIsAProblem() throws Exception {
    problem(Api.send(Api.request(REPORTS).header("Accept", "image/png")), 406, "not-acceptable");
  }

  @Test
  void compressedBodiesAreRefused() throws Exception {
    problem(
        Api.send(
            Api.request(REPORTS)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}"))),
        415,
        "unsupported-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "7", "\"a\"", "{\"a\":1}", "{\"description\":{}}"})
  void aBodyThatIsNotTheOneAskedForIsAProblem(String body) throws Exception {
    JsonNode problem = json(Api.post(REPORTS, body));
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("code").asText())
        .isIn("MALFORMED_JSON", "WRONG_TYPE", "UNKNOWN_FIELD", "REQUIRED");
  }

  @Test
  void aBottomlessNestIsAProblem() throws Exception {
    problem(Api.post(REPORTS, "[".repeat(200_000)), 400, null);
    problem(Api.post(REPORTS, "{\"location\":".repeat(50_000)), 400, null);
  }

  @Test
  void bytesThatAreNotUtf8AreAProblem() throws Exception {
    byte[] latin = "{\"description\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    problem(
        Api.send(
            Api.request(REPORTS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(latin))),
        400,
        "malformed-json");
  }

  @Test
  void tooLongABodyIsAProblem() throws Exception {
    JsonNode problem = problem(Api.post(REPORTS, " ".repeat((1 << 20) + 1)), 413, "too-large");
    assertThat(problem.get("details").get("max").asInt()).isEqualTo(1 << 20);
  }

  @Test
  void healthTellsStartedLiveAndReadyApart() throws Exception {
    for (String probe : List.of("started", "live", "ready")) {
      HttpResponse<String> answer = Api.get("/health/" + probe);
      assertThat(answer.statusCode()).as(probe).isEqualTo(200);
      assertThat(json(answer).get("status").asText()).isEqualTo("UP");
    }
  }

  @Test
  void figuresAreOpenAndTellOfTheOutbox() {
    HttpResponse<String> answer = Api.get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("provincekit_outbox_pending")
        .contains("provincekit_outbox_dead")
        .contains("provincekit_outbox_lag_seconds");
  }

  @Test
  void theApiDescribesItself() {
    HttpResponse<String> answer = Api.get("/openapi");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("/api/v1/reports");
  }

  @Test
  void theLogIsCleanWhenTheServerHasStarted() throws Exception {
    String log = Files.readString(Path.of(System.getProperty("it.logs"), "messages.log"));
    String start = log.substring(0, log.indexOf("CWWKF0011I"));
    // A message begins with its time, thread, logger and level: I, A, W, E, F.
    assertThat(start.lines().filter(line -> line.matches("\\[[^]]*] \\w{8} \\S+\\s+[WEF] .*")))
        .isEmpty();
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String rule)
      throws Exception {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    JsonNode problem = json(answer);
    if (rule != null) {
      assertThat(problem.get("type").asText()).isEqualTo("urn:provincekit:problem:" + rule);
      assertThat(problem.get("rule").asText()).isEqualTo(rule);
    }
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "org.", "java.", "RESTEASY");
    return problem;
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
