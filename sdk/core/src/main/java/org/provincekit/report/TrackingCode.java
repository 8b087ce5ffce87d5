package org.provincekit.report;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * The code (mã tra cứu) by which a citizen follows a report without an account: 65 random bits as
 * 13 letters of Crockford's base 32 and one check letter, written {@code XXXX-XXXX-XXXX-XX}.
 *
 * <p>It is read forgivingly, as people copy it from paper: letter case, spaces and dashes do not
 * count, {@code O} is 0, {@code I} and {@code L} are 1. The check letter (Luhn's sum modulo 32)
 * catches every single wrong letter and nearly every swap of two neighbours.
 *
 * @param value the canonical form with hyphens
 * @since 0.1
 */
public record TrackingCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_LETTERS = 13;

  /**
   * Reads a code as a person wrote it.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}, or {@link ErrorCode#MALFORMED} when it is
   *     no code or its check letter is wrong
   */
  public TrackingCode {
    Require.present(value, "trackingCode");
    String letters = letters(value);
    if (letters.length() != RANDOM_LETTERS + 1
        || ALPHABET.indexOf(letters.charAt(RANDOM_LETTERS)) != check(letters)) {
      throw malformed();
    }
    value = hyphenated(letters);
  }

  /**
   * Makes a new code.
   *
   * @param random a cryptographically strong source; only tests pass another
   * @return the code
   */
  public static TrackingCode random(RandomGenerator random) {
    StringBuilder letters = new StringBuilder(RANDOM_LETTERS + 1);
    for (int i = 0; i < RANDOM_LETTERS; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(32)));
    }
    return new TrackingCode(letters.append(ALPHABET.charAt(check(letters))).toString());
  }

  private static String letters(String text) {
    if (text.length() > 40) {
      throw malformed();
    }
    StringBuilder letters = new StringBuilder(text.length());
    for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
      if (isSeparator(c)) {
        continue;
      }
      char read = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
      if (ALPHABET.indexOf(read) < 0) {
        throw malformed();
      }
      letters.append(read);
    }
    return letters.toString();
  }

  /** Word processors turn hyphens into dashes and spaces into unbreakable ones. */
  private static boolean isSeparator(char c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.isSpaceChar(c)
        || Character.isWhitespace(c);
  }

  private static int check(CharSequence letters) {
    int sum = 0;
    for (int i = 0; i < RANDOM_LETTERS; i++) {
      int digit = ALPHABET.indexOf(letters.charAt(i)) * ((RANDOM_LETTERS - i) % 2 == 1 ? 2 : 1);
      sum += digit / 32 + digit % 32;
    }
    return (32 - sum % 32) % 32;
  }

  private static String hyphenated(String letters) {
    return String.join(
        "-",
        letters.substring(0, 4),
        letters.substring(4, 8),
        letters.substring(8, 12),
        letters.substring(12));
  }

  private static DomainException malformed() {
    return DomainException.of(
        ErrorCode.MALFORMED, "trackingCode", "trackingCode is mistyped or incomplete");
  }

  /**
   * Names the type only: whoever knows the code acts for the reporter, so it must not slip into a
   * log. {@link #value} gives the code.
   *
   * @return nothing secret
   */
  @Override
  public String toString() {
    return "TrackingCode[hidden]";
  }
}
