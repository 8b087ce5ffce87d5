package org.provincekit.sla;

import java.util.Locale;

/**
 * The languages in which a deadline explains itself; Vietnamese unless English is asked for.
 *
 * @since 0.1
 */
public enum Language {
  /** Tiếng Việt. */
  VI,
  /** English. */
  EN;

  /**
   * Chooses by locale.
   *
   * @param locale the reader's locale
   * @return English for an English locale, else Vietnamese
   */
  public static Language of(Locale locale) {
    return "en".equals(locale.getLanguage()) ? EN : VI;
  }

  String choose(String vi, String en) {
    return this == VI ? vi : en;
  }
}
