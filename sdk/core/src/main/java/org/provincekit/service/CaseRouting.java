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
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.routing.LocationFacts;
import org.provincekit.routing.RoutingDecision;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.SuccessionAnswer;
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

  /** Routes a report that has just come in. */
  static RoutingOutcome outcome(
      ProvinceRules rules,
      Category category,
      ReportedPlace place,
      Map<String, List<String>> answers,
      Instant at) {
    LocalDate day = at.atZone(rules.zone()).toLocalDate();
    Optional<UnitId> chosen = place.unit().map(code -> unitInForce(rules, code, day));
    return decide(rules, request(category, place, chosen, answers, at), true);
  }

  /**
   * Routes a report once more. The unit it was sent with may have gone in a reform since, and a
   * place that was inside the province when it was taken in is not refused now.
   */
  static RoutingOutcome again(
      ProvinceRules rules, Category category, ReportSnapshot report, Instant at) {
    Map<String, List<String>> answers = answersOf(report);
    LocalDate day = at.atZone(rules.zone()).toLocalDate();
    boolean samePlace = report.place().equals(report.submission().place());
    Optional<UnitId> chosen =
        samePlace
            ? chosenThen(rules, report, day)
            : report.place().unit().map(code -> unitInForce(rules, code, day));
    return decide(rules, request(category, report.place(), chosen, answers, at), !samePlace);
  }

  /** The request as it would have been made when the report came in, for trying rules on it. */
  static Optional<RoutingRequest> past(ProvinceRules rules, ReportSnapshot report) {
    Instant at = report.submittedAt();
    LocalDate day = at.atZone(rules.zone()).toLocalDate();
    Optional<UnitId> chosen =
        report.place().unit().flatMap(code -> rules.units().byCode(code, day)).map(u -> u.id());
    if (report.place().point().isEmpty() && chosen.isEmpty()) {
      return Optional.empty();
    }
    return rules
        .findCategory(report.category())
        .map(category -> request(category, report.place(), chosen, answersOf(report), at));
  }

  /** Answers belong to the questions of the category under which the report was sent. */
  private static Map<String, List<String>> answersOf(ReportSnapshot report) {
    boolean sameQuestions = report.category().equals(report.submission().category());
    return sameQuestions ? report.submission().answers() : Map.of();
  }

  private static Optional<UnitId> chosenThen(
      ProvinceRules rules, ReportSnapshot report, LocalDate day) {
    LocalDate sent = report.submittedAt().atZone(rules.zone()).toLocalDate();
    return report
        .place()
        .unit()
        .flatMap(code -> rules.units().byCode(code, sent))
        .map(
            unit ->
                rules
                    .units()
                    .currentFor(unit.id(), report.place().point(), rules.router().locator(), day))
        .flatMap(CaseRouting::unitOf);
  }

  static Optional<UnitId> unitOf(SuccessionAnswer answer) {
    if (answer instanceof SuccessionAnswer.Unchanged same) {
      return Optional.of(same.unit().id());
    } else if (answer instanceof SuccessionAnswer.MovedWhole moved) {
      return Optional.of(moved.unit().id());
    } else if (answer instanceof SuccessionAnswer.MovedByPoint placed) {
      return Optional.of(placed.unit().id());
    }
    return Optional.empty();
  }

  private static RoutingOutcome decide(
      ProvinceRules rules, RoutingRequest request, boolean refusesOutside) {
    RoutingDecision decision = rules.router().route(request);
    if (decision instanceof RoutingDecision.Routed routed) {
      return routed(routed);
    }
    RoutingDecision.ManualTriage triage = (RoutingDecision.ManualTriage) decision;
    if (refusesOutside && triage.reason() == TriageReason.OUTSIDE_PROVINCE) {
      throw outside(triage);
    }
    return triage(triage);
  }

  private static RoutingRequest request(
      Category category,
      ReportedPlace place,
      Optional<UnitId> chosen,
      Map<String, List<String>> answers,
      Instant at) {
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
