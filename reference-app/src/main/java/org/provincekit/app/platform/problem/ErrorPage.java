package org.provincekit.app.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.provincekit.app.platform.http.Language;
import org.provincekit.app.platform.http.RequestFilter;

/** Answers errors that arise outside the API, such as a page that is not there. */
@WebServlet(urlPatterns = "/WEB-INF/problem")
public class ErrorPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient ObjectMapper json;

  @Inject
  ErrorPage(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Language.of(Optional.ofNullable(request.getHeader("Accept-Language")));
    Problem problem = problem(request, language);
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", language.tag());
    boolean page = String.valueOf(request.getHeader("Accept")).contains("text/html");
    byte[] body = page ? html(problem, language) : json.writeValueAsBytes(problem);
    response.setContentType(page ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static Problem problem(HttpServletRequest request, Language language) {
    String correlationId = RequestFilter.correlationId(request);
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    ProblemException found =
        Problems.ofStatus(status)
            .orElseGet(
                () ->
                    failure instanceof Throwable thrown
                        ? Problems.of(thrown, correlationId)
                        : PlatformProblem.INTERNAL.exception());
    return Problem.of(found.type(), found.field(), found.details(), language, correlationId);
  }

  /** The texts come from the bundle alone, so nothing of the request gets into the page. */
  private static byte[] html(Problem problem, Language language) {
    String page =
        """
        <!doctype html>
        <html lang="%s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title>
        <h1>%s</h1>
        <p>%s</p>
        <p><a href="/">ProvinceKit</a></p>
        </html>
        """
            .formatted(language.tag(), problem.title(), problem.title(), problem.detail());
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
