package org.provincekit.app.province.profile;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.CategoryQuestion;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.shared.Require;

/** Reads {@code categories.csv} and {@code questions.csv}. */
final class CategoriesReader {
  private static final List<String> CATEGORY_COLUMNS =
      List.of(
          "code", "name", "name_en", "group", "urgency", "visibility", "photo", "retention_months");
  private static final List<String> QUESTION_COLUMNS =
      List.of("category", "code", "type", "required", "name", "name_en");
  private static final Pattern GROUP = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_RETENTION_MONTHS = 1200;

  private final Faults faults;
  private final Map<CategoryCode, List<CategoryQuestion>> questions = new HashMap<>();
  private final Map<CategoryCode, Category> categories = new LinkedHashMap<>();
  private final Set<CategoryCode> unclear = new HashSet<>();
  private final SortedMap<String, Integer> groups = new TreeMap<>();

  CategoriesReader(Faults faults) {
    this.faults = faults;
  }

  /** Gives the categories in the file's order. */
  Map<CategoryCode, Category> read(String categoryText, Optional<String> questionText) {
    List<CsvRow> rows =
        CsvTable.read(ProvinceFiles.CATEGORIES, categoryText, CATEGORY_COLUMNS, List.of(), faults);
    for (CsvRow row : rows) {
      CategoryCode code = row.required("code", CategoryCode::new);
      if (code != null && questions.putIfAbsent(code, new ArrayList<>()) != null) {
        row.fault("code", FaultRule.DUPLICATE, code.value());
      }
    }
    questionText.ifPresent(this::readQuestions);
    rows.forEach(this::makeCategory);
    return categories;
  }

  /** Gives the groups that categories name, with the line that names each first. */
  SortedMap<String, Integer> groups() {
    return groups;
  }

  /** Reads the code of a category that stands in the file. */
  CategoryCode known(String text) {
    CategoryCode code = new CategoryCode(text);
    if (!questions.containsKey(code)) {
      throw new CellException(FaultRule.UNKNOWN_REFERENCE, text);
    }
    return code;
  }

  /** Reads a group that some category names. */
  String knownGroup(String text) {
    if (!groups.containsKey(text)) {
      throw new CellException(FaultRule.UNKNOWN_REFERENCE, text);
    }
    return text;
  }

  /** Tells whether a line with a question of the category is wrong. */
  boolean isUnclear(CategoryCode category) {
    return unclear.contains(category);
  }

  private void makeCategory(CsvRow row) {
    CategoryCode code = row.required("code", CategoryCode::new);
    String name = row.required("name");
    String nameEn = row.required("name_en");
    String group = row.required("group", text -> Require.code(text, GROUP, "group"));
    if (group != null) {
      groups.putIfAbsent(group, row.line());
    }
    Urgency urgency = row.required("urgency", CsvRow.oneOf(Urgency.class));
    Visibility visibility = row.required("visibility", CsvRow.oneOf(Visibility.class));
    Category.Photo photo = row.required("photo", CsvRow.oneOf(Category.Photo.class));
    Period retention = row.required("retention_months", CategoriesReader::months);
    row.make(
            () ->
                new Category(
                    code,
                    name,
                    nameEn,
                    group,
                    urgency,
                    visibility,
                    photo,
                    questions.get(code),
                    retention))
        .ifPresent(category -> categories.put(code, category));
  }

  private static Period months(String text) {
    int months = Integer.parseInt(text);
    if (months < 1 || months > LONGEST_RETENTION_MONTHS) {
      throw new CellException(FaultRule.OUT_OF_RANGE, "1 – " + LONGEST_RETENTION_MONTHS);
    }
    return Period.ofMonths(months);
  }

  private void readQuestions(String text) {
    List<CsvRow> rows =
        CsvTable.read(ProvinceFiles.QUESTIONS, text, QUESTION_COLUMNS, List.of("options"), faults);
    for (CsvRow row : rows) {
      CategoryCode category = row.required("category", this::known);
      String code = row.required("code");
      CategoryQuestion.Type type = row.required("type", CsvRow.oneOf(CategoryQuestion.Type.class));
      Boolean required = row.required("required", CsvRow::yesOrNo);
      String name = row.required("name");
      String nameEn = row.required("name_en");
      List<CategoryQuestion.Option> options =
          row.orElse("options", CategoriesReader::options, List.of());
      if (category != null
          && questions.get(category).stream().anyMatch(asked -> asked.code().equals(code))) {
        row.fault("code", FaultRule.DUPLICATE, code);
      }
      row.make(() -> new CategoryQuestion(code, type, required, name, nameEn, options))
          .ifPresentOrElse(
              question -> questions.get(category).add(question), () -> unclear.add(category));
    }
  }

  private static List<CategoryQuestion.Option> options(String text) {
    Map<String, CategoryQuestion.Option> options = new LinkedHashMap<>();
    for (String one : text.split(";")) {
      int equals = one.indexOf('=');
      int bar = one.indexOf('|', equals);
      if (equals < 0 || bar < 0) {
        throw CellException.malformed("value=Tiếng Việt|English; …");
      }
      String value = one.substring(0, equals).strip();
      String name = one.substring(equals + 1, bar);
      if (options.put(value, new CategoryQuestion.Option(value, name, one.substring(bar + 1)))
          != null) {
        throw new CellException(FaultRule.DUPLICATE, value);
      }
    }
    return List.copyOf(options.values());
  }
}
