package org.provincekit.app.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Takes photos before the report that will name them. */
@RequestScoped
@Path("/attachments")
@Tag(name = "reports")
public class AttachmentResource {
  private final AttachmentFacade attachments;

  @Inject
  public AttachmentResource(AttachmentFacade attachments) {
    this.attachments = attachments;
  }

  /** Takes one photo in the part {@code file}; its name and claimed type do not count. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Permitted(Operation.ATTACHMENT_UPLOAD)
  public Response upload(List<EntityPart> parts) throws IOException {
    List<EntityPart> files =
        parts == null
            ? List.of()
            : parts.stream().filter(part -> "file".equals(part.getName())).toList();
    if (files.size() != 1) {
      throw DomainException.of(ErrorCode.REQUIRED, "file", "one part named file is required");
    }
    try (InputStream content = files.get(0).getContent()) {
      return Response.status(Response.Status.CREATED).entity(attachments.store(content)).build();
    } catch (java.io.UncheckedIOException e) {
      throw PlatformProblem.BAD_REQUEST.exception();
    }
  }
}
