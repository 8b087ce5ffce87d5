package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.security.Identities;

/** Makes the cookies: for the server's eyes only, and secret on the way when the service is. */
@ApplicationScoped
class SessionCookie {
  /** Ties a single sign-on to the browser in which it was begun. */
  static final String SSO = "pk_sso";

  static final String SSO_PATH = "/api/v1/desk/sso";
  private static final int SSO_SECONDS = 600;

  private final boolean secure;

  @Inject
  SessionCookie(Settings settings) {
    this.secure = "https".equals(settings.publicUrl().getScheme());
  }

  /** Lives as long as the browser runs; the server ends it earlier. */
  NewCookie holding(String token) {
    return cookie(Identities.COOKIE, token, "/", NewCookie.SameSite.STRICT, -1);
  }

  NewCookie gone() {
    return cookie(Identities.COOKIE, "", "/", NewCookie.SameSite.STRICT, 0);
  }

  /** Lax, as the way back from the sign-on server begins on another site. */
  NewCookie ssoHolding(String secret) {
    return cookie(SSO, secret, SSO_PATH, NewCookie.SameSite.LAX, SSO_SECONDS);
  }

  NewCookie ssoGone() {
    return cookie(SSO, "", SSO_PATH, NewCookie.SameSite.LAX, 0);
  }

  private NewCookie cookie(
      String name, String value, String path, NewCookie.SameSite site, int maxAge) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(path)
        .httpOnly(true)
        .secure(secure)
        .sameSite(site)
        .maxAge(maxAge)
        .build();
  }
}
