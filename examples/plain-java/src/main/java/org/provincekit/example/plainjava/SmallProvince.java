package org.provincekit.example.plainjava;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.Agencies;
import org.provincekit.routing.Agency;
import org.provincekit.routing.Jurisdiction;
import org.provincekit.routing.OfficeContact;
import org.provincekit.routing.Router;
import org.provincekit.routing.RoutingRule;
import org.provincekit.routing.RuleId;
import org.provincekit.routing.RuleSet;
import org.provincekit.routing.RuleTarget;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.routing.UnitLocator;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.BusinessCalendars;

/** A province of one commune, one agency and one category; a real host reads its own. */
final class SmallProvince {
  static final AgencyCode COMMUNE = new AgencyCode("UBND-32244");
  static final CategoryCode ROADS = new CategoryCode("roads");

  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private SmallProvince() {}

  static ProvinceRules rules() {
    AdministrativeUnit datMui =
        new AdministrativeUnit(
            new UnitId(new UnitCode("32244"), REFORM),
            "Xã",
            "Đất Mũi",
            "Xã Đất Mũi",
            "Dat Mui Commune",
            Optional.empty(),
            Validity.since(REFORM),
            Optional.of(new GeoPoint(8.62, 104.72)));
    Agency committee =
        new Agency(
            COMMUNE,
            Optional.empty(),
            "UBND xã Đất Mũi",
            "People's Committee of Dat Mui",
            "commune",
            Optional.empty(),
            Validity.since(REFORM),
            OfficeContact.NONE,
            Optional.of(datMui.id()));
    UnitCatalogue units = UnitCatalogue.of(List.of(datMui), List.of());
    Agencies agencies =
        Agencies.of(
            List.of(committee),
            List.of(new Jurisdiction(COMMUNE, Set.of(datMui.id()), Validity.since(REFORM))));
    RuleSet rules =
        RuleSet.of(
            "1",
            List.of(
                RoutingRule.to(new RuleId("roads"), RuleTarget.UNIT_AUTHORITY).forCategory(ROADS)));
    BusinessCalendar calendar = BusinessCalendar.vietNam("1");
    return ProvinceRules.builder()
        .categories(List.of(roads()))
        .routing(
            units, agencies, Router.of(rules, UnitLocator.of(units), agencies, calendar.zone()))
        .calendars(BusinessCalendars.of(calendar))
        .build();
  }

  private static Category roads() {
    return new Category(
        ROADS,
        "Cầu đường",
        "Roads and bridges",
        "infrastructure",
        Urgency.NORMAL,
        Visibility.PUBLIC,
        Category.Photo.WANTED,
        List.of(),
        Period.ofMonths(24));
  }
}
