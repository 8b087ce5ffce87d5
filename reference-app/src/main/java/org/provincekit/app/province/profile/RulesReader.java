package org.provincekit.app.province.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.CategoryQuestion;
import org.provincekit.routing.CategoryMatch;
import org.provincekit.routing.RoutingRule;
import org.provincekit.routing.RuleId;
import org.provincekit.routing.RuleTarget;
import org.provincekit.routing.TimeWindow;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/** Reads {@code rules.csv}. */
final class RulesReader {
  private static final List<String> COLUMNS = List.of("id", "category", "agency");
  private static final List<String> OPTIONAL =
      List.of(
          "priority",
          "units",
          "days",
          "from_time",
          "until_time",
          "valid_from",
          "valid_until",
          "answers",
          "cooperating");
  private static final String UNIT_AUTHORITY = "@unit";
  private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

  private final Faults faults;
  private final BiFunction<String, LocalDate, UnitId> units;
  private final Function<String, AgencyCode> agencies;
  private final CategoriesReader categoryNames;
  private final Map<CategoryCode, Category> categories;
  private final Set<RuleId> ids = new HashSet<>();
  private final List<RoutingRule> rules = new ArrayList<>();

  RulesReader(
      Faults faults,
      BiFunction<String, LocalDate, UnitId> units,
      Function<String, AgencyCode> agencies,
      CategoriesReader categoryNames,
      Map<CategoryCode, Category> categories) {
    this.faults = faults;
    this.units = units;
    this.agencies = agencies;
    this.categoryNames = categoryNames;
    this.categories = categories;
  }

  List<RoutingRule> read(String text) {
    CsvTable.read(ProvinceFiles.RULES, text, COLUMNS, OPTIONAL, faults).forEach(this::take);
    return rules;
  }

  private void take(CsvRow row) {
    RuleId id = row.required("id", RuleId::new);
    if (id != null && !ids.add(id)) {
      row.fault("id", FaultRule.DUPLICATE, id.value());
    }
    int priority = row.orElse("priority", Integer::valueOf, 0);
    CategoryMatch match = row.required("category", this::match);
    Validity validity = row.validity();
    List<UnitId> places = row.words("units", word -> units.apply(word, validity.from()));
    Optional<TimeWindow> window = window(row);
    Map<String, Set<String>> answers = row.orElse("answers", RulesReader::answers, Map.of());
    checkAnswers(row, match, answers);
    RuleTarget target = row.required("agency", this::target);
    List<AgencyCode> cooperating = row.words("cooperating", agencies);
    row.make(
            () ->
                new RoutingRule(
                    id,
                    priority,
                    match,
                    Optional.empty(),
                    window,
                    validity,
                    answers,
                    target,
                    cooperating))
        .ifPresent(rule -> row.make(() -> spread(rule, places)).ifPresent(rules::addAll));
  }

  /** A line for several units is a rule for each, so that each is as specific as its unit. */
  private static List<RoutingRule> spread(RoutingRule rule, List<UnitId> places) {
    if (places.isEmpty()) {
      return List.of(rule);
    }
    if (places.size() == 1) {
      return List.of(rule.inUnit(places.get(0)));
    }
    return places.stream()
        .distinct()
        .map(
            unit ->
                new RoutingRule(
                    new RuleId(rule.id() + "." + unit.code()),
                    rule.priority(),
                    rule.category(),
                    Optional.of(unit),
                    rule.window(),
                    rule.validity(),
                    rule.answers(),
                    rule.target(),
                    rule.cooperating()))
        .toList();
  }

  private CategoryMatch match(String text) {
    if (text.equals("*")) {
      return new CategoryMatch.Any();
    }
    return text.startsWith("group:")
        ? new CategoryMatch.InGroup(categoryNames.knownGroup(text.substring("group:".length())))
        : new CategoryMatch.Exactly(categoryNames.known(text));
  }

  private RuleTarget target(String text) {
    return text.equals(UNIT_AUTHORITY)
        ? RuleTarget.UNIT_AUTHORITY
        : RuleTarget.agency(agencies.apply(text));
  }

  private static Optional<TimeWindow> window(CsvRow row) {
    Optional<LocalTime> from = row.optional("from_time", LocalTime::parse);
    Optional<LocalTime> until = row.optional("until_time", LocalTime::parse);
    Set<DayOfWeek> days = row.orElse("days", WeekDays::parse, EVERY_DAY);
    if (from.isPresent() != until.isPresent()) {
      row.fault(from.isPresent() ? "until_time" : "from_time", FaultRule.REQUIRED, "");
    }
    if (from.isEmpty() && row.text("days").isEmpty()) {
      return Optional.empty();
    }
    return row.make(
        () ->
            new TimeWindow(
                days, from.orElse(LocalTime.MIDNIGHT), until.orElse(LocalTime.MIDNIGHT)));
  }

  private static Map<String, Set<String>> answers(String text) {
    Map<String, Set<String>> answers = new TreeMap<>();
    for (String one : text.split(";")) {
      String[] sides = one.split("=", -1);
      if (sides.length != 2 || sides[1].isBlank()) {
        throw CellException.malformed("question=value|value; …");
      }
      Set<String> values =
          Arrays.stream(sides[1].split("\\|")).map(String::strip).collect(Collectors.toSet());
      if (answers.put(sides[0].strip(), values) != null) {
        throw new CellException(FaultRule.DUPLICATE, sides[0].strip());
      }
    }
    return answers;
  }

  /** An answer nobody can give would make a rule that never holds. */
  private void checkAnswers(CsvRow row, CategoryMatch match, Map<String, Set<String>> answers) {
    if (answers.isEmpty() || !(match instanceof CategoryMatch.Exactly exactly)) {
      if (!answers.isEmpty() && match != null) {
        row.fault("answers", FaultRule.INCONSISTENT, "needs one category");
      }
      return;
    }
    Category category = categories.get(exactly.category());
    if (category == null || categoryNames.isUnclear(category.code())) {
      return;
    }
    answers.forEach(
        (code, values) ->
            category.questions().stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .ifPresentOrElse(
                    question -> checkValues(row, question, values),
                    () -> row.fault("answers", FaultRule.UNKNOWN_REFERENCE, code)));
  }

  private static void checkValues(CsvRow row, CategoryQuestion question, Set<String> values) {
    Set<String> possible =
        switch (question.type()) {
          case BOOLEAN -> Set.of("true", "false");
          case SINGLE, MULTI ->
              question.options().stream()
                  .map(CategoryQuestion.Option::value)
                  .collect(Collectors.toSet());
          case TEXT, NUMBER -> values;
        };
    for (String value : values) {
      if (!possible.contains(value)) {
        row.fault("answers", FaultRule.UNKNOWN_REFERENCE, question.code() + "=" + value);
      }
    }
  }
}
