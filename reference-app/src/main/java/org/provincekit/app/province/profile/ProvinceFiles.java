package org.provincekit.app.province.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The texts that describe a province, by file name, each in one version. Immutable.
 *
 * @param texts file name to text; only names that {@link #isKnown} accepts
 */
public record ProvinceFiles(SortedMap<String, Text> texts) {
  /** The province itself and the numbers by which is decided. */
  public static final String PROVINCE = "province.properties";

  public static final String UNITS = "units.csv";
  public static final String SUCCESSORS = "successors.csv";
  public static final String BOUNDARIES = "boundaries.geojson";
  public static final String AGENCIES = "agencies.csv";
  public static final String CATEGORIES = "categories.csv";
  public static final String QUESTIONS = "questions.csv";
  public static final String RULES = "rules.csv";
  public static final String POLICIES = "policies.csv";
  public static final String URGENCIES = "urgencies.csv";
  public static final String DISASTERS = "disasters.csv";
  public static final String ESCALATIONS = "escalations.csv";
  public static final String OFFICE_HOURS = "office-hours.csv";
  public static final String HOLIDAYS = "holidays.csv";
  public static final String CALENDAR = "calendar.csv";
  public static final String REPLIES = "replies.csv";
  public static final String REASONS = "reasons.csv";

  /** The texts in the first language; further ones are files of the same form. */
  public static final String TEXTS_VI = "texts_vi.properties";

  private static final Pattern TEXTS = Pattern.compile("texts_([a-z]{2,3})\\.properties");

  /** Without one of these a province cannot be served. */
  static final List<String> NEEDED =
      List.of(
          PROVINCE,
          UNITS,
          AGENCIES,
          CATEGORIES,
          RULES,
          POLICIES,
          URGENCIES,
          ESCALATIONS,
          OFFICE_HOURS,
          REPLIES,
          REASONS,
          TEXTS_VI);

  private static final List<String> FURTHER =
      List.of(SUCCESSORS, BOUNDARIES, QUESTIONS, HOLIDAYS, CALENDAR, DISASTERS);

  /**
   * One version of a file.
   *
   * @param body the whole text
   * @param version counted from 1 for each file by itself
   */
  public record Text(String body, long version) {}

  /** Copies the map. */
  public ProvinceFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Makes files that are all in their first version. */
  public static ProvinceFiles of(Map<String, String> bodies) {
    SortedMap<String, Text> texts = new TreeMap<>();
    bodies.forEach((name, body) -> texts.put(name, new Text(body, 1)));
    return new ProvinceFiles(texts);
  }

  /** Tells whether a file of this name can belong to a province. */
  public static boolean isKnown(String name) {
    return NEEDED.contains(name) || FURTHER.contains(name) || TEXTS.matcher(name).matches();
  }

  /** Gives the names that a profile usually has. */
  public static List<String> usual() {
    List<String> names = new ArrayList<>(NEEDED);
    names.addAll(FURTHER);
    names.add("texts_en.properties");
    return names;
  }

  /** Gives the language of a file of texts. */
  static Optional<String> languageOf(String name) {
    var match = TEXTS.matcher(name);
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }

  /** Gives a copy in which one file is another text, in the next version. */
  public ProvinceFiles with(String name, String body) {
    SortedMap<String, Text> changed = new TreeMap<>(texts);
    changed.put(name, new Text(body, version(name) + 1));
    return new ProvinceFiles(changed);
  }

  /** Numbers the state of all files; every change of a file raises it. */
  public long revision() {
    return texts.values().stream().mapToLong(Text::version).sum();
  }

  /** Gives the version of a file; 0 when it is not there. */
  public long version(String name) {
    Text text = texts.get(name);
    return text == null ? 0 : text.version();
  }

  /** Gives a text; an empty one counts as none, so that a file can be taken out of use. */
  Optional<String> body(String name) {
    return Optional.ofNullable(texts.get(name)).map(Text::body).filter(body -> !body.isBlank());
  }
}
