package org.provincekit.routing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.provincekit.routing.UnitLocation.LocatedUnit;
import org.provincekit.routing.UnitLocation.OutsideProvince;
import org.provincekit.routing.UnitLocation.Undetermined;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;

/**
 * Decides which agency a report goes to: finds the unit, takes the first rule that matches in the
 * order of {@link RuleSet} and whose agency is in force, and says why. What no rule decides goes to
 * a person, never to a default.
 *
 * <p>Immutable; safe for use by many threads when its directory is. The time a decision takes does
 * not grow with the number of rules.
 *
 * @since 0.1
 */
public final class Router {
  private final RuleSet rules;
  private final UnitLocator locator;
  private final AgencyDirectory agencies;
  private final ZoneId zone;

  private Router(RuleSet rules, UnitLocator locator, AgencyDirectory agencies, ZoneId zone) {
    this.rules = Require.present(rules, "rules");
    this.locator = Require.present(locator, "locator");
    this.agencies = Require.present(agencies, "agencies");
    this.zone = Require.present(zone, "zone");
  }

  /**
   * Makes a router.
   *
   * @param rules the rules
   * @param locator finds units
   * @param agencies the agencies
   * @param zone the province's zone, in which days and hours are meant
   * @return the router
   */
  public static Router of(
      RuleSet rules, UnitLocator locator, AgencyDirectory agencies, ZoneId zone) {
    return new Router(rules, locator, agencies, zone);
  }

  /**
   * Makes a router that differs in its rules only.
   *
   * @param other the other rules
   * @return the router
   */
  public Router withRules(RuleSet other) {
    return new Router(other, locator, agencies, zone);
  }

  /**
   * Gives the rules by which this router decides.
   *
   * @return the rule set
   */
  public RuleSet rules() {
    return rules;
  }

  /**
   * Gives what finds the units for this router.
   *
   * @return the locator
   */
  public UnitLocator locator() {
    return locator;
  }

  /**
   * Decides where a report goes.
   *
   * @param request what is known of it
   * @return an agency, or that a person decides; always with its explanation
   * @throws DomainException {@link ErrorCode#UNKNOWN_VALUE} when the chosen unit is unknown
   */
  public RoutingDecision route(RoutingRequest request) {
    LocalDateTime local = LocalDateTime.ofInstant(request.at(), zone);
    return route(request, local, local.toLocalDate());
  }

  /** Decides as if rules, units and agencies were those of another day. */
  RoutingDecision routeAsOn(RoutingRequest request, LocalDate day) {
    return route(request, LocalDateTime.ofInstant(request.at(), zone), day);
  }

  private RoutingDecision route(RoutingRequest request, LocalDateTime local, LocalDate day) {
    UnitLocation location = locator.locate(request.location(), day);
    RuleSearch search = new RuleSearch(rules, request, local, day);
    if (location instanceof LocatedUnit located) {
      return decide(search, located);
    }
    if (location instanceof OutsideProvince outside) {
      UnitCandidate nearest =
          new UnitCandidate(outside.nearest(), OptionalDouble.of(outside.metres()));
      return triage(TriageReason.OUTSIDE_PROVINCE, List.of(nearest), search, location);
    }
    List<UnitCandidate> candidates = ((Undetermined) location).candidates();
    return triage(TriageReason.UNIT_UNDETERMINED, candidates, search, location);
  }

  private RoutingDecision.ManualTriage triage(
      TriageReason reason, List<UnitCandidate> candidates, RuleSearch search, UnitLocation where) {
    return new RoutingDecision.ManualTriage(
        reason,
        candidates,
        new RoutingExplanation(
            locator.catalogue(), search, where, Optional.empty(), List.of(), List.of()));
  }

  private RoutingDecision decide(RuleSearch search, LocatedUnit located) {
    RoutingRule rule = search.first(chain(search, located), agencies);
    if (rule != null) {
      return routed(rule, search, located);
    }
    TriageReason reason =
        search.unavailable().isEmpty() ? TriageReason.NO_RULE : TriageReason.NO_AGENCY_IN_FORCE;
    UnitCandidate unit = new UnitCandidate(located.unit(), located.distanceMetres());
    return triage(reason, List.of(unit), search, located);
  }

  private UnitId[] chain(RuleSearch search, LocatedUnit located) {
    return locator.catalogue().at(search.day()).chain(located.unit());
  }

  private RoutingDecision.Routed routed(RoutingRule rule, RuleSearch search, LocatedUnit located) {
    Agency lead = search.lead();
    List<Agency> helping = new ArrayList<>(rule.cooperating().size());
    List<AgencyCode> ended = List.of();
    for (AgencyCode code : rule.cooperating()) {
      Optional<Agency> helper = agencies.find(code, search.day());
      if (helper.isEmpty()) {
        ended = new ArrayList<>(ended);
        ended.add(code);
      } else if (!code.equals(lead.code())) {
        helping.add(helper.get());
      }
    }
    return new RoutingDecision.Routed(
        lead.code(),
        helping.isEmpty() ? List.of() : helping.stream().map(Agency::code).toList(),
        located,
        rule.id(),
        new RoutingExplanation(
            locator.catalogue(), search, located, Optional.of(rule), helping, ended));
  }
}
