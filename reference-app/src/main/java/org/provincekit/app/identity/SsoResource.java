package org.provincekit.app.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.security.CallerAddress;
import org.provincekit.app.platform.security.Operation;
import org.provincekit.app.platform.security.Permitted;

/** The way to the province's sign-on server and back; 404 where none is configured. */
@RequestScoped
@Path("/desk/sso")
@Tag(name = "session")
public class SsoResource {
  private final SingleSignOn signOn;
  private final SessionCookie cookies;
  private final Settings settings;
  private final HttpServletRequest request;

  @CookieParam(SessionCookie.SSO)
  private String browser;

  @Inject
  public SsoResource(
      SingleSignOn signOn, SessionCookie cookies, Settings settings, HttpServletRequest request) {
    this.signOn = signOn;
    this.cookies = cookies;
    this.settings = settings;
    this.request = request;
  }

  /** Sends the browser to the sign-on server. */
  @GET
  @Path("/start")
  @Permitted(Operation.SESSION)
  @org.eclipse.microprofile.openapi.annotations.Operation(
      summary = "Đăng nhập một lần / go to the province's single sign-on")
  public Response start() {
    SingleSignOn.Departure departure = signOn.start(CallerAddress.of(request));
    return Response.seeOther(departure.address())
        .cookie(cookies.ssoHolding(departure.browser()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Receives the browser back, signed in or not. */
  @GET
  @Path("/callback")
  @Permitted(Operation.SESSION)
  @org.eclipse.microprofile.openapi.annotations.Operation(
      summary = "Trở về từ đăng nhập một lần / come back from the single sign-on")
  public Response callback(@QueryParam("state") String state, @QueryParam("code") String code) {
    SignIn.SignedIn signedIn =
        signOn.finish(
            Optional.ofNullable(state), Optional.ofNullable(code), Optional.ofNullable(browser));
    return Response.seeOther(URI.create(settings.publicUrl() + "/"))
        .cookie(cookies.ssoGone(), cookies.holding(signedIn.session().token()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
