package org.provincekit.app.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.app.platform.view.Parameters;

/** Says where a report would go, without sending one. */
@RequestScoped
@Path("/routing/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routing")
public class RoutingPreviewResource {
  private final RoutingPreview preview;
  private final Clock clock;

  @Inject
  public RoutingPreviewResource(RoutingPreview preview, Clock clock) {
    this.preview = preview;
    this.clock = clock;
  }

  /**
   * Routes a place and category. A place outside the province is refused as at sending, with the
   * nearest unit and its distance. Answers are given as {@code answer=question:value}.
   */
  @GET
  @Permitted(Operation.PREVIEW)
  public Response preview(
      @QueryParam("lat") String lat,
      @QueryParam("lon") String lon,
      @QueryParam("unitCode") String unitCode,
      @QueryParam("category") String category,
      @QueryParam("answer") List<String> answers,
      @QueryParam("at") String at) {
    Instant moment = Parameters.moment(at, "at").orElseGet(clock::instant);
    RoutingPreviewView view =
        preview.route(
            Parameters.decimal(lat, "lat"),
            Parameters.decimal(lon, "lon"),
            unitCode,
            category,
            answers == null ? List.of() : answers,
            moment);
    return Response.ok(view).header("Cache-Control", "no-store").build();
  }
}
