package org.provincekit.app.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.provincekit.app.platform.security.SecurityProblem;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.VietnameseText;

/** What a password must be like: long and not to be guessed; no rule about kinds of characters. */
final class PasswordRules {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT = 5;
  private static final int NAME_THAT_COUNTS = 4;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /**
   * Checks a password that somebody wants to use.
   *
   * @throws DomainException when it is missing, too short or too long
   * @throws org.provincekit.app.platform.problem.ProblemException when it is easy to guess
   */
  static void check(String password, String username, String field) {
    Require.present(password, field);
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new DomainException(
          ErrorCode.TOO_SHORT, field, "the password is too short", Map.of("min", SHORTEST));
    }
    if (length > LONGEST) {
      throw new DomainException(
          ErrorCode.TOO_LONG, field, "the password is too long", Map.of("max", LONGEST));
    }
    String plain = plain(password);
    boolean holdsName = username.length() >= NAME_THAT_COUNTS && plain.contains(plain(username));
    if (holdsName
        || password.codePoints().distinct().count() < FEWEST_DIFFERENT
        || COMMON.contains(plain)
        || isRun(password)) {
      throw SecurityProblem.PASSWORD_TOO_WEAK.about(field);
    }
  }

  /** Case, marks, blanks and punctuation make no common password an uncommon one. */
  private static String plain(String text) {
    return VietnameseText.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Tells whether each character follows the one before, as in 123456789012 or abcdefghijkl. */
  private static boolean isRun(String text) {
    int steps = 0;
    for (int i = 1; i < text.length(); i++) {
      int step = Math.abs(text.charAt(i) - text.charAt(i - 1));
      steps += step == 1 || step == 9 ? 1 : 0;
    }
    return steps == text.length() - 1;
  }

  private static Set<String> common() {
    try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(PasswordRules::plain)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
