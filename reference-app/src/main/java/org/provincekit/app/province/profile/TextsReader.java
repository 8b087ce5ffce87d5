package org.provincekit.app.province.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provincekit.service.StandardText;
import org.provincekit.shared.Require;

/** Reads {@code replies.csv}, {@code reasons.csv} and the files of texts. */
final class TextsReader {
  /** What the product itself shows. */
  private static final List<String> KEYS =
      List.of(
          "intro.title",
          "intro.text",
          "intro.truth",
          "intro.emergency",
          "intro.scope",
          "consent.contact-by-agency",
          "consent.keep-photo-position",
          "consent.note");

  private static final Set<String> PLACEHOLDERS =
      Set.of("trackingCode", "category", "unit", "agency", "dueAt");
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}?|}");
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST = 2000;

  private final Faults faults;

  TextsReader(Faults faults) {
    this.faults = faults;
  }

  List<StandardReply> replies(String text) {
    List<StandardReply> replies = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    List<String> columns = List.of("code", "use", "title", "title_en", "text", "text_en");
    for (CsvRow row : CsvTable.read(ProvinceFiles.REPLIES, text, columns, List.of(), faults)) {
      String code = code(row, codes, "");
      StandardReply.Use use = row.required("use", CsvRow.oneOf(StandardReply.Use.class));
      String title = row.required("title", upTo(200));
      String titleEn = row.required("title_en", upTo(200));
      String body = row.required("text", TextsReader::withPlaceholders);
      String bodyEn = row.required("text_en", TextsReader::withPlaceholders);
      row.make(() -> new StandardReply(use, new StandardText(code, title, titleEn, body, bodyEn)))
          .ifPresent(replies::add);
    }
    return replies;
  }

  List<Reason> reasons(String text) {
    int before = faults.total();
    List<Reason> reasons = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    List<String> columns = List.of("code", "kind", "name", "name_en", "text", "text_en");
    for (CsvRow row : CsvTable.read(ProvinceFiles.REASONS, text, columns, List.of(), faults)) {
      Reason.Kind kind = row.required("kind", CsvRow.oneOf(Reason.Kind.class));
      String code = code(row, codes, row.text("kind") + " ");
      String name = row.required("name", upTo(200));
      String nameEn = row.required("name_en", upTo(200));
      String body = row.required("text", upTo(LONGEST));
      String bodyEn = row.required("text_en", upTo(LONGEST));
      row.make(() -> new Reason(kind, new StandardText(code, name, nameEn, body, bodyEn)))
          .ifPresent(reasons::add);
    }
    for (Reason.Kind kind : Reason.Kind.values()) {
      if (faults.total() == before && reasons.stream().noneMatch(reason -> reason.kind() == kind)) {
        faults.add(ProvinceFiles.REASONS, 0, "kind", FaultRule.REQUIRED, CsvRow.code(kind));
      }
    }
    return reasons;
  }

  /**
   * Reads every file of texts.
   *
   * @param files the files of the province
   * @param groups the groups of categories, each of which has a name in every language
   * @return language to key to text
   */
  SortedMap<String, Map<String, String>> texts(ProvinceFiles files, Set<String> groups) {
    SortedMap<String, Map<String, String>> texts = new TreeMap<>();
    List<String> keys = new ArrayList<>(KEYS);
    groups.forEach(group -> keys.add("group." + group));
    files
        .texts()
        .forEach(
            (file, text) ->
                ProvinceFiles.languageOf(file)
                    .ifPresent(language -> texts.put(language, read(file, text.body(), keys))));
    return texts;
  }

  private Map<String, String> read(String file, String body, List<String> keys) {
    PropertyTable table = PropertyTable.read(file, body, faults);
    keys.forEach(key -> table.required(key, upTo(LONGEST)));
    table.refuseOthersThan(keys);
    return Map.copyOf(table.values());
  }

  private static String code(CsvRow row, Set<String> seen, String scope) {
    String code = row.required("code", text -> Require.code(text, CODE, "code"));
    if (code != null && !seen.add(scope + code)) {
      row.fault("code", FaultRule.DUPLICATE, code);
    }
    return code;
  }

  private static Function<String, String> upTo(int max) {
    return text -> Require.text(text, 1, max, "text");
  }

  private static String withPlaceholders(String text) {
    Matcher braces = BRACES.matcher(text);
    while (braces.find()) {
      if (!braces.group().endsWith("}")
          || braces.group(1) == null
          || !PLACEHOLDERS.contains(braces.group(1))) {
        throw CellException.unknown(braces.group() + "; " + new java.util.TreeSet<>(PLACEHOLDERS));
      }
    }
    return Require.text(text, 1, LONGEST, "text");
  }
}
