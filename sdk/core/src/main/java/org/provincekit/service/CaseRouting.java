package org.provincekit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.provincekit.report.Category;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.routing.LocationFacts;
import org.provincekit.routing.RoutingDecision;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.TriageReason;
import org.provincekit.routing.UnitCandidate;
import org.provincekit.routing.UnitLocation;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/** Asks the router about a report and puts its decision into the words of the report's history. */
final class CaseRouting {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private CaseRouting() {}

  static RoutingOutcome outcome(
      ProvinceRules rules,
      Category category,
      ReportedPlace place,
      Map<String, List<String>> answers,
      Instant at) {
    RoutingDecision decision = rules.router().route(request(rules, category, place, answers, at));
    if (decision instanceof RoutingDecision.Routed routed) {
      return routed(routed);
    }
    return triage((RoutingDecision.ManualTriage) decision);
  }

  static RoutingRequest request(
      ProvinceRules rules,
      Category category,
      ReportedPlace place,
      Map<String, List<String>> answers,
      Instant at) {
    LocalDate day = at.atZone(rules.zone()).toLocalDate();
    Optional<UnitId> chosen = place.unit().map(code -> unitInForce(rules, code, day));
    Map<String, Set<String>> facts = new LinkedHashMap<>();
    answers.forEach((question, values) -> facts.put(question, new HashSet<>(values)));
    return new RoutingRequest(
        category.code(),
        Optional.of(category.group()),
        new LocationFacts(place.point(), chosen),
        facts,
        at);
  }

  private static UnitId unitInForce(ProvinceRules rules, UnitCode code, LocalDate day) {
    return rules
        .units()
        .byCode(code, day)
        .orElseThrow(
            () ->
                DomainException.of(
                    ErrorCode.UNKNOWN_VALUE, "location.unitCode", "no unit has this code now"))
        .id();
  }

  private static RoutingOutcome routed(RoutingDecision.Routed routed) {
    return new RoutingOutcome(
        Optional.of(routed.location().unit().id()),
        routed.location().how().code(),
        Optional.of(routed.lead()),
        new TreeSet<>(routed.cooperating()),
        Optional.of(routed.rule().value()),
        Optional.empty(),
        routed.explanation().text(VIETNAMESE),
        routed.explanation().text(Locale.ENGLISH));
  }

  private static RoutingOutcome triage(RoutingDecision.ManualTriage triage) {
    if (triage.reason() == TriageReason.OUTSIDE_PROVINCE) {
      throw outside(triage);
    }
    Optional<UnitLocation.LocatedUnit> located =
        triage.explanation().location() instanceof UnitLocation.LocatedUnit unit
            ? Optional.of(unit)
            : Optional.empty();
    return new RoutingOutcome(
        located.map(unit -> unit.unit().id()),
        located.map(unit -> unit.how().code()).orElse("undetermined"),
        Optional.empty(),
        new TreeSet<>(),
        Optional.empty(),
        Optional.of(triage.reason().code()),
        triage.explanation().text(VIETNAMESE),
        triage.explanation().text(Locale.ENGLISH));
  }

  private static DomainException outside(RoutingDecision.ManualTriage triage) {
    Map<String, Object> details = new LinkedHashMap<>();
    triage.candidates().stream().findFirst().ifPresent(nearest -> describe(nearest, details));
    return new DomainException(
        ErrorCode.OUTSIDE_PROVINCE, "location", "the place lies outside the province", details);
  }

  private static void describe(UnitCandidate nearest, Map<String, Object> details) {
    details.put("nearestUnit", nearest.unit().id().code().value());
    details.put("nearestUnitName", nearest.unit().fullName());
    nearest.metres().ifPresent(metres -> details.put("distanceMetres", Math.round(metres)));
  }
}
