package org.provincekit.app.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.http.Preconditions;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.security.Caller;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.app.platform.view.ListView;
import org.provincekit.app.platform.view.Parameters;
import org.provincekit.shared.Actor;

/** The administration of accounts. */
@RequestScoped
@Path("/admin/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
public class UsersResource {
  private static final int MOST = 100;

  private final UsersFacade users;
  private final Caller caller;

  @Inject
  public UsersResource(UsersFacade users, Caller caller) {
    this.users = users;
    this.caller = caller;
  }

  /** Lists accounts by name. */
  @GET
  @Permitted(Operation.ADMIN_USERS_READ)
  @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Tài khoản / accounts")
  public ListView<UserBodies.User> list(
      @QueryParam("after") String after, @QueryParam("limit") @DefaultValue("20") String limit) {
    return users.list(after, Parameters.whole(limit, 1, MOST, "limit"));
  }

  /** Creates an account. */
  @POST
  @Permitted(Operation.ADMIN_USERS_WRITE)
  @org.eclipse.microprofile.openapi.annotations.Operation(
      summary = "Tạo tài khoản / create an account")
  public Response create(UserBodies.NewUser body) {
    UserBodies.User user = users.create(official(), body);
    return answer(Response.created(URI.create("/api/v1/admin/users/" + user.username())), user);
  }

  /** Changes an account. */
  @PATCH
  @Path("/{username}")
  @Permitted(Operation.ADMIN_USERS_WRITE)
  @org.eclipse.microprofile.openapi.annotations.Operation(
      summary = "Sửa tài khoản / change roles, agency, activity or password of an account")
  public Response change(
      @PathParam("username") String username,
      @HeaderParam("If-Match") String ifMatch,
      UserBodies.UserChange body) {
    return answer(
        Response.ok(), users.change(official(), username, Preconditions.version(ifMatch), body));
  }

  private static Response answer(Response.ResponseBuilder response, UserBodies.User user) {
    return response
        .entity(user)
        .header(HttpHeaders.ETAG, "\"" + user.version() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Actor.Official official() {
    return caller.official().orElseThrow(PlatformProblem.UNAUTHENTICATED::exception);
  }
}
