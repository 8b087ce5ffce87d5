package org.provincekit.app.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.sdk.PhotoSource;
import org.provincekit.app.platform.security.Caller;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.ReportId;

/** The photos of a case, for those who may see the case. */
@RequestScoped
@Path("/desk/reports/{id}/attachments/{attachment}")
@Tag(name = "desk")
public class CasePhotoResource {
  private final DeskFacade desk;
  private final PhotoSource photos;
  private final Caller caller;

  @Inject
  public CasePhotoResource(DeskFacade desk, PhotoSource photos, Caller caller) {
    this.desk = desk;
    this.photos = photos;
    this.caller = caller;
  }

  /** Gives one photo. */
  @GET
  @Permitted(Operation.DESK_READ)
  public Response photo(
      @PathParam("id") String id,
      @PathParam("attachment") String attachment,
      @QueryParam("size") @DefaultValue("full") String size) {
    ReportId report = ReportId.parse(id);
    desk.require(caller.staff(), report);
    return photos.answer(AttachmentId.parse(attachment), report, size, false);
  }
}
