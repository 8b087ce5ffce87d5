package org.provincekit.app.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.provincekit.app.platform.database.DatabaseFailure;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Finds the kind of problem behind any exception. What it does not know is a fault of ours. */
final class Problems {
  private static final Logger LOG = System.getLogger("org.provincekit.problem");
  private static final int DEPTH = 20;

  private Problems() {}

  /** Gives the problem of an exception; an unknown one is logged under the correlation id. */
  static ProblemException of(Throwable failure, String correlationId) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      Optional<ProblemException> found = single(cause);
      if (found.isPresent()) {
        return found.get();
      }
      cause = cause.getCause();
    }
    return DatabaseFailure.of(failure)
        .map(Problems::ofDatabase)
        .or(() -> ofWeb(failure))
        .orElseGet(() -> unexpected(failure, correlationId));
  }

  private static Optional<ProblemException> single(Throwable cause) {
    if (cause instanceof ProblemException problem) {
      return Optional.of(problem);
    }
    if (cause instanceof DomainException domain) {
      return Optional.of(
          new ProblemException(
              ProblemType.of(domain.code()), domain.field(), visible(domain.details())));
    }
    return Optional.empty();
  }

  private static Map<String, Object> visible(Map<String, Object> details) {
    Map<String, Object> visible = new java.util.LinkedHashMap<>();
    details.forEach(
        (name, value) ->
            visible.put(
                name, value instanceof Number || value instanceof Boolean ? value : "" + value));
    return visible;
  }

  private static ProblemException ofDatabase(DatabaseFailure failure) {
    PlatformProblem problem =
        switch (failure) {
          case UNREACHABLE -> PlatformProblem.UNAVAILABLE;
          case CONCURRENT_CHANGE, DUPLICATE -> PlatformProblem.CONCURRENT_CHANGE;
        };
    return problem.exception();
  }

  private static Optional<ProblemException> ofWeb(Throwable failure) {
    return failure instanceof WebApplicationException web
        ? ofStatus(web.getResponse().getStatus())
        : Optional.empty();
  }

  /** Gives the problem of an HTTP status that the server chose by itself. */
  static Optional<ProblemException> ofStatus(int status) {
    return switch (status) {
      case 401 -> Optional.of(PlatformProblem.UNAUTHENTICATED.exception());
      case 403 -> Optional.of(domain(ErrorCode.FORBIDDEN));
      case 404 -> Optional.of(domain(ErrorCode.NOT_FOUND));
      case 405, 501 -> Optional.of(PlatformProblem.METHOD_NOT_ALLOWED.exception());
      case 406 -> Optional.of(PlatformProblem.NOT_ACCEPTABLE.exception());
      case 412 -> Optional.of(domain(ErrorCode.STALE_VERSION));
      case 413 -> Optional.of(domain(ErrorCode.TOO_LARGE));
      case 415 -> Optional.of(domain(ErrorCode.UNSUPPORTED_TYPE));
      case 428 -> Optional.of(PlatformProblem.PRECONDITION_REQUIRED.exception());
      case 429 -> Optional.of(PlatformProblem.TOO_MANY_REQUESTS.exception());
      case 503 -> Optional.of(PlatformProblem.UNAVAILABLE.exception());
      default ->
          status >= 400 && status < 500
              ? Optional.of(PlatformProblem.BAD_REQUEST.exception())
              : Optional.empty();
    };
  }

  private static ProblemException domain(ErrorCode code) {
    return new ProblemException(ProblemType.of(code), "", Map.of());
  }

  private static ProblemException unexpected(Throwable failure, String correlationId) {
    LOG.log(Level.ERROR, "Request " + correlationId + " failed", failure);
    return PlatformProblem.INTERNAL.exception();
  }
}
