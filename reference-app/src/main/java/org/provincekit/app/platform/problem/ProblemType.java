package org.provincekit.app.platform.problem;

import java.util.Locale;
import org.provincekit.shared.ErrorCode;

/**
 * A kind of problem the API can answer with: a stable code and its HTTP status. The texts are in
 * {@code messages_vi.properties} and {@code messages_en.properties} under {@code problem.CODE}.
 *
 * @param code in capitals, stable
 * @param status the HTTP status
 */
public record ProblemType(String code, int status) {
  /**
   * Gives the type of a refusal by the domain.
   *
   * @param code the domain's reason
   * @return the type
   */
  public static ProblemType of(ErrorCode code) {
    int status =
        switch (code.kind()) {
          case INVALID -> 400;
          case NOT_FOUND -> 404;
          case FORBIDDEN -> 403;
          case CONFLICT -> 409;
          case STALE -> 412;
          case TOO_LARGE -> 413;
          case UNSUPPORTED -> 415;
        };
    return new ProblemType(code.name(), status);
  }

  /**
   * Gives the URI that names the type in a problem document.
   *
   * @return such as {@code urn:provincekit:problem:too-long}
   */
  public String uri() {
    return "urn:provincekit:problem:" + rule();
  }

  /**
   * Gives the code as it stands in a URI.
   *
   * @return such as {@code too-long}
   */
  public String rule() {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
