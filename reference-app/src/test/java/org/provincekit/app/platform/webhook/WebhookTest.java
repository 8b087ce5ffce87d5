package org.provincekit.app.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provincekit.app.platform.MutableClock;
import org.provincekit.app.platform.json.JsonMapper;
import org.provincekit.app.platform.outbox.DeliveryFailed;
import org.provincekit.app.platform.outbox.OutboxMessage;
import org.provincekit.app.platform.outbox.UndeliverableException;
import org.provincekit.app.platform.startup.StartRefused;

class WebhookTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private final MutableClock clock = new MutableClock();
  private final ObjectMapper json = JsonMapper.create();
  private final Map<String, String> received = new HashMap<>();
  private volatile int answer = 204;
  private HttpServer receiver;
  @TempDir private Path folder;

  @BeforeEach
  void listen() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          exchange
              .getRequestHeaders()
              .forEach((name, values) -> received.put(name.toLowerCase(), values.get(0)));
          received.put(
              "body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void anEventArrivesSignedAsACloudEvent() throws Exception {
    consumer(port()).accept(message());
    JsonNode body = json.readTree(received.get("body"));
    assertThat(body.get("specversion").asText()).isEqualTo("1.0");
    assertThat(body.get("id").asText()).isEqualTo("r1/7");
    assertThat(body.get("source").asText()).isEqualTo("https://phananh.example");
    assertThat(body.get("type").asText()).isEqualTo("org.provincekit.report.accepted");
    assertThat(body.get("subject").asText()).isEqualTo("r1");
    assertThat(body.get("data").get("ghi chú").asText()).isEqualTo("đèn đường");
    assertThat(received.get("content-type")).startsWith("application/cloudevents+json");
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    assertThat(received)
        .containsEntry("webhook-id", "r1/7")
        .containsEntry("webhook-timestamp", timestamp)
        .containsEntry(
            "webhook-signature",
            "v1," + WebhookConsumer.signature(SECRET, "r1/7", timestamp, received.get("body")));
  }

  @Test
  void theSignatureIsTheOneThatAnybodyComputes() {
    // printf 'id.1700000000.{}' | openssl dgst -sha256 -hmac KEY -binary | base64
    assertThat(WebhookConsumer.signature(SECRET, "id", "1700000000", "{}"))
        .isEqualTo("4yohBEe5IxbrCCL3ikUeLNqLPNF4YK8wMyOr41lQC+Q=");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 400, 404, 429, 500, 503})
  void anyAnswerButSuccessMeansAgain(int status) {
    answer = status;
    assertThatThrownBy(() -> consumer(port()).accept(message()))
        .isInstanceOf(DeliveryFailed.class)
        .hasMessageContaining(Integer.toString(status));
  }

  @Test
  void goneMeansNeverAgain() {
    answer = 410;
    assertThatThrownBy(() -> consumer(port()).accept(message()))
        .isInstanceOf(UndeliverableException.class);
  }

  @Test
  void aReceiverThatIsDownMeansAgain() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertThatThrownBy(() -> consumer(closed).accept(message())).isInstanceOf(DeliveryFailed.class);
  }

  @Test
  void onlyWantedTypesAreWanted() {
    Webhook webhook =
        new Webhook("x", URI.create("https://a.example"), SECRET, List.of("report.*", "sla.due"));
    assertThat(webhook.wants("report.accepted")).isTrue();
    assertThat(webhook.wants("sla.due")).isTrue();
    assertThat(webhook.wants("sla.due.soon")).isFalse();
    assertThat(webhook.toString()).doesNotContain(SECRET);
  }

  @Test
  void theFileGivesOneWebhookPerName() throws Exception {
    Path file =
        file(
            "van-ban.url=https://vanban.example/hook",
            "van-ban.secret=" + SECRET,
            "van-ban.types=report.accepted, report.closed",
            "all.url=http://127.0.0.1:8080/",
            "all.secret=" + SECRET);
    assertThat(WebhookFile.read(file))
        .containsExactly(
            new Webhook("all", URI.create("http://127.0.0.1:8080/"), SECRET, List.of("*")),
            new Webhook(
                "van-ban",
                URI.create("https://vanban.example/hook"),
                SECRET,
                List.of("report.accepted", "report.closed")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.url=https://a.example",
        "a.secret=0123456789abcdef0123456789abcdef",
        "a.url=http://a.example\na.secret=0123456789abcdef0123456789abcdef",
        "a.url=https://u:p@a.example\na.secret=0123456789abcdef0123456789abcdef",
        "a.url=https://a.example\na.secret=short",
        "a.uri=https://a.example",
        "A.url=https://a.example\nA.secret=0123456789abcdef0123456789abcdef",
      })
  void aWrongFileEndsTheStartAndDoesNotShowSecrets(String lines) throws Exception {
    Path file = file(lines);
    assertThatThrownBy(() -> WebhookFile.read(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file.toString())
        .message()
        .doesNotContain("0123456789abcdef");
  }

  private Path file(String... lines) throws Exception {
    return Files.write(folder.resolve("webhooks.properties"), List.of(lines));
  }

  private int port() {
    return receiver.getAddress().getPort();
  }

  private WebhookConsumer consumer(int port) {
    Webhook webhook =
        new Webhook("x", URI.create("http://127.0.0.1:" + port + "/"), SECRET, List.of("*"));
    return new WebhookConsumer(
        webhook, URI.create("https://phananh.example"), HttpClient.newHttpClient(), json, clock);
  }

  private OutboxMessage message() {
    return new OutboxMessage(
        1,
        "r1/7",
        "report.accepted",
        "r1",
        7,
        clock.instant(),
        "call",
        "{\"ghi chú\":\"đèn đường\"}");
  }
}
