package org.provincekit.app.platform.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.provincekit.app.platform.outbox.DeliveryFailed;
import org.provincekit.app.platform.outbox.OutboxConsumer;
import org.provincekit.app.platform.outbox.OutboxMessage;
import org.provincekit.app.platform.outbox.UndeliverableException;

/**
 * Sends events to one webhook as CloudEvents 1.0 in JSON, signed the way of the Standard Webhooks
 * specification: HMAC-SHA256 over id, time and body, so that a receiver can tell who sent what and
 * drop what is old or comes twice.
 */
final class WebhookConsumer implements OutboxConsumer {
  private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
  private static final int GONE = 410;

  private final Webhook webhook;
  private final URI source;
  private final HttpClient client;
  private final ObjectMapper json;
  private final Clock clock;

  WebhookConsumer(Webhook webhook, URI source, HttpClient client, ObjectMapper json, Clock clock) {
    this.webhook = webhook;
    this.source = source;
    this.client = client;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook:" + webhook.name();
  }

  @Override
  public boolean wants(String type) {
    return webhook.wants(type);
  }

  @Override
  public boolean transactional() {
    return false;
  }

  @Override
  public void accept(OutboxMessage message) {
    refuseInnerHosts();
    String body = envelope(message);
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(webhook.url())
            .timeout(ANSWER_TIME)
            .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
            .header("webhook-id", message.eventId())
            .header("webhook-timestamp", timestamp)
            .header(
                "webhook-signature",
                "v1," + signature(webhook.secret(), message.eventId(), timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    int status = send(request);
    if (status == GONE) {
      throw new UndeliverableException("the receiver answered 410, gone");
    }
    if (status / 100 != 2) {
      throw new DeliveryFailed("the receiver answered " + status);
    }
  }

  private int send(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      // What the receiver says beyond its status is of no interest, however much it is.
      response.body().close();
      return response.statusCode();
    } catch (IOException e) {
      throw new DeliveryFailed("the receiver cannot be reached: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeliveryFailed("the server stops");
    }
  }

  /** A name must not lead to this machine or its link; only an operator's numeric address may. */
  private void refuseInnerHosts() {
    String host = webhook.url().getHost();
    if (host.equals("localhost") || host.startsWith("[") || host.matches("[0-9.]+")) {
      return;
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isAnyLocalAddress()
            || address.isMulticastAddress()) {
          throw new DeliveryFailed("the receiver's name leads to an inner address");
        }
      }
    } catch (UnknownHostException e) {
      throw new DeliveryFailed("the receiver's name is not known");
    }
  }

  private String envelope(OutboxMessage message) {
    try {
      ObjectNode envelope =
          json.createObjectNode()
              .put("specversion", "1.0")
              .put("id", message.eventId())
              .put("source", source.toString())
              .put("type", "org.provincekit." + message.type())
              .put("subject", message.subject())
              .put("time", message.occurredAt().toString())
              .put("sequence", Long.toString(message.sequence()))
              .put("correlationid", message.correlationId())
              .put("datacontenttype", "application/json");
      envelope.set("data", json.readTree(message.json()));
      return json.writeValueAsString(envelope);
    } catch (JsonProcessingException e) {
      throw new UndeliverableException("the event is not JSON");
    }
  }

  /** Signs a message; the receiver computes the same from what it got. */
  static String signature(String secret, String id, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
