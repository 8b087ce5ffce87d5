package org.provincekit.shared;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The checks that every self-validating record of the domain shares. All throw {@link
 * DomainException} and name the field.
 *
 * @since 0.1
 */
public final class Require {
  private Require() {}

  /**
   * Refuses null.
   *
   * @param <T> the value's type
   * @param value the value
   * @param field the field's name
   * @return the value
   * @throws DomainException {@link ErrorCode#REQUIRED} when the value is null
   */
  public static <T> T present(T value, String field) {
    if (value == null) {
      throw DomainException.of(ErrorCode.REQUIRED, field, field + " is required");
    }
    return value;
  }

  /**
   * Refuses a code that does not match its pattern. Codes are ASCII, so no normalisation happens.
   *
   * @param value the text
   * @param pattern the whole form
   * @param field the field's name
   * @return the text
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#MALFORMED}
   */
  public static String code(String value, Pattern pattern, String field) {
    present(value, field);
    if (!pattern.matcher(value).matches()) {
      throw new DomainException(
          ErrorCode.MALFORMED,
          field,
          field + " does not have the form " + pattern.pattern(),
          Map.of("pattern", pattern.pattern()));
    }
    return value;
  }

  /**
   * Cleans a text (see {@link VietnameseText#clean}) and checks its length in code points. A text
   * of which nothing is visible counts as missing.
   *
   * @param value the text
   * @param min the least number of code points after trimming, at least 0
   * @param max the greatest number of code points
   * @param field the field's name
   * @return the text in Unicode NFC, trimmed
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#TOO_SHORT}, {@link
   *     ErrorCode#TOO_LONG} or {@link ErrorCode#ILLEGAL_CHARACTER}
   */
  public static String text(String value, int min, int max, String field) {
    present(value, field);
    if (value.length() > 4L * max + 64) {
      throw tooLong(max, field);
    }
    String clean = VietnameseText.clean(value, field);
    int length = clean.codePointCount(0, clean.length());
    if (min > 0 && clean.codePoints().allMatch(Require::isInvisible)) {
      throw DomainException.of(ErrorCode.REQUIRED, field, field + " is required");
    }
    if (length < min) {
      throw new DomainException(
          ErrorCode.TOO_SHORT, field, field + " is too short", Map.of("min", min));
    }
    if (length > max) {
      throw tooLong(max, field);
    }
    return clean;
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static DomainException tooLong(int max, String field) {
    return new DomainException(
        ErrorCode.TOO_LONG, field, field + " is too long", Map.of("max", max));
  }
}
