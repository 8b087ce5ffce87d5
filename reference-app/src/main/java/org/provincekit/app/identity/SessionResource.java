package org.provincekit.app.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.security.Caller;
import org.provincekit.app.platform.security.CallerAddress;
import org.provincekit.app.platform.security.Identities;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;
import org.provincekit.shared.Actor;

/** Staff sign in and out. */
@RequestScoped
@Path("/desk/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public class SessionResource {
  private final SignIn signIn;
  private final SessionCookie cookies;
  private final Caller caller;
  private final HttpServletRequest request;

  @CookieParam(Identities.COOKIE)
  private String token;

  @Inject
  public SessionResource(
      SignIn signIn, SessionCookie cookies, Caller caller, HttpServletRequest request) {
    this.signIn = signIn;
    this.cookies = cookies;
    this.caller = caller;
    this.request = request;
  }

  /** Signs in by name and password. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Permitted(Operation.SESSION)
  @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Đăng nhập / sign in")
  public Response open(SessionBodies.Credentials body) {
    return answer(
        signIn.signIn(
            body.username(),
            body.password(),
            CallerAddress.of(request),
            Optional.ofNullable(token)));
  }

  /** Tells who is signed in. */
  @GET
  @Permitted(Operation.OWN_ACCOUNT)
  @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Tôi là ai / who am I")
  public Response current() {
    return Response.ok(signIn.current(official(), cookieThatCounts()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Signs out. */
  @DELETE
  @Permitted(Operation.OWN_ACCOUNT)
  @org.eclipse.microprofile.openapi.annotations.Operation(summary = "Đăng xuất / sign out")
  public Response close() {
    cookieThatCounts().ifPresent(signIn::signOut);
    return Response.noContent().cookie(cookies.gone()).build();
  }

  /** Changes the own password. */
  @POST
  @Path("/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Permitted(Operation.OWN_ACCOUNT)
  @org.eclipse.microprofile.openapi.annotations.Operation(
      summary = "Đổi mật khẩu / change the own password")
  public Response changePassword(SessionBodies.NewPassword body) {
    if (cookieThatCounts().isEmpty()) {
      throw PlatformProblem.UNAUTHENTICATED.exception();
    }
    return answer(
        signIn.changePassword(
            official(), body.current(), body.password(), CallerAddress.of(request)));
  }

  private Response answer(SignIn.SignedIn signedIn) {
    return Response.ok(signedIn.view())
        .cookie(cookies.holding(signedIn.session().token()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Actor.Official official() {
    return caller.official().orElseThrow(PlatformProblem.UNAUTHENTICATED::exception);
  }

  /** Beside a bearer token a cookie counts for nothing. */
  private Optional<String> cookieThatCounts() {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null
        ? Optional.ofNullable(token)
        : Optional.empty();
  }
}
