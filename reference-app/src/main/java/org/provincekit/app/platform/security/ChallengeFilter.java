package org.provincekit.app.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Tells those who were not recognised which kind of proof is taken; no browser asks for one. */
@Provider
@ApplicationScoped
public class ChallengeFilter implements ContainerResponseFilter {
  private static final int UNAUTHORIZED = 401;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == UNAUTHORIZED) {
      boolean tokenRefused = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
      response
          .getHeaders()
          .putSingle(
              HttpHeaders.WWW_AUTHENTICATE,
              "Bearer realm=\"provincekit\"" + (tokenRefused ? ", error=\"invalid_token\"" : ""));
    }
  }
}
