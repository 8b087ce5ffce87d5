package org.provincekit.app.report;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.provincekit.shared.VietnameseText;

/**
 * How text is cut for search: folded, in runs of letters and digits. A part of what is searched,
 * between spaces, is found where each of its words begins a word; with other signs in it, the part
 * must stand there to the letter as well.
 */
final class SearchWords {
  /** As long as a whole search text may be, so that cutting here loses no hit. */
  private static final int MAX_WORD = 200;

  private SearchWords() {}

  /** Gives the words of a text, each once, in order. */
  static Set<String> of(String text) {
    String folded = VietnameseText.fold(text);
    Set<String> words = new LinkedHashSet<>();
    StringBuilder word = new StringBuilder();
    folded
        .codePoints()
        .forEach(
            c -> {
              if (!Character.isLetterOrDigit(c)) {
                end(word, words);
              } else if (word.length() < MAX_WORD) {
                word.appendCodePoint(c);
              }
            });
    end(word, words);
    return words;
  }

  /** Gives the parts of a text that hold more than letters and digits. */
  static List<String> literals(String text) {
    return Arrays.stream(VietnameseText.fold(text).split("\\s+"))
        .filter(part -> part.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c)))
        .distinct()
        .toList();
  }

  private static void end(StringBuilder word, Set<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
