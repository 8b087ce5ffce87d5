package org.provincekit.report;

import java.util.regex.Pattern;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * The code of a category (lĩnh vực), such as {@code roads} or {@code salt-intrusion}.
 *
 * @param value lower-case letters, digits and hyphens, up to 40
 * @since 0.1
 */
public record CategoryCode(String value) implements Comparable<CategoryCode> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /**
   * Checks the form.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#MALFORMED}
   */
  public CategoryCode {
    Require.code(value, FORM, "category");
  }

  @Override
  public int compareTo(CategoryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
