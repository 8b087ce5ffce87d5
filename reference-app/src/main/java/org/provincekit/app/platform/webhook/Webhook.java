package org.provincekit.app.platform.webhook;

import java.net.URI;
import java.util.List;

/**
 * One address that is told of events, as the operator configured it.
 *
 * @param name the subscription
 * @param url where events are sent
 * @param secret signs them
 * @param types which events; a trailing {@code *} stands for anything
 */
record Webhook(String name, URI url, String secret, List<String> types) {
  boolean wants(String type) {
    return types.stream()
        .anyMatch(
            wanted ->
                wanted.endsWith("*")
                    ? type.startsWith(wanted.substring(0, wanted.length() - 1))
                    : type.equals(wanted));
  }

  @Override
  public String toString() {
    return "Webhook " + name + " to " + url;
  }
}
