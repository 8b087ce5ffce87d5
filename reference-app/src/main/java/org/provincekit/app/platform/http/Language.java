package org.provincekit.app.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the service speaks; Vietnamese unless English is asked for. */
public enum Language {
  /** Vietnamese. */
  VI,
  /** English. */
  EN;

  private static final List<String> TAGS = List.of("vi", "en");

  /**
   * Chooses by an {@code Accept-Language} header.
   *
   * @param header the header's value, if any
   * @return the best language; Vietnamese when the header is absent, unreadable or asks for others
   */
  public static Language of(Optional<String> header) {
    try {
      return header
          .map(Locale.LanguageRange::parse)
          .map(ranges -> Locale.lookupTag(ranges, TAGS))
          .filter("en"::equals)
          .map(tag -> EN)
          .orElse(VI);
    } catch (IllegalArgumentException unreadable) {
      return VI;
    }
  }

  /**
   * Gives the language tag.
   *
   * @return {@code vi} or {@code en}
   */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
