package org.provincekit.shared;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Vietnamese text as the domain keeps and compares it: Unicode NFC at rest, and a folded form for
 * search in which tone and vowel marks, {@code đ} and letter case do not count. Thread-safe.
 *
 * @since 0.1
 */
public final class VietnameseText {
  /** For each UTF-16 unit its folded letter; 0 marks a combining mark that is dropped. */
  private static final char[] FOLD = foldTable();

  private VietnameseText() {}

  /**
   * Cleans a text that came from outside: refuses what no honest text holds, drops directional
   * overrides (they can make a text read as what it is not), normalises to NFC and trims.
   *
   * @param value the text, not null
   * @param field the field's name, for the refusal
   * @return the clean text; line breaks are {@code \n}
   * @throws DomainException {@link ErrorCode#ILLEGAL_CHARACTER} on NUL, other control codes except
   *     tab and line ends, a lone surrogate or a non-character
   */
  public static String clean(String value, String field) {
    StringBuilder kept = new StringBuilder(value.length());
    int i = 0;
    while (i < value.length()) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r') {
        if (i >= value.length() || value.charAt(i) != '\n') {
          kept.append('\n');
        }
      } else if (isForbidden(c)) {
        throw DomainException.of(
            ErrorCode.ILLEGAL_CHARACTER,
            field,
            String.format("%s holds the character U+%04X", field, c));
      } else if (!isDirectional(c)) {
        kept.appendCodePoint(c);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
  }

  /**
   * Folds a text for search: lower case, no marks, {@code đ} as {@code d}. {@code "Đường Hòa"} and
   * {@code "duong hoà"} fold to the same text. Characters outside the basic plane stay as they are.
   *
   * @param text any text in any normal form
   * @return the folded text
   */
  public static String fold(String text) {
    char[] out = new char[text.length()];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char folded = FOLD[text.charAt(i)];
      if (folded != 0) {
        out[n++] = folded;
      }
    }
    return new String(out, 0, n);
  }

  private static boolean isForbidden(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' || c >= 0x7F && c < 0xA0;
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    return control || surrogate || nonCharacter;
  }

  private static boolean isDirectional(int c) {
    return c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  private static char[] foldTable() {
    char[] table = new char[0x10000];
    for (int c = 0; c < table.length; c++) {
      table[c] = foldOne((char) c);
    }
    Arrays.fill(table, 0x0300, 0x0370, (char) 0);
    return table;
  }

  /** Old conversions left the Icelandic and African letters that look like Đ in official data. */
  private static char foldOne(char c) {
    if ("đĐðÐɖƉ".indexOf(c) >= 0) {
      return 'd';
    }
    if (Character.isSurrogate(c)) {
      return c;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    char base = parts.charAt(0);
    return Character.toLowerCase(parts.length() > 1 && base < 0x250 ? base : c);
  }
}
