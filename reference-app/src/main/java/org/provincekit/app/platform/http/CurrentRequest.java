package org.provincekit.app.platform.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What everybody may know of the request being answered. */
@RequestScoped
public class CurrentRequest {
  private final HttpServletRequest request;

  @Inject
  CurrentRequest(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * Gives the mark by which logs, events and answers of this request find each other.
   *
   * @return 1–64 letters, digits, hyphens
   */
  public String correlationId() {
    return RequestFilter.correlationId(request);
  }

  /**
   * Gives the language of the answer.
   *
   * @return the language
   */
  public Language language() {
    return Language.of(Optional.ofNullable(request.getHeader("Accept-Language")));
  }
}
