package org.provincekit.app.sla;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.app.platform.view.Parameters;

/** Says when something would be due, without sending a report. */
@RequestScoped
@Path("/sla/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sla")
public class SlaPreviewResource {
  private final SlaPreview preview;
  private final Clock clock;

  @Inject
  public SlaPreviewResource(SlaPreview preview, Clock clock) {
    this.preview = preview;
    this.clock = clock;
  }

  /**
   * Reckons a deadline. Without an urgency that of the category counts; {@code agency} chooses the
   * office hours of an agency that has its own.
   */
  @GET
  @Permitted(Operation.PREVIEW)
  public Response preview(
      @QueryParam("category") String category,
      @QueryParam("urgency") String urgency,
      @QueryParam("stage") String stage,
      @QueryParam("from") String from,
      @QueryParam("agency") String agency) {
    Instant start = Parameters.moment(from, "from").orElseGet(clock::instant);
    return Response.ok(preview.reckon(category, urgency, stage, agency, start))
        .header("Cache-Control", "no-store")
        .build();
  }
}
