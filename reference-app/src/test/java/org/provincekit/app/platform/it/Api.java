package org.provincekit.app.platform.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client of the application under test: {@code Api.get("/api/v1/ping")}. */
public final class Api {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Api() {}

  /** Gives the address of a path of the server of this run. */
  public static URI uri(String path) {
    return URI.create("http://localhost:" + System.getProperty("it.http.port") + path);
  }

  /** Begins a request that {@link #send} finishes. */
  public static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
  }

  /** Reads a path. */
  public static HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** Sends JSON by POST; header names and values follow each other. */
  public static HttpResponse<String> post(String path, String json, String... headers) {
    HttpRequest.Builder request = request(path);
    request.header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
  }

  /** Sends a request and reads the answer as UTF-8. */
  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
