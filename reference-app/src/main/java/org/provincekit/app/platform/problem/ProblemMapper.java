package org.provincekit.app.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.provincekit.app.platform.http.CurrentRequest;
import org.provincekit.app.platform.http.Language;

/** Turns every exception of the API into a problem document; nothing of the inside shows. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final int UNAVAILABLE = 503;
  private static final int RETRY_AFTER_SECONDS = 3;

  @Inject private CurrentRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    ProblemException problem = Problems.of(failure, request.correlationId());
    Language language = request.language();
    Response.ResponseBuilder response =
        Response.status(problem.type().status())
            .entity(
                Problem.of(
                    problem.type(),
                    problem.field(),
                    problem.details(),
                    language,
                    request.correlationId()))
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.type().status() == UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    } else if (problem.details().get("retryAfter") instanceof Number seconds) {
      response.header(HttpHeaders.RETRY_AFTER, seconds);
    }
    if (failure instanceof WebApplicationException web) {
      keep(web.getResponse(), response, HttpHeaders.ALLOW);
      keep(web.getResponse(), response, HttpHeaders.WWW_AUTHENTICATE);
    }
    return response.build();
  }

  private static void keep(Response from, Response.ResponseBuilder to, String header) {
    String value = from.getHeaderString(header);
    if (value != null) {
      to.header(header, value);
    }
  }
}
