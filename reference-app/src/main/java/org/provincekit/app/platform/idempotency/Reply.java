package org.provincekit.app.platform.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * An answer as it goes out, now or again.
 *
 * @param status the HTTP status
 * @param location path of what was made, if anything
 * @param json the body
 * @param replayed whether this is the first answer given again
 */
public record Reply(int status, Optional<String> location, String json, boolean replayed) {
  /** Says in an answer that it was given before. */
  public static final String REPLAYED = "Idempotency-Replayed";

  /**
   * Makes the HTTP answer. To be called outside the transaction, after its commit.
   *
   * @return the answer
   */
  public Response toResponse() {
    Response.ResponseBuilder response =
        Response.status(status).entity(json).type(MediaType.APPLICATION_JSON_TYPE);
    location.ifPresent(path -> response.header(HttpHeaders.LOCATION, path));
    if (replayed) {
      response.header(REPLAYED, "true");
    }
    return response.build();
  }
}
