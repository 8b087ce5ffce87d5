package org.provincekit.app.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.provincekit.shared.Require;

/** Account names: lower case, so that nobody owns a name that differs in capitals only. */
final class Usernames {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
  private static final int LONGEST = 200;

  private Usernames() {}

  /** Brings what somebody typed into the form names are kept in; it may still be no name. */
  static String fold(String typed) {
    String text = typed == null || typed.length() > LONGEST ? "" : typed;
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** Folds and checks the name of an account to be made. */
  static String require(String typed) {
    Require.present(typed, "/username");
    return Require.code(fold(typed), FORM, "/username");
  }
}
