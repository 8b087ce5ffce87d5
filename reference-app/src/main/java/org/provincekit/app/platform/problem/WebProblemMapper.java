package org.provincekit.app.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * The same for the exceptions that JAX-RS answers by itself when only a mapper of a wider type is
 * there.
 */
@Provider
@ApplicationScoped
public class WebProblemMapper implements ExceptionMapper<WebApplicationException> {
  @Inject private ProblemMapper mapper;

  @Override
  public Response toResponse(WebApplicationException failure) {
    return mapper.toResponse(failure);
  }
}
