package org.provincekit.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.provincekit.report.CategoryCode;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.Agencies;
import org.provincekit.routing.Agency;
import org.provincekit.routing.BoundaryIndex;
import org.provincekit.routing.LocationFacts;
import org.provincekit.routing.OfficeContact;
import org.provincekit.routing.Router;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.RoutingRule;
import org.provincekit.routing.RuleId;
import org.provincekit.routing.RuleSet;
import org.provincekit.routing.RuleTarget;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.routing.UnitLocator;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/** The units of the country, dated rules about them, and requests at random places and times. */
final class RuleLoad {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int CATEGORIES = 40;
  private static final int AGENCIES = 200;

  private final Layer layer;
  private final Map<String, UnitId> provinces = new HashMap<>();
  private final UnitLocator locator;
  private final Agencies agencies = agencies();

  RuleLoad(Layer layer) {
    this.layer = layer;
    layer.provinces().forEach(code -> provinces.put(code, provinceUnit(code)));
    BoundaryIndex index = BoundaryIndex.of(layer.boundaries(), BoundaryIndex.COUNTRY_CELL);
    this.locator = UnitLocator.of(UnitCatalogue.of(units(), List.of()), index);
  }

  private static UnitId provinceUnit(String code) {
    return new UnitId(new UnitCode("P" + code), Layer.DAY);
  }

  private List<AdministrativeUnit> units() {
    List<AdministrativeUnit> units = new ArrayList<>();
    provinces.values().forEach(id -> units.add(unit(id, Optional.empty())));
    for (int i = 0; i < layer.boundaries().size(); i++) {
      UnitId id = layer.boundaries().get(i).unit();
      units.add(unit(id, Optional.of(provinces.get(layer.provinces().get(i)))));
    }
    return units;
  }

  private static AdministrativeUnit unit(UnitId id, Optional<UnitId> parent) {
    String name = id.code().value();
    return new AdministrativeUnit(
        id, "Xã", name, name, name, parent, Validity.since(Layer.DAY), Optional.empty());
  }

  private static AgencyCode agency(int number) {
    return new AgencyCode("agency-" + number);
  }

  private static Agencies agencies() {
    List<Agency> agencies = new ArrayList<>();
    for (int i = 0; i < AGENCIES; i++) {
      String name = agency(i).value();
      agencies.add(
          new Agency(
              agency(i),
              Optional.empty(),
              name,
              name,
              "department",
              Optional.empty(),
              Validity.ALWAYS,
              OfficeContact.NONE,
              Optional.empty()));
    }
    return Agencies.of(agencies, List.of());
  }

  UnitLocator locator() {
    return locator;
  }

  Router router(List<RoutingRule> rules) {
    return Router.of(RuleSet.of("benchmark", rules), locator, agencies, ZONE);
  }

  /**
   * A rule for each category, and dated rules about a commune or a province and a category, half of
   * which follow another on the same pair.
   */
  List<RoutingRule> rules(int count) {
    Random random = new Random(count);
    List<RoutingRule> rules = new ArrayList<>();
    for (int i = 0; i < CATEGORIES; i++) {
      rules.add(rule(i, random).forCategory(category(i)));
    }
    Set<String> followed = new HashSet<>();
    while (rules.size() < count) {
      int commune = random.nextInt(layer.boundaries().size());
      boolean whole = random.nextInt(5) == 0;
      UnitId unit =
          whole
              ? provinces.get(layer.provinces().get(commune))
              : layer.boundaries().get(commune).unit();
      CategoryCode category = category(random.nextInt(CATEGORIES));
      LocalDate change = START.plusDays(random.nextInt(365));
      boolean first = followed.add(unit + " " + category);
      Validity until = new Validity(START.minusYears(1), change);
      rules.add(
          rule(rules.size(), random)
              .forCategory(category)
              .inUnit(unit)
              .validIn(first ? until : Validity.since(change)));
      if (first && rules.size() < count && random.nextBoolean()) {
        rules.add(
            rule(rules.size(), random)
                .forCategory(category)
                .inUnit(unit)
                .validIn(Validity.since(change)));
      }
    }
    return rules;
  }

  private static RoutingRule rule(int number, Random random) {
    return RoutingRule.to(
        new RuleId("rule-" + number), RuleTarget.agency(agency(random.nextInt(AGENCIES))));
  }

  private static CategoryCode category(int number) {
    return new CategoryCode("category-" + number);
  }

  /** Requests by point; what a point in no unit is asked is left out. */
  RoutingRequest[] requests(int count) {
    Random random = new Random(6);
    Points points = Points.of("uniform", layer, 4 * count, 6);
    List<RoutingRequest> requests = new ArrayList<>();
    for (int i = 0; requests.size() < count; i++) {
      Instant at = START.atStartOfDay(ZONE).toInstant().plusSeconds(random.nextInt(365 * 86_400));
      LocationFacts place =
          LocationFacts.at(new GeoPoint(points.latitudes()[i], points.longitudes()[i]));
      LocalDate day = LocalDate.ofInstant(at, ZONE);
      if (locator.locate(place, day) instanceof org.provincekit.routing.UnitLocation.LocatedUnit) {
        requests.add(new RoutingRequest(category(random.nextInt(CATEGORIES)), place, at));
      }
    }
    return requests.toArray(RoutingRequest[]::new);
  }
}
