package org.provincekit.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.CategoryCode;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/**
 * An invented province: until 2025-07-01 the communes 11 to 14 below the district 1, from then on
 * 21 to 23 directly below the province 9. 11 went whole to 21; 12 was split over 21 and 22; 13 and
 * 14 went whole to 22; 23 is new land.
 */
final class Province {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final LocalDate EARLY = LocalDate.of(2000, 1, 1);
  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  static final UnitId PROVINCE = new UnitId(new UnitCode("9"), EARLY);
  static final UnitId DISTRICT = old("1");
  static final UnitId A = now("21");
  static final UnitId B = now("22");
  static final UnitId C = now("23");

  static final AgencyCode COMMITTEE_A = new AgencyCode("ubnd-21");
  static final AgencyCode COMMITTEE_B = new AgencyCode("ubnd-22");
  static final AgencyCode BUILDING = new AgencyCode("so-xd");
  static final AgencyCode POWER = new AgencyCode("dien-luc");
  static final AgencyCode ENDED = new AgencyCode("so-cu");
  static final AgencyCode PROVINCE_COMMITTEE = new AgencyCode("ubnd-tinh");

  static final CategoryCode ROADS = new CategoryCode("roads");
  static final CategoryCode WASTE = new CategoryCode("waste");

  /** Monday 2 March 2026, 10:00 in the province. */
  static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");

  private Province() {}

  static UnitId old(String code) {
    return new UnitId(new UnitCode(code), EARLY);
  }

  static UnitId now(String code) {
    return new UnitId(new UnitCode(code), REFORM);
  }

  static List<AdministrativeUnit> units() {
    Validity before = new Validity(EARLY, REFORM);
    Validity after = Validity.since(REFORM);
    List<AdministrativeUnit> units = new ArrayList<>();
    units.add(unit(PROVINCE, "Tỉnh", "Thử Nghiệm", null, Validity.since(EARLY), null));
    units.add(unit(DISTRICT, "Huyện", "Cũ", PROVINCE, before, null));
    units.add(unit(old("11"), "Xã", "Hoà Mỹ", DISTRICT, before, point(9.05, 105.02)));
    units.add(unit(old("12"), "Xã", "Giữa", DISTRICT, before, point(9.05, 105.10)));
    units.add(unit(old("13"), "Xã", "Đông Hưng", DISTRICT, before, point(9.05, 105.16)));
    units.add(unit(old("14"), "Xã", "Đông Thới", DISTRICT, before, point(9.08, 105.18)));
    units.add(unit(A, "Phường", "Hòa Mỹ", PROVINCE, after, point(9.05, 105.05)));
    units.add(unit(B, "Xã", "Đông Hải", PROVINCE, after, point(9.05, 105.15)));
    units.add(unit(C, "Xã", "Năm Căn", PROVINCE, after, point(9.05, 105.25)));
    return units;
  }

  static List<Succession> successions() {
    return List.of(
        new Succession(old("11"), A, Succession.Share.WHOLE, REFORM),
        new Succession(old("12"), A, Succession.Share.PART, REFORM),
        new Succession(old("12"), B, Succession.Share.REMAINDER, REFORM),
        new Succession(old("13"), B, Succession.Share.WHOLE, REFORM),
        new Succession(old("14"), B, Succession.Share.WHOLE, REFORM));
  }

  static UnitCatalogue catalogue() {
    return UnitCatalogue.of(units(), successions());
  }

  /** Three boxes of 0.1 degree side by side, from 105.0 to 105.3. */
  static BoundaryIndex boundaries() {
    return BoundaryIndex.of(
        List.of(box(A, 105.0, 105.1), box(B, 105.1, 105.2), box(C, 105.2, 105.3)), 0.01);
  }

  static UnitBoundary box(UnitId unit, double west, double east) {
    return new UnitBoundary(
        unit, List.of(new BoundaryPolygon(Boundaries.box(west, 9.0, east, 9.1))));
  }

  static AdministrativeUnit unit(
      UnitId id, String kind, String name, UnitId parent, Validity validity, GeoPoint centre) {
    return new AdministrativeUnit(
        id,
        kind,
        name,
        kind + " " + name,
        org.provincekit.shared.VietnameseText.fold(name),
        Optional.ofNullable(parent),
        validity,
        Optional.ofNullable(centre));
  }

  static GeoPoint point(double lat, double lon) {
    return new GeoPoint(lat, lon);
  }

  static Agencies agencies() {
    return Agencies.of(
        List.of(
            agency(PROVINCE_COMMITTEE, null, Validity.since(EARLY)),
            agency(COMMITTEE_A, PROVINCE_COMMITTEE, Validity.since(REFORM)),
            agency(COMMITTEE_B, PROVINCE_COMMITTEE, Validity.since(REFORM)),
            agency(BUILDING, PROVINCE_COMMITTEE, Validity.since(EARLY)),
            agency(POWER, null, Validity.since(EARLY)),
            agency(ENDED, PROVINCE_COMMITTEE, new Validity(EARLY, REFORM))),
        List.of(
            new Jurisdiction(COMMITTEE_A, Set.of(A), Validity.since(REFORM)),
            new Jurisdiction(COMMITTEE_B, Set.of(B), Validity.since(REFORM))));
  }

  static Agency agency(AgencyCode code, AgencyCode parent, Validity validity) {
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

  static UnitLocator locator() {
    return UnitLocator.of(catalogue(), boundaries());
  }

  static Router router(RoutingRule... rules) {
    return Router.of(RuleSet.of("v1", List.of(rules)), locator(), agencies(), ZONE);
  }

  static RoutingRule rule(String id, AgencyCode agency) {
    return RoutingRule.to(new RuleId(id), RuleTarget.agency(agency));
  }

  static RoutingRule ruleToAuthority(String id) {
    return RoutingRule.to(new RuleId(id), RuleTarget.UNIT_AUTHORITY);
  }

  static RoutingRequest roadsIn(UnitId unit) {
    return roads(unit, MONDAY, Map.of());
  }

  static RoutingRequest roads(UnitId unit, Instant at, Map<String, Set<String>> answers) {
    return new RoutingRequest(
        ROADS, Optional.of("infrastructure"), LocationFacts.in(unit), answers, at);
  }
}
