package org.provincekit.report;

import java.util.regex.Pattern;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * A phone number in international form. {@code 0900 000 001}, {@code +84 900 000 001}, {@code +84
 * (0)900 000 001} and {@code 84900000001} are one number.
 *
 * @param value {@code +} and 8 to 15 digits (ITU-T E.164)
 * @since 0.1
 */
public record PhoneNumber(String value) {
  private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{7,14}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\p{Pd}.()]");

  /**
   * Reads a number as people in Viet Nam write it.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#MALFORMED}
   */
  public PhoneNumber {
    String digits = SEPARATORS.matcher(Require.text(value, 1, 40, "reporter.phone")).replaceAll("");
    if (digits.startsWith("00")) {
      digits = "+" + digits.substring(2);
    } else if (digits.startsWith("0")) {
      digits = "+84" + digits.substring(1);
    } else if (digits.startsWith("84")) {
      digits = "+" + digits;
    }
    if (digits.startsWith("+840")) {
      digits = "+84" + digits.substring(4);
    }
    value = Require.code(digits, FORM, "reporter.phone");
  }

  /** Shows the last two digits only, so that logs hold no number. */
  @Override
  public String toString() {
    return "…" + value.substring(value.length() - 2);
  }
}
