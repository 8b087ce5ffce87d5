package org.provincekit.app.platform.idempotency;

import java.util.Optional;

/**
 * What a facade answers to a request that changed something.
 *
 * @param status the HTTP status
 * @param location path of what was made, if anything
 * @param body what becomes the JSON body
 */
public record Answer(int status, Optional<String> location, Object body) {
  /**
   * Says that something was made.
   *
   * @param location its path
   * @param body how it looks
   * @return the answer, 201
   */
  public static Answer created(String location, Object body) {
    return new Answer(201, Optional.of(location), body);
  }
}
