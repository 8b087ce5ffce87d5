package org.provincekit.app.platform.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;
import org.provincekit.app.platform.problem.PlatformProblem;

/**
 * The caller's own name for one request, so that repeating it does nothing new.
 *
 * @param value 1–128 visible ASCII characters
 */
public record IdempotencyKey(String value) {
  /** The header that carries it. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[!-~&&[^\"\\\\]]{1,128}");

  /** Checks the form. */
  public IdempotencyKey {
    if (value == null || !FORM.matcher(value).matches()) {
      throw PlatformProblem.BAD_HEADER.about(HEADER);
    }
  }

  /**
   * Reads the header; the quotes of a structured field are optional.
   *
   * @param header the header's value, null when absent
   * @return the key, empty when the caller gave none
   */
  public static Optional<IdempotencyKey> parse(String header) {
    return Optional.ofNullable(header)
        .map(String::strip)
        .map(text -> text.matches("\".+\"") ? text.substring(1, text.length() - 1) : text)
        .map(IdempotencyKey::new);
  }
}
