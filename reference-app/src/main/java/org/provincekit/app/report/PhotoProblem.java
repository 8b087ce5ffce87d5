package org.provincekit.app.report;

import java.util.Map;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.app.platform.problem.ProblemType;

/** Why a photo is not taken, with an advice to its sender. */
public enum PhotoProblem {
  /** It is no JPEG, PNG or WebP. */
  PHOTO_TYPE(415),
  /** It is in the format of new phones (HEIC, AVIF), which many cannot open. */
  PHOTO_HEIC(415),
  /** It has too many pixels; {@code max} gives the limit. */
  PHOTO_PIXELS(413),
  /** It is damaged or cut off. */
  PHOTO_DAMAGED(422);

  private final int status;

  PhotoProblem(int status) {
    this.status = status;
  }

  ProblemException exception() {
    return exception(Map.of());
  }

  ProblemException exception(Map<String, ?> details) {
    return new ProblemException(new ProblemType(name(), status), "file", details);
  }

  ProblemException causedBy(Exception cause) {
    ProblemException problem = exception();
    problem.initCause(cause);
    return problem;
  }
}
