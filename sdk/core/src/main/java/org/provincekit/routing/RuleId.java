package org.provincekit.routing;

import java.util.regex.Pattern;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * The name of a routing rule within its rule set.
 *
 * @param value letters, digits, dot, underscore, hyphen; up to 60
 * @since 0.1
 */
public record RuleId(String value) implements Comparable<RuleId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

  /**
   * Checks the form.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#MALFORMED}
   */
  public RuleId {
    Require.code(value, FORM, "rule");
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
