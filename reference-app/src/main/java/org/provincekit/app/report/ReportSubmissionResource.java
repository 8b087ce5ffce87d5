package org.provincekit.app.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.http.CurrentRequest;
import org.provincekit.app.platform.idempotency.IdempotencyKey;
import org.provincekit.app.platform.security.Caller;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.FieldReport;
import org.provincekit.report.TrackingCode;
import org.provincekit.service.ReporterService;
import org.provincekit.shared.Require;

/** What reporters send: reports, and what they do with them afterwards by tracking code. */
@RequestScoped
@Path("/reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class ReportSubmissionResource {
  private final ReportFacade reports;
  private final Caller caller;
  private final CurrentRequest request;
  private final TrackingCodeGuard guard;

  @HeaderParam(IdempotencyKey.HEADER)
  private String idempotencyKey;

  @Inject
  public ReportSubmissionResource(
      ReportFacade reports, Caller caller, CurrentRequest request, TrackingCodeGuard guard) {
    this.reports = reports;
    this.caller = caller;
    this.request = request;
    this.guard = guard;
  }

  private Optional<IdempotencyKey> key() {
    return IdempotencyKey.parse(idempotencyKey);
  }

  private Response act(
      TrackingCode code, Object body, Function<ReporterService, FieldReport> step) {
    return guard.watch(() -> reports.act(code, key(), body, step)).toResponse();
  }

  /** Takes a report in. */
  @POST
  @Permitted(Operation.REPORT_SUBMIT)
  public Response submit(NewReportBody body) {
    return reports.submit(caller.citizen(), key(), body).toResponse();
  }

  /** Answers the open question. */
  @POST
  @Path("/{code}/information")
  @Permitted(Operation.REPORT_FOLLOW_UP)
  public Response information(@PathParam("code") String code, FollowUpBodies.Information body) {
    TrackingCode key = guard.watch(() -> ReportRef.code(code));
    List<AttachmentId> photos = NewReportBody.attachmentIds(body.attachments());
    return act(
        key,
        body,
        service -> service.provideInformation(key, request.correlationId(), body.text(), photos));
  }

  /** Takes the report back. */
  @POST
  @Path("/{code}/withdrawal")
  @Permitted(Operation.REPORT_FOLLOW_UP)
  public Response withdrawal(@PathParam("code") String code, FollowUpBodies.Withdrawal body) {
    TrackingCode key = guard.watch(() -> ReportRef.code(code));
    String reason = body.reason() == null ? "" : body.reason();
    return act(key, body, service -> service.withdraw(key, request.correlationId(), reason));
  }

  /** Rates the answer. */
  @POST
  @Path("/{code}/rating")
  @Permitted(Operation.REPORT_FOLLOW_UP)
  public Response rating(@PathParam("code") String code, FollowUpBodies.Rating body) {
    TrackingCode key = guard.watch(() -> ReportRef.code(code));
    int stars = Require.present(body.stars(), "stars");
    String comment = body.comment() == null ? "" : body.comment();
    return act(key, body, service -> service.rate(key, request.correlationId(), stars, comment));
  }

  /** Reopens the report, or asks the coordinator to. */
  @POST
  @Path("/{code}/reopening")
  @Permitted(Operation.REPORT_FOLLOW_UP)
  public Response reopening(@PathParam("code") String code, FollowUpBodies.Reopening body) {
    TrackingCode key = guard.watch(() -> ReportRef.code(code));
    return act(key, body, service -> service.reopen(key, request.correlationId(), body.reason()));
  }
}
