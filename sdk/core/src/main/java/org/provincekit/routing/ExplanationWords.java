package org.provincekit.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The words of explanations in one language. Files are read by name and not through a resource
 * bundle, whose answer would depend on the language of the machine.
 */
final class ExplanationWords {
  private static final Locale FIRST = Locale.forLanguageTag("vi");
  private static final ExplanationWords VIETNAMESE = read(FIRST).orElseThrow();
  private static final ExplanationWords ENGLISH = read(Locale.ENGLISH).orElseThrow();

  private final Locale locale;
  private final Properties texts;

  private ExplanationWords(Locale locale, Properties texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** The words of a language; Vietnamese when there is no file for it. */
  static ExplanationWords of(Locale locale) {
    String language = locale.getLanguage();
    if (language.equals(FIRST.getLanguage())) {
      return VIETNAMESE;
    }
    return language.equals("en") ? ENGLISH : read(locale).orElse(VIETNAMESE);
  }

  private static Optional<ExplanationWords> read(Locale locale) {
    String name = "explanation_" + locale.getLanguage() + ".properties";
    try (InputStream stream = ExplanationWords.class.getResourceAsStream(name)) {
      if (stream == null) {
        return Optional.empty();
      }
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        Properties texts = new Properties();
        texts.load(reader);
        return Optional.of(new ExplanationWords(locale, texts));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String key) {
    String text = texts.getProperty(key);
    return text != null ? text : VIETNAMESE.texts.getProperty(key);
  }

  boolean isVietnamese() {
    return locale.getLanguage().equals(FIRST.getLanguage());
  }

  Locale locale() {
    return locale;
  }
}
