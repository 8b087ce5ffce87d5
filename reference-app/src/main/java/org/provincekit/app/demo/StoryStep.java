package org.provincekit.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a story, written {@code 2h assign SO-XD UBND-32248: text}: how long after the step
 * before, what, with which words, saying what. {@code @1} before it means the second report.
 *
 * @param report whose step; 0 is the first report
 * @param after how long after the step before
 * @param verb what
 * @param words with what
 * @param text what is said; may be empty
 */
record StoryStep(int report, Duration after, String verb, List<String> words, String text) {
  private static final Pattern FORM =
      Pattern.compile("(?:@(\\d) )?(\\d+[mhd]) ([a-z-]+)((?: [^ :]+)*)(?:: (.+))?");
  private static final Pattern DURATION = Pattern.compile("(\\d+)([mhd])");

  static StoryStep parse(String line) {
    Matcher form = FORM.matcher(line);
    if (!form.matches()) {
      throw new IllegalArgumentException("Not a step: " + line);
    }
    String words = form.group(4).strip();
    return new StoryStep(
        form.group(1) == null ? 0 : Integer.parseInt(form.group(1)),
        duration(form.group(2)),
        form.group(3),
        words.isEmpty() ? List.of() : List.of(words.split(" ")),
        form.group(5) == null ? "" : form.group(5));
  }

  static Duration duration(String text) {
    Matcher form = DURATION.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("Not a duration: " + text);
    }
    long number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  String word(int index) {
    return words.get(index);
  }
}
