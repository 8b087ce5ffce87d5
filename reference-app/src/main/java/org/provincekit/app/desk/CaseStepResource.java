package org.provincekit.app.desk;

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
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.http.Preconditions;
import org.provincekit.app.platform.idempotency.IdempotencyKey;
import org.provincekit.app.platform.security.Caller;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportId;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.service.DeskService;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.StaffId;

/**
 * The steps that staff take on a case, each a sub-resource named like its verb. {@code If-Match}
 * with the version seen makes a step refuse with 412 when somebody changed the case meanwhile.
 */
@RequestScoped
@Path("/desk/reports/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "desk")
public class CaseStepResource {
  private final DeskFacade desk;
  private final Caller caller;
  private final java.util.function.Supplier<ProvinceRules> rules;

  @PathParam("id")
  private String id;

  @HeaderParam("If-Match")
  private String ifMatch;

  @HeaderParam(IdempotencyKey.HEADER)
  private String idempotencyKey;

  @Inject
  public CaseStepResource(
      DeskFacade desk, Caller caller, java.util.function.Supplier<ProvinceRules> rules) {
    this.desk = desk;
    this.caller = caller;
    this.rules = rules;
  }

  private Response step(Object body, BiFunction<DeskService, DeskService.Case, FieldReport> step) {
    DeskService.Case on =
        new DeskService.Case(caller.staff(), ReportId.parse(id), Preconditions.version(ifMatch));
    DeskFacade.Stepped stepped = desk.act(on, IdempotencyKey.parse(idempotencyKey), body, step);
    Response.ResponseBuilder answer = Response.fromResponse(stepped.reply().toResponse());
    stepped.version().ifPresent(version -> answer.header("ETag", "\"" + version + "\""));
    return answer.header("Cache-Control", "private, no-store").build();
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(value -> !value.isBlank());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static List<AttachmentId> photos(List<String> ids) {
    return ids == null ? List.of() : ids.stream().map(AttachmentId::parse).toList();
  }

  /** Tiếp nhận. */
  @POST
  @Path("/accept")
  @Permitted(Operation.CASE_TRIAGE)
  public Response accept(StepBodies.Accept body) {
    boolean forward = Boolean.TRUE.equals(body.forward());
    return step(
        body,
        (service, on) ->
            forward ? service.acceptAndForward(on) : service.take(on, FieldReport::accept));
  }

  /** Không tiếp nhận. */
  @POST
  @Path("/reject")
  @Permitted(Operation.CASE_TRIAGE)
  public Response reject(StepBodies.Reject body) {
    return step(body, (service, on) -> service.reject(on, body.reasonCode(), given(body.text())));
  }

  /** Hướng dẫn sang thủ tục khác. */
  @POST
  @Path("/redirect")
  @Permitted(Operation.CASE_TRIAGE)
  public Response redirect(StepBodies.Redirect body) {
    return step(body, (service, on) -> service.redirect(on, body.target(), given(body.text())));
  }

  /** Chuyển cơ quan xử lý. */
  @POST
  @Path("/assign")
  @Permitted(Operation.CASE_TRIAGE)
  public Response assign(StepBodies.Assign body) {
    List<String> helpers = body.cooperating() == null ? List.of() : body.cooperating();
    AgencyCode lead = new AgencyCode(body.agency());
    List<AgencyCode> cooperating = helpers.stream().map(AgencyCode::new).toList();
    return step(body, (service, on) -> service.assign(on, lead, cooperating, orEmpty(body.note())));
  }

  /** Nhận xử lý. */
  @POST
  @Path("/take")
  @Permitted(Operation.CASE_WORK)
  public Response take(StepBodies.Take body) {
    return step(
        body, (service, on) -> service.takeCase(on, given(body.handler()).map(StaffId::new)));
  }

  /** Trả lại. */
  @POST
  @Path("/hand-back")
  @Permitted(Operation.CASE_WORK)
  public Response handBack(StepBodies.Reason body) {
    return step(
        body,
        (service, on) -> service.take(on, (report, now) -> report.handBack(now, body.reason())));
  }

  /** Yêu cầu bổ sung. */
  @POST
  @Path("/request-information")
  @Permitted(Operation.CASE_CORRESPOND)
  public Response requestInformation(StepBodies.Question body) {
    return step(body, (service, on) -> service.requestInformation(on, body.question()));
  }

  /** Trả lời bước đầu. */
  @POST
  @Path("/reply")
  @Permitted(Operation.CASE_CORRESPOND)
  public Response reply(StepBodies.Text body) {
    return step(
        body, (service, on) -> service.take(on, (report, now) -> report.reply(now, body.text())));
  }

  /** Hoàn thành phần phối hợp. */
  @POST
  @Path("/contribute")
  @Permitted(Operation.CASE_WORK)
  public Response contribute(StepBodies.Text body) {
    return step(
        body,
        (service, on) -> service.take(on, (report, now) -> report.contribute(now, body.text())));
  }

  /** Trình kết quả. */
  @POST
  @Path("/propose-answer")
  @Permitted(Operation.CASE_WORK)
  public Response proposeAnswer(StepBodies.Answer body) {
    List<AttachmentId> photos = photos(body.attachments());
    return step(body, (service, on) -> service.proposeAnswer(on, body.text(), photos));
  }

  /** Trả lại dự thảo. */
  @POST
  @Path("/return-answer")
  @Permitted(Operation.CASE_DECIDE)
  public Response returnAnswer(StepBodies.Reason body) {
    return step(
        body,
        (service, on) ->
            service.take(on, (report, now) -> report.returnAnswer(now, body.reason())));
  }

  /** Duyệt và công bố kết quả. */
  @POST
  @Path("/publish-answer")
  @Permitted(Operation.CASE_DECIDE)
  public Response publishAnswer(StepBodies.Nothing body) {
    return step(body, (service, on) -> service.take(on, FieldReport::publishAnswer));
  }

  /** Mở lại. */
  @POST
  @Path("/reopen")
  @Permitted(Operation.CASE_TRIAGE)
  public Response reopen(StepBodies.Reason body) {
    return step(
        body,
        (service, on) ->
            service.take(
                on, (report, now) -> report.reopen(now, body.reason(), rules.get().aftercare())));
  }

  /** Từ chối mở lại. */
  @POST
  @Path("/decline-reopening")
  @Permitted(Operation.CASE_TRIAGE)
  public Response declineReopening(StepBodies.Reason body) {
    return step(
        body,
        (service, on) ->
            service.take(on, (report, now) -> report.declineReopening(now, body.reason())));
  }

  /** Đóng. */
  @POST
  @Path("/close")
  @Permitted(Operation.CASE_TRIAGE)
  public Response close(StepBodies.Nothing body) {
    return step(body, (service, on) -> service.take(on, FieldReport::close));
  }

  /** Gộp. */
  @POST
  @Path("/merge")
  @Permitted(Operation.CASE_TRIAGE)
  public Response merge(StepBodies.Merge body) {
    ReportId parent = ReportId.parse(Require.present(body.parent(), "parent"));
    return step(body, (service, on) -> service.merge(on, parent));
  }

  /** Tách. */
  @POST
  @Path("/separate")
  @Permitted(Operation.CASE_TRIAGE)
  public Response separate(StepBodies.Reason body) {
    return step(body, (service, on) -> service.separate(on, body.reason()));
  }

  /** Xin gia hạn. */
  @POST
  @Path("/request-extension")
  @Permitted(Operation.CASE_WORK)
  public Response requestExtension(StepBodies.Extension body) {
    Require.present(body.until(), "until");
    return step(body, (service, on) -> service.requestExtension(on, body.until(), body.reason()));
  }

  /** Duyệt hoặc từ chối gia hạn. */
  @POST
  @Path("/decide-extension")
  @Permitted(Operation.CASE_DECIDE)
  public Response decideExtension(StepBodies.Decision body) {
    boolean granted = Require.present(body.granted(), "granted");
    return step(
        body,
        (service, on) ->
            service.take(
                on,
                (report, now) -> {
                  if (granted) {
                    report.grantExtension(now, body.reason());
                  } else {
                    report.refuseExtension(now, body.reason());
                  }
                }));
  }

  /** Sửa lĩnh vực, mức độ. */
  @POST
  @Path("/reclassify")
  @Permitted(Operation.CASE_TRIAGE)
  public Response reclassify(StepBodies.Reclassify body) {
    CategoryCode category = new CategoryCode(body.category());
    Urgency urgency =
        Codes.parse(Urgency.class, Require.present(body.urgency(), "urgency"), "urgency");
    return step(body, (service, on) -> service.reclassify(on, category, urgency, body.reason()));
  }

  /** Sửa vị trí. */
  @POST
  @Path("/relocate")
  @Permitted(Operation.CASE_TRIAGE)
  public Response relocate(StepBodies.Relocate body) {
    var place = Require.present(body.location(), "location").toPlace();
    return step(body, (service, on) -> service.relocate(on, place, body.reason()));
  }

  /** Ẩn hoặc hiện với công chúng. */
  @POST
  @Path("/change-visibility")
  @Permitted(Operation.CASE_TRIAGE)
  public Response changeVisibility(StepBodies.Visible body) {
    Visibility visibility =
        Codes.parse(
            Visibility.class, Require.present(body.visibility(), "visibility"), "visibility");
    return step(body, (service, on) -> service.changeVisibility(on, visibility, body.reason()));
  }

  /** Ghi chú nội bộ. */
  @POST
  @Path("/add-note")
  @Permitted(Operation.CASE_CORRESPOND)
  public Response addNote(StepBodies.Text body) {
    return step(
        body, (service, on) -> service.take(on, (report, now) -> report.addNote(now, body.text())));
  }

  /** Thêm ảnh. */
  @POST
  @Path("/add-attachment")
  @Permitted(Operation.CASE_CORRESPOND)
  public Response addAttachment(StepBodies.Attach body) {
    AttachmentId attachment = AttachmentId.parse(body.attachment());
    return step(body, (service, on) -> service.addAttachment(on, attachment));
  }
}
