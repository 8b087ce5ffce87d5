package org.provincekit.app.platform.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;

/** Answers that the service can be reached; it asks nothing else of the server. */
@Path("/ping")
public class PingResource {
  /**
   * Answers.
   *
   * @return 204
   */
  @GET
  @Permitted(Operation.REFERENCE_READ)
  public Response ping() {
    return Response.noContent().build();
  }
}
