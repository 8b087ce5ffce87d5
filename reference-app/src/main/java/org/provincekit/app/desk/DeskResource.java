package org.provincekit.app.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.security.Caller;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.report.ReportId;
import org.provincekit.service.ProvinceRules;
import org.provincekit.service.StandardText;

/** What staff read: the queue, a case, the texts kept ready. */
@RequestScoped
@Path("/desk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "desk")
public class DeskResource {
  private final DeskFacade desk;
  private final Caller caller;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  @Inject
  public DeskResource(DeskFacade desk, Caller caller, Supplier<ProvinceRules> rules, Clock clock) {
    this.desk = desk;
    this.caller = caller;
    this.rules = rules;
    this.clock = clock;
  }

  /** Lists the queue. */
  @GET
  @Path("/reports")
  @Permitted(org.provincekit.app.platform.security.Operation.DESK_READ)
  @Operation(summary = "Hàng đợi xử lý / the queue, by view, filters and order")
  public QueueView list(@BeanParam QueueParameters parameters) {
    return desk.list(
        caller.staff(),
        parameters.criteria(caller.staff(), rules.get(), clock.instant()),
        parameters.order(),
        parameters.after(),
        parameters.limit());
  }

  /** Shows a case. */
  @GET
  @Path("/reports/{id}")
  @Permitted(org.provincekit.app.platform.security.Operation.DESK_READ)
  @Operation(summary = "Chi tiết vụ việc / a case with its whole history and deadlines")
  public Response find(@PathParam("id") String id) {
    return answer(desk.find(caller.staff(), ReportId.parse(id)));
  }

  /** Lists the replies kept ready. */
  @GET
  @Path("/replies")
  @Permitted(org.provincekit.app.platform.security.Operation.DESK_READ)
  @Operation(summary = "Câu trả lời mẫu / replies kept ready")
  public Map<String, List<StandardText>> replies() {
    return Map.of("items", rules.get().replies());
  }

  /** Lists the reasons for refusing and the procedures to point to. */
  @GET
  @Path("/reasons")
  @Permitted(org.provincekit.app.platform.security.Operation.DESK_READ)
  @Operation(summary = "Lý do từ chối và thủ tục khác / reasons and other procedures")
  public Map<String, List<StandardText>> reasons() {
    return Map.of(
        "rejections", List.copyOf(rules.get().rejections()),
        "redirections", List.copyOf(rules.get().redirections()));
  }

  static Response answer(CaseView view) {
    return Response.ok(view)
        .header("ETag", "\"" + view.version() + "\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
