package org.provincekit.app.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.sdk.PhotoSource;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.app.platform.view.ListView;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.ReportId;
import org.provincekit.service.ProvinceRules;

/** What everybody reads: one's own report by tracking code, public reports, list and map. */
@RequestScoped
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class ReportResource {
  private static final int LIST_MOST = 100;
  private static final int MAP_MOST = 1000;

  private final ReportFacade reports;
  private final PhotoSource photos;
  private final TrackingCodeGuard guard;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  @Inject
  public ReportResource(
      ReportFacade reports,
      PhotoSource photos,
      TrackingCodeGuard guard,
      Supplier<ProvinceRules> rules,
      Clock clock) {
    this.reports = reports;
    this.photos = photos;
    this.guard = guard;
    this.rules = rules;
    this.clock = clock;
  }

  /** Lists public reports, newest first. */
  @GET
  @Permitted(Operation.REPORT_READ)
  public ListView<ReportItem> list(@BeanParam PublicListParameters parameters) {
    return page(parameters, LIST_MOST);
  }

  /** Gives public reports as GeoJSON. */
  @GET
  @Path("/map")
  @Produces("application/geo+json")
  @Permitted(Operation.REPORT_READ)
  public FeatureCollection map(@BeanParam PublicListParameters parameters) {
    ListView<ReportItem> page = page(parameters, MAP_MOST);
    return FeatureCollection.of(page.items(), page.next());
  }

  private ListView<ReportItem> page(PublicListParameters parameters, int most) {
    return reports.list(
        parameters.criteria(rules.get(), clock.instant()),
        parameters.after(),
        parameters.limit(most));
  }

  /** Shows a report by tracking code or, when it is public, by id. */
  @GET
  @Path("/{ref}")
  @Permitted(Operation.REPORT_READ)
  public Response find(@PathParam("ref") String ref, @Context Request request) {
    ReportView view = view(ref);
    EntityTag tag = new EntityTag(view.updatedAt().toEpochMilli() + "-" + view.status(), true);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(view) : unchanged;
    return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
  }

  private ReportView view(String ref) {
    return guard.watch(
        () -> {
          ReportRef read = ReportRef.parse(ref);
          return read.code()
              .map(reports::find)
              .orElseGet(() -> reports.findPublic(read.id().orElseThrow()));
        });
  }

  /** Shows the public history alone. */
  @GET
  @Path("/{ref}/history")
  @Permitted(Operation.REPORT_READ)
  public Map<String, List<ReportView.Line>> history(@PathParam("ref") String ref) {
    return Map.of("items", view(ref).history());
  }

  /** Lists the photos of a report. */
  @GET
  @Path("/{ref}/attachments")
  @Permitted(Operation.REPORT_READ)
  public Map<String, Object> attachments(@PathParam("ref") String ref) {
    return Map.of("items", view(ref).attachments());
  }

  /** Gives one photo of a report. */
  @GET
  @Path("/{ref}/attachments/{attachment}")
  @Produces(MediaType.WILDCARD)
  @Permitted(Operation.REPORT_READ)
  public Response photo(
      @PathParam("ref") String ref,
      @PathParam("attachment") String attachment,
      @QueryParam("size") @DefaultValue("full") String size) {
    return guard.watch(
        () -> {
          ReportRef read = ReportRef.parse(ref);
          AttachmentId photo = AttachmentId.parse(attachment);
          ReportId report = reports.resolve(read.code(), read.id(), photo);
          return photos.answer(photo, report, size, read.id().isPresent());
        });
  }
}
