package org.provincekit.report;

import java.util.regex.Pattern;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * An e-mail address; whether it exists, only a message can tell.
 *
 * @param value up to 254 characters with one {@code @} and a domain
 * @since 0.1
 */
public record EmailAddress(String value) {
  private static final Pattern FORM =
      Pattern.compile(
          "[^@\\s\\p{Z}\\p{Cf}<>,;:\"()\\[\\]\\\\]{1,64}@[^@\\s\\p{Z}\\p{Cf}<>,;:\"()\\[\\]\\\\.]+(\\.[^@\\s\\p{Z}\\p{Cf}<>,;:\"()\\[\\]\\\\.]+)+");

  /**
   * Checks the form.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#TOO_LONG} or {@link
   *     ErrorCode#MALFORMED}
   */
  public EmailAddress {
    value = Require.text(value, 3, 254, "reporter.email");
    Require.code(value, FORM, "reporter.email");
  }

  /** Hides the address, so that logs hold none. */
  @Override
  public String toString() {
    return "…@…";
  }
}
