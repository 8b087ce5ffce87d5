package org.provincekit.shared;

import java.util.regex.Pattern;

/**
 * The official code of an administrative unit (đơn vị hành chính). A code is not an identity: it
 * may pass to another unit; see {@link UnitId}.
 *
 * @param value the code: letters, digits, dot, underscore, hyphen
 * @since 0.1
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");

  /**
   * Checks the form.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#MALFORMED}
   */
  public UnitCode {
    Require.code(value, FORM, "unitCode");
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
