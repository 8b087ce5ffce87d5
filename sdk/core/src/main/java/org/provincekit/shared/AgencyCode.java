package org.provincekit.shared;

import java.util.regex.Pattern;

/**
 * The official code of an agency (cơ quan): a department, a commune people's committee, a utility.
 *
 * @param value the code: letters, digits, dot, underscore, hyphen
 * @since 0.1
 */
public record AgencyCode(String value) implements Comparable<AgencyCode> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /**
   * Checks the form.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#MALFORMED}
   */
  public AgencyCode {
    Require.code(value, FORM, "agency");
  }

  @Override
  public int compareTo(AgencyCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
