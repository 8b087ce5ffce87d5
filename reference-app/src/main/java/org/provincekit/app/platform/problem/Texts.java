package org.provincekit.app.platform.problem;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.provincekit.app.platform.http.Language;

/** The words of the service in both languages, one bundle for all slices. */
public final class Texts {
  private static final String NAME = "org.provincekit.app.platform.messages";
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

  private Texts() {}

  /**
   * Finds a text and fills its places, such as <code>{max}</code>.
   *
   * @param key the key
   * @param language the language
   * @param values what goes into the places; a place without a value becomes an ellipsis
   * @return the text, empty when the bundle has no such key
   */
  public static Optional<String> find(String key, Language language, Map<String, ?> values) {
    try {
      return Optional.of(fill(bundle(language).getString(key), values));
    } catch (MissingResourceException absent) {
      return Optional.empty();
    }
  }

  private static ResourceBundle bundle(Language language) {
    // Without this control a missing Vietnamese text would silently come from the machine's locale.
    return ResourceBundle.getBundle(
        NAME,
        Locale.forLanguageTag(language.tag()),
        Texts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String fill(String text, Map<String, ?> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            match -> {
              Object value = values.get(match.group(1));
              return value == null ? "…" : java.util.regex.Matcher.quoteReplacement("" + value);
            });
  }
}
