package org.provincekit.app.platform.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.outbox.OutboxConsumer;
import org.provincekit.app.platform.outbox.OutboxConsumerSource;

/** Makes one consumer per webhook of the operator's file. */
@ApplicationScoped
class Webhooks implements OutboxConsumerSource {
  private static final Duration CONNECT_TIME = Duration.ofSeconds(3);

  private final List<OutboxConsumer> consumers;

  @Inject
  Webhooks(Settings settings, ObjectMapper json, Clock clock) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIME)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    consumers =
        settings.webhooks().map(WebhookFile::read).orElse(List.of()).stream()
            .<OutboxConsumer>map(
                webhook -> new WebhookConsumer(webhook, settings.publicUrl(), client, json, clock))
            .toList();
  }

  @Override
  public List<OutboxConsumer> consumers() {
    return consumers;
  }
}
