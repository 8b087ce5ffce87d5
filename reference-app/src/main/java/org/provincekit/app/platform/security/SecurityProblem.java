package org.provincekit.app.platform.security;

import java.time.Duration;
import java.util.Map;
import org.provincekit.app.platform.problem.PlatformProblem;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.app.platform.problem.ProblemType;

/** The problems of those who are not, or not yet, let in. */
public enum SecurityProblem {
  /** Name or password is wrong; which of them is not said. */
  SIGN_IN_FAILED(401),
  /** A change by session cookie came without the session's {@code X-CSRF-Token}. */
  CSRF_TOKEN(403),
  /** The account must get another password before anything else. */
  PASSWORD_CHANGE_REQUIRED(403),
  /** The password is too easy to guess. */
  PASSWORD_TOO_WEAK(400),
  /** The change would leave the province without an administrator. */
  LAST_ADMINISTRATOR(409);

  private final int status;

  SecurityProblem(int status) {
    this.status = status;
  }

  /**
   * Makes the exception that becomes this answer.
   *
   * @return to be thrown by the caller
   */
  public ProblemException exception() {
    return about("");
  }

  /**
   * Makes the exception that becomes this answer.
   *
   * @param field what in the request it is about
   * @return to be thrown by the caller
   */
  public ProblemException about(String field) {
    return new ProblemException(new ProblemType(name(), status), field, Map.of());
  }

  /**
   * Makes the answer to somebody who asks too often.
   *
   * @param wait how long to wait, told in {@code Retry-After} in full seconds, at least one
   * @return to be thrown by the caller
   */
  public static ProblemException tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return new ProblemException(
        PlatformProblem.TOO_MANY_REQUESTS.type(), "", Map.of("retryAfter", seconds));
  }
}
