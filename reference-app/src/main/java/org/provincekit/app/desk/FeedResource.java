package org.provincekit.app.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.security.Caller;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.app.platform.view.Parameters;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** What is new on the caller's cases, and who the colleagues are. */
@RequestScoped
@Path("/desk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "desk")
public class FeedResource {
  private final FeedFacade feed;
  private final Caller caller;

  @Inject
  public FeedResource(FeedFacade feed, Caller caller) {
    this.feed = feed;
    this.caller = caller;
  }

  /** Reads the feed. */
  @GET
  @Path("/feed")
  @Permitted(org.provincekit.app.platform.security.Operation.DESK_READ)
  @Operation(summary = "Tin mới của bàn xử lý / what is new on the caller's cases, oldest first")
  public Response feed(
      @QueryParam("after") String after, @QueryParam("limit") @DefaultValue("20") String limit) {
    return answer(feed.read(official(), number(after), Parameters.whole(limit, 1, 100, "limit")));
  }

  /** Lists colleagues. */
  @GET
  @Path("/staff")
  @Permitted(org.provincekit.app.platform.security.Operation.DESK_STAFF)
  @Operation(summary = "Cán bộ, lãnh đạo của cơ quan / officers and leaders of an agency")
  public Response staff(@QueryParam("agency") String agency) {
    return answer(
        feed.staff(
            official(),
            Optional.ofNullable(agency).filter(code -> !code.isBlank()).map(AgencyCode::new)));
  }

  private Actor.Official official() {
    return (Actor.Official) caller.staff().actor();
  }

  private static Response answer(Object view) {
    return Response.ok(view).header("Cache-Control", "private, no-store").build();
  }

  private static OptionalLong number(String after) {
    if (after == null || after.isBlank()) {
      return OptionalLong.empty();
    }
    try {
      long number = Long.parseLong(after.strip());
      if (number >= 0) {
        return OptionalLong.of(number);
      }
    } catch (NumberFormatException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static DomainException malformed() {
    return DomainException.of(ErrorCode.MALFORMED, "after", "after is the position of a feed");
  }
}
