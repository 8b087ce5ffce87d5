package org.provincekit.app.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a request with a problem document. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final String field;
  private final transient Map<String, Object> details;

  /**
   * Makes the exception.
   *
   * @param type the kind of problem
   * @param field what in the request it is about, or an empty text
   * @param details further values for the document
   */
  public ProblemException(ProblemType type, String field, Map<String, ?> details) {
    super(type.code() + (field.isEmpty() ? "" : " in " + field));
    this.type = type;
    this.field = field;
    this.details = new LinkedHashMap<>(details);
  }

  /**
   * Gives the kind of problem.
   *
   * @return the type
   */
  public ProblemType type() {
    return type;
  }

  /**
   * Tells what in the request it is about.
   *
   * @return a JSON pointer, or the name of a parameter or header, or an empty text
   */
  public String field() {
    return field;
  }

  /**
   * Gives further values.
   *
   * @return the values, to be shown to the caller
   */
  public Map<String, Object> details() {
    return details;
  }
}
