package org.provincekit.internal.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings the two ways of placing the tone mark in open {@code oa, oe, uy} to one: {@code Hoà}
 * becomes {@code Hòa}. Official data mixes both.
 */
public final class TonePlacement {
  /** Toned second vowel to the plain vowel and its combining mark. */
  private static final Map<Character, String> TONED = tonedVowels();

  private TonePlacement() {}

  /**
   * Normalises a text.
   *
   * @param text any text
   * @return the text in NFC with the mark on the first vowel of open oa, oe, uy
   */
  public static String normalise(String text) {
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = null;
    for (int i = 1; i < nfc.length(); i++) {
      String parts = TONED.get(nfc.charAt(i));
      if (parts != null && movesBack(nfc, i, parts.charAt(0))) {
        out = out == null ? new StringBuilder(nfc) : out;
        out.replace(i - 1, i, compose(nfc.charAt(i - 1), parts.charAt(1)));
        out.setCharAt(i, parts.charAt(0));
      }
    }
    return out == null ? nfc : out.toString();
  }

  private static boolean movesBack(String text, int at, char second) {
    boolean open = at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
    char first = Character.toLowerCase(text.charAt(at - 1));
    char plain = Character.toLowerCase(second);
    boolean pair = first == 'o' && (plain == 'a' || plain == 'e') || first == 'u' && plain == 'y';
    boolean afterQ = at >= 2 && Character.toLowerCase(text.charAt(at - 2)) == 'q';
    return open && pair && !afterQ;
  }

  private static String compose(char base, char mark) {
    return Normalizer.normalize("" + base + mark, Normalizer.Form.NFC);
  }

  private static Map<Character, String> tonedVowels() {
    Map<Character, String> map = new HashMap<>();
    for (char vowel : "aeyAEY".toCharArray()) {
      for (char mark : "\u0300\u0301\u0303\u0309\u0323".toCharArray()) {
        map.put(compose(vowel, mark).charAt(0), "" + vowel + mark);
      }
    }
    return map;
  }
}
