package org.provincekit.service;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.CategoryQuestion;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.Agencies;
import org.provincekit.routing.Agency;
import org.provincekit.routing.BoundaryIndex;
import org.provincekit.routing.BoundaryPolygon;
import org.provincekit.routing.Jurisdiction;
import org.provincekit.routing.OfficeContact;
import org.provincekit.routing.Router;
import org.provincekit.routing.RoutingRule;
import org.provincekit.routing.RuleId;
import org.provincekit.routing.RuleSet;
import org.provincekit.routing.RuleTarget;
import org.provincekit.routing.Succession;
import org.provincekit.routing.UnitBoundary;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.routing.UnitLocator;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.BusinessCalendars;
import org.provincekit.sla.EscalationPolicy;
import org.provincekit.sla.ServiceLevelPolicy;

/**
 * An invented province: two communes side by side, each with its committee, a department, a
 * utility, the province's committee above. On 1 June 2026 the western commune is split over two new
 * ones and the eastern one becomes a ward under another code.
 */
final class TestProvince {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final LocalDate EARLY = LocalDate.of(2025, 7, 1);
  static final LocalDate REFORM = LocalDate.of(2026, 6, 1);

  static final UnitId WEST = new UnitId(new UnitCode("90001"), EARLY);
  static final UnitId EAST = new UnitId(new UnitCode("90002"), EARLY);
  static final UnitId NEW_NORTH = new UnitId(new UnitCode("90011"), REFORM);
  static final UnitId NEW_SOUTH = new UnitId(new UnitCode("90012"), REFORM);
  static final UnitId NEW_EAST = new UnitId(new UnitCode("90013"), REFORM);

  static final AgencyCode PROVINCE_COMMITTEE = new AgencyCode("ubnd-tinh");
  static final AgencyCode WEST_COMMITTEE = new AgencyCode("ubnd-tay");
  static final AgencyCode EAST_COMMITTEE = new AgencyCode("ubnd-dong");
  static final AgencyCode NEW_COMMITTEE = new AgencyCode("ubnd-moi");
  static final AgencyCode BUILDING = new AgencyCode("so-xay-dung");
  static final AgencyCode POWER = new AgencyCode("dien-luc");

  static final GeoPoint IN_WEST = new GeoPoint(9.03, 105.05);
  static final GeoPoint IN_NORTH_WEST = new GeoPoint(9.08, 105.05);
  static final GeoPoint IN_EAST = new GeoPoint(9.05, 105.15);
  static final GeoPoint OUTSIDE = new GeoPoint(9.05, 105.60);

  static final CategoryCode ROADS = new CategoryCode("roads");
  static final CategoryCode LIGHTING = new CategoryCode("lighting");
  static final CategoryCode STORM = new CategoryCode("storm");
  static final CategoryCode TREES = new CategoryCode("trees");
  static final CategoryCode LAND = new CategoryCode("land");
  static final CategoryCode CONDUCT = new CategoryCode("conduct");
  static final CategoryCode OTHER = new CategoryCode("other");

  private TestProvince() {}

  /** The usual rules; immutable, so that all tests may share them. */
  static ProvinceRules rules() {
    return Usual.RULES;
  }

  private static final class Usual {
    static final UnitLocator LOCATOR = UnitLocator.of(units(), boundaries());
    static final ProvinceRules RULES =
        rules(ServiceLevelPolicy.defaults(), BusinessCalendar.vietNam("1"));
  }

  static ProvinceRules rules(ServiceLevelPolicy policy, BusinessCalendar calendar) {
    return parts()
        .deadlines(policy, BusinessCalendars.of(calendar), EscalationPolicy.defaults())
        .build();
  }

  static ProvinceRules.Builder parts() {
    return parts(Usual.LOCATOR);
  }

  /** As a province that has no boundary file yet. */
  static ProvinceRules withoutBoundaries() {
    return parts(UnitLocator.of(units())).build();
  }

  private static ProvinceRules.Builder parts(UnitLocator locator) {
    return ProvinceRules.builder()
        .categories(categories())
        .routing(
            locator.catalogue(),
            agencies(),
            Router.of(RuleSet.of("1", routingRules()), locator, agencies(), ZONE))
        .calendars(BusinessCalendars.of(BusinessCalendar.vietNam("1")))
        .texts(
            List.of(text("spam"), text("out-of-scope")),
            List.of(text("complaint")),
            List.of(text("thanks")));
  }

  private static StandardText text(String code) {
    return new StandardText(code, "Tên " + code, "Name " + code, "Lời mẫu " + code, "Said " + code);
  }

  static List<RoutingRule> routingRules() {
    return List.of(
        RoutingRule.to(new RuleId("roads"), RuleTarget.UNIT_AUTHORITY).forCategory(ROADS),
        RoutingRule.to(new RuleId("storm"), RuleTarget.UNIT_AUTHORITY)
            .forCategory(STORM)
            .cooperatingWith(POWER),
        RoutingRule.to(new RuleId("trees"), RuleTarget.UNIT_AUTHORITY).forCategory(TREES),
        RoutingRule.to(new RuleId("trees-on-wire"), RuleTarget.agency(POWER))
            .forCategory(TREES)
            .answering("on-wire", "true"),
        RoutingRule.to(new RuleId("lighting"), RuleTarget.agency(POWER)).forCategory(LIGHTING),
        RoutingRule.to(new RuleId("land"), RuleTarget.agency(BUILDING)).forCategory(LAND),
        RoutingRule.to(new RuleId("conduct"), RuleTarget.agency(BUILDING)).forCategory(CONDUCT));
  }

  static List<Category> categories() {
    CategoryQuestion onWire =
        new CategoryQuestion(
            "on-wire",
            CategoryQuestion.Type.BOOLEAN,
            true,
            "Có vướng dây điện không?",
            "Does it touch a wire?",
            List.of());
    return List.of(
        category(ROADS, "infrastructure", Urgency.NORMAL, Visibility.PUBLIC, List.of()),
        category(LIGHTING, "electricity", Urgency.NORMAL, Visibility.PUBLIC, List.of()),
        category(STORM, "disaster", Urgency.URGENT, Visibility.PUBLIC, List.of()),
        category(TREES, "hygiene", Urgency.NORMAL, Visibility.PUBLIC, List.of(onWire)),
        category(LAND, "land", Urgency.COMPLEX, Visibility.PUBLIC, List.of()),
        category(CONDUCT, "administration", Urgency.NORMAL, Visibility.RESTRICTED, List.of()),
        category(OTHER, "other", Urgency.NORMAL, Visibility.PUBLIC, List.of()));
  }

  private static Category category(
      CategoryCode code,
      String group,
      Urgency urgency,
      Visibility visibility,
      List<CategoryQuestion> questions) {
    return new Category(
        code,
        "Lĩnh vực " + code,
        "Category " + code,
        group,
        urgency,
        visibility,
        Category.Photo.OPTIONAL,
        questions,
        Period.ofYears(2));
  }

  static UnitCatalogue units() {
    Validity before = new Validity(EARLY, REFORM);
    Validity after = Validity.since(REFORM);
    return UnitCatalogue.of(
        List.of(
            unit(WEST, "Xã", "Bãi Tây", before, IN_WEST),
            unit(EAST, "Xã", "Bãi Đông", before, IN_EAST),
            unit(NEW_NORTH, "Xã", "Bắc Mới", after, new GeoPoint(9.08, 105.05)),
            unit(NEW_SOUTH, "Xã", "Nam Mới", after, new GeoPoint(9.03, 105.05)),
            unit(NEW_EAST, "Phường", "Đông Mới", after, IN_EAST)),
        List.of(
            new Succession(WEST, NEW_NORTH, Succession.Share.PART, REFORM),
            new Succession(WEST, NEW_SOUTH, Succession.Share.REMAINDER, REFORM),
            new Succession(EAST, NEW_EAST, Succession.Share.WHOLE, REFORM)));
  }

  private static AdministrativeUnit unit(
      UnitId id, String kind, String name, Validity validity, GeoPoint centre) {
    return new AdministrativeUnit(
        id,
        kind,
        name,
        kind + " " + name,
        org.provincekit.shared.VietnameseText.fold(name),
        Optional.empty(),
        validity,
        Optional.of(centre));
  }

  private static BoundaryIndex boundaries() {
    Validity before = new Validity(EARLY, REFORM);
    Validity after = Validity.since(REFORM);
    return BoundaryIndex.of(
        List.of(
            box(WEST, 9.0, 105.0, 9.1, 105.1, before),
            box(EAST, 9.0, 105.1, 9.1, 105.2, before),
            box(NEW_SOUTH, 9.0, 105.0, 9.06, 105.1, after),
            box(NEW_NORTH, 9.06, 105.0, 9.1, 105.1, after),
            box(NEW_EAST, 9.0, 105.1, 9.1, 105.2, after)),
        0.01);
  }

  private static UnitBoundary box(
      UnitId unit, double south, double west, double north, double east, Validity validity) {
    List<GeoPoint> ring =
        List.of(
            new GeoPoint(south, west),
            new GeoPoint(south, east),
            new GeoPoint(north, east),
            new GeoPoint(north, west),
            new GeoPoint(south, west));
    return new UnitBoundary(unit, List.of(new BoundaryPolygon(ring)), validity);
  }

  static Agencies agencies() {
    Validity always = Validity.since(EARLY);
    Validity before = new Validity(EARLY, REFORM);
    Validity after = Validity.since(REFORM);
    List<Agency> agencies = new ArrayList<>();
    agencies.add(agency(PROVINCE_COMMITTEE, null, always));
    agencies.add(agency(WEST_COMMITTEE, PROVINCE_COMMITTEE, before));
    agencies.add(agency(EAST_COMMITTEE, PROVINCE_COMMITTEE, always));
    agencies.add(agency(NEW_COMMITTEE, PROVINCE_COMMITTEE, after));
    agencies.add(agency(BUILDING, PROVINCE_COMMITTEE, always));
    agencies.add(agency(POWER, null, always));
    return Agencies.of(
        agencies,
        List.of(
            new Jurisdiction(WEST_COMMITTEE, Set.of(WEST), before),
            new Jurisdiction(EAST_COMMITTEE, Set.of(EAST), before),
            new Jurisdiction(EAST_COMMITTEE, Set.of(NEW_EAST), after),
            new Jurisdiction(NEW_COMMITTEE, Set.of(NEW_NORTH, NEW_SOUTH), after)));
  }

  private static Agency agency(AgencyCode code, AgencyCode parent, Validity validity) {
    return new Agency(
        code,
        Optional.empty(),
        "Cơ quan " + code,
        "Agency " + code,
        "department",
        Optional.ofNullable(parent),
        validity,
        OfficeContact.NONE,
        Optional.empty());
  }
}
