package org.provincekit.app.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.provincekit.app.platform.view.CaseNames;
import org.provincekit.app.platform.view.UnitView;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.routing.LocationFacts;
import org.provincekit.routing.RoutingDecision;
import org.provincekit.routing.RoutingExplanation;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.TriageReason;
import org.provincekit.routing.UnitCandidate;
import org.provincekit.routing.UnitLocation;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/** Asks the router in use. */
@ApplicationScoped
public class RoutingPreview {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final Supplier<ProvinceRules> source;

  @Inject
  RoutingPreview(Supplier<ProvinceRules> source) {
    this.source = source;
  }

  RoutingPreviewView route(
      Optional<Double> lat,
      Optional<Double> lon,
      String unitCode,
      String categoryCode,
      List<String> answers,
      Instant at) {
    ProvinceRules rules = source.get();
    if (categoryCode == null || categoryCode.isBlank()) {
      throw DomainException.of(ErrorCode.REQUIRED, "category", "category is required");
    }
    Category category = rules.requireCategory(new CategoryCode(categoryCode));
    LocalDate day = LocalDate.ofInstant(at, rules.zone());
    LocationFacts facts = new LocationFacts(point(lat, lon), chosen(rules, unitCode, day));
    if (facts.point().isEmpty() && facts.chosenUnit().isEmpty()) {
      throw DomainException.of(
          ErrorCode.REQUIRED, "lat", "a place is required: lat and lon, or unitCode");
    }
    RoutingDecision decision =
        rules
            .router()
            .route(
                new RoutingRequest(
                    category.code(),
                    Optional.of(category.group()),
                    facts,
                    answers(category, answers),
                    at));
    return view(decision, new CaseNames(rules, day), category, at);
  }

  private static Optional<GeoPoint> point(Optional<Double> lat, Optional<Double> lon) {
    if (lat.isPresent() != lon.isPresent()) {
      String missing = lat.isPresent() ? "lon" : "lat";
      throw DomainException.of(ErrorCode.REQUIRED, missing, "lat and lon belong together");
    }
    return lat.map(latitude -> new GeoPoint(latitude, lon.orElseThrow()));
  }

  private static Optional<UnitId> chosen(ProvinceRules rules, String code, LocalDate day) {
    return Optional.ofNullable(code)
        .filter(given -> !given.isBlank())
        .map(
            given ->
                rules
                    .units()
                    .byCode(new UnitCode(given), day)
                    .orElseThrow(
                        () ->
                            DomainException.of(
                                ErrorCode.UNKNOWN_VALUE, "unitCode", "no unit has this code"))
                    .id());
  }

  private static Map<String, Set<String>> answers(Category category, List<String> given) {
    Map<String, Set<String>> answers = new HashMap<>();
    for (String answer : given) {
      int colon = answer.indexOf(':');
      String question = colon < 0 ? answer : answer.substring(0, colon);
      boolean asked =
          category.questions().stream().anyMatch(known -> known.code().equals(question));
      if (colon < 0 || !asked) {
        throw DomainException.of(
            colon < 0 ? ErrorCode.MALFORMED : ErrorCode.UNKNOWN_VALUE,
            "answer",
            "an answer reads question:value, of a question of the category");
      }
      answers.computeIfAbsent(question, key -> new HashSet<>()).add(answer.substring(colon + 1));
    }
    return answers;
  }

  private static RoutingPreviewView view(
      RoutingDecision decision, CaseNames names, Category category, Instant at) {
    RoutingExplanation why = decision.explanation();
    Optional<RoutingDecision.Routed> routed =
        decision instanceof RoutingDecision.Routed found ? Optional.of(found) : Optional.empty();
    Optional<RoutingDecision.ManualTriage> triage =
        decision instanceof RoutingDecision.ManualTriage open
            ? Optional.of(open)
            : Optional.empty();
    triage
        .filter(open -> open.reason() == TriageReason.OUTSIDE_PROVINCE)
        .ifPresent(RoutingPreview::refuse);
    return new RoutingPreviewView(
        names.category(category.code()),
        at,
        unit(why.location()),
        routed.map(found -> names.agency(found.lead())),
        routed
            .map(found -> found.cooperating().stream().map(names::agency).toList())
            .orElse(List.of()),
        routed.map(found -> found.rule().value()),
        triage.map(open -> open.reason().code()),
        triage
            .map(open -> open.candidates().stream().map(RoutingPreview::candidate).toList())
            .orElse(List.of()),
        why.ruleSetVersion(),
        why.passedOver().stream()
            .map(
                one -> new RoutingPreviewView.PassedOver(one.rule().id().value(), one.why().code()))
            .toList(),
        why.text(VIETNAMESE),
        why.text(Locale.ENGLISH));
  }

  private static Optional<UnitView> unit(UnitLocation location) {
    return location instanceof UnitLocation.LocatedUnit found
        ? Optional.of(
            new UnitView(
                found.unit().id().code().value(),
                found.unit().fullName(),
                found.unit().nameEn(),
                found.how().code(),
                found.approximate()))
        : Optional.empty();
  }

  private static RoutingPreviewView.Candidate candidate(UnitCandidate one) {
    return new RoutingPreviewView.Candidate(
        one.unit().id().code().value(),
        one.unit().fullName(),
        one.unit().nameEn(),
        metres(one.metres()));
  }

  private static Optional<Long> metres(OptionalDouble metres) {
    return metres.isPresent() ? Optional.of(Math.round(metres.getAsDouble())) : Optional.empty();
  }

  /** The same refusal as at sending, with what the router found besides. */
  private static void refuse(RoutingDecision.ManualTriage outside) {
    Map<String, Object> details = new LinkedHashMap<>();
    outside.candidates().stream()
        .findFirst()
        .ifPresent(
            nearest -> {
              details.put("nearestUnit", nearest.unit().id().code().value());
              details.put("nearestUnitName", nearest.unit().fullName());
              metres(nearest.metres()).ifPresent(metres -> details.put("distanceMetres", metres));
            });
    details.put("explanation", outside.explanation().text(VIETNAMESE));
    details.put("explanationEn", outside.explanation().text(Locale.ENGLISH));
    throw new DomainException(
        ErrorCode.OUTSIDE_PROVINCE, "location", "the place lies outside the province", details);
  }
}
