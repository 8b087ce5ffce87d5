package org.provincekit.app.province.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.routing.Agencies;
import org.provincekit.routing.BoundaryIndex;
import org.provincekit.routing.Router;
import org.provincekit.routing.RoutingRule;
import org.provincekit.routing.RuleSet;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.routing.UnitLocator;
import org.provincekit.service.ProvinceRules;
import org.provincekit.service.StandardText;
import org.provincekit.shared.DomainException;
import org.provincekit.sla.BusinessCalendars;
import org.provincekit.sla.EscalationPolicy;
import org.provincekit.sla.ServiceLevelPolicy;

/**
 * Reads all files of a province at once, the same way at the start and at an import, and lists all
 * that is wrong: in each file by itself, and where one names something in another.
 */
public final class ProvinceReader {
  private final ProvinceFiles files;
  private final Faults faults = new Faults();
  private final List<Remark> remarks = new ArrayList<>();
  private final UnitsReader unitsReader = new UnitsReader(faults);
  private final AgenciesReader agenciesReader = new AgenciesReader(faults, unitsReader::resolve);
  private final CategoriesReader categoriesReader = new CategoriesReader(faults);
  private final PolicyReader policyReader = new PolicyReader(faults, categoriesReader);

  private Optional<ProvinceSettings> settings = Optional.empty();
  private Optional<UnitCatalogue> units = Optional.empty();
  private Optional<Agencies> agencies = Optional.empty();
  private Optional<BoundaryIndex> boundaries = Optional.empty();
  private Map<CategoryCode, Category> categories = Map.of();
  private Optional<RuleSet> ruleSet = Optional.empty();
  private Optional<BusinessCalendars> calendars = Optional.empty();
  private Optional<ServiceLevelPolicy> policy = Optional.empty();
  private Optional<EscalationPolicy> escalation = Optional.empty();
  private List<StandardReply> replies = List.of();
  private List<Reason> reasons = List.of();
  private SortedMap<String, Map<String, String>> texts = Collections.emptySortedMap();

  private ProvinceReader(ProvinceFiles files) {
    this.files = files;
  }

  /**
   * Reads files.
   *
   * @param files all files of the province
   * @return the data, or what is wrong
   */
  public static ProvinceReading read(ProvinceFiles files) {
    ProvinceReader reader = new ProvinceReader(files);
    reader.checkNames();
    if (reader.faults.total() == 0) {
      reader.readPlaces();
      reader.readRules();
      reader.readTimes();
      reader.readTexts();
    }
    int total = reader.faults.total();
    return new ProvinceReading(
        total > 0 ? Optional.empty() : Optional.of(reader.data()),
        reader.faults.inOrder(),
        total,
        reader.remarks);
  }

  private void checkNames() {
    for (String file : ProvinceFiles.NEEDED) {
      if (files.body(file).isEmpty()) {
        faults.add(file, 0, "", FaultRule.MISSING_FILE, "");
      }
    }
    for (String file : files.texts().keySet()) {
      if (!ProvinceFiles.isKnown(file)) {
        faults.add(file, 0, "", FaultRule.UNKNOWN_FILE, "");
      }
    }
  }

  private void readPlaces() {
    SettingsReader settingsReader = new SettingsReader(body(ProvinceFiles.PROVINCE), faults);
    settings = settingsReader.read();
    units = unitsReader.read(body(ProvinceFiles.UNITS), files.body(ProvinceFiles.SUCCESSORS));
    agencies = agenciesReader.read(body(ProvinceFiles.AGENCIES));
    settings.ifPresent(known -> checkReferences(known, settingsReader));
    boundaries =
        units.flatMap(
            known ->
                files
                    .body(ProvinceFiles.BOUNDARIES)
                    .flatMap(
                        text ->
                            new BoundariesReader(faults, remarks, known, unitsReader::resolve)
                                .read(text)));
  }

  private void checkReferences(ProvinceSettings known, SettingsReader reader) {
    check(reader, "province.code", () -> unitsReader.resolve(known.code().value(), LocalDate.MAX));
    check(reader, "coordinator.agency", () -> agenciesReader.known(known.coordinator().value()));
  }

  private void check(SettingsReader reader, String key, Runnable lookUp) {
    try {
      lookUp.run();
    } catch (CellException e) {
      faults.add(ProvinceFiles.PROVINCE, reader.line(key), key, e.rule(), e.getMessage());
    }
  }

  private void readRules() {
    categories =
        categoriesReader.read(body(ProvinceFiles.CATEGORIES), files.body(ProvinceFiles.QUESTIONS));
    int before = faults.total();
    List<RoutingRule> rules =
        new RulesReader(
                faults, unitsReader::resolve, agenciesReader::known, categoriesReader, categories)
            .read(body(ProvinceFiles.RULES));
    if (faults.total() == before) {
      try {
        String version = String.valueOf(files.version(ProvinceFiles.RULES));
        ruleSet = Optional.of(RuleSet.of(version, rules));
      } catch (DomainException e) {
        faults.add(ProvinceFiles.RULES, 0, "id", e);
      }
    }
  }

  private void readTimes() {
    escalation = policyReader.escalations(files);
    settings.ifPresent(
        known -> {
          calendars = new CalendarReader(faults).read(files, known.zone(), agenciesReader::known);
          policy = policyReader.policy(files, known.zone(), known.aftercare());
        });
  }

  private void readTexts() {
    TextsReader reader = new TextsReader(faults);
    replies = reader.replies(body(ProvinceFiles.REPLIES));
    reasons = reader.reasons(body(ProvinceFiles.REASONS));
    texts = reader.texts(files, categoriesReader.groups().keySet());
  }

  private ProvinceData data() {
    ProvinceSettings known = settings.orElseThrow();
    UnitLocator locator = UnitLocator.of(units.orElseThrow(), boundaries, known.locator());
    Router router = Router.of(ruleSet.orElseThrow(), locator, agencies.orElseThrow(), known.zone());
    ProvinceRules rules =
        ProvinceRules.builder()
            .version(String.valueOf(files.revision()))
            .zone(known.zone())
            .categories(categories.values())
            .routing(units.get(), agencies.get(), router)
            .deadlines(policy.orElseThrow(), calendars.orElseThrow(), escalation.orElseThrow())
            .consentWording(known.consentVersion())
            .forwardAtOnce(known.forwardAtOnce())
            .texts(
                reasons(Reason.Kind.REJECT),
                reasons(Reason.Kind.REDIRECT),
                replies.stream().map(StandardReply::text).toList())
            .build();
    return new ProvinceData(
        files,
        known,
        rules,
        locator,
        boundaries,
        replies,
        reasons,
        Collections.unmodifiableSortedMap(texts));
  }

  private List<StandardText> reasons(Reason.Kind kind) {
    return reasons.stream().filter(one -> one.kind() == kind).map(Reason::text).toList();
  }

  private String body(String file) {
    return files.body(file).orElse("");
  }
}
