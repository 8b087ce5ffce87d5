package org.provincekit.routing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provincekit.routing.PassedOverRule.Why;
import org.provincekit.shared.UnitId;

/**
 * One search for the deciding rule. What the search saw of the directory is kept; why other rules
 * were passed over is derived from immutable facts when somebody asks, so that a decision does not
 * pay for an explanation nobody reads.
 */
final class RuleSearch {
  private static final UnitId[] NOWHERE = {};

  private final RuleSet rules;
  private final RoutingRequest request;
  private final LocalDateTime local;
  private final LocalDate day;
  private List<PassedOverRule> unavailable = List.of();
  private UnitId[] chain = NOWHERE;
  private boolean searched;
  private RoutingRule winner;
  private Agency lead;

  RuleSearch(RuleSet rules, RoutingRequest request, LocalDateTime local, LocalDate day) {
    this.rules = rules;
    this.request = request;
    this.local = local;
    this.day = day;
  }

  /** The deciding rule, or null. */
  RoutingRule first(UnitId[] unitChain, AgencyDirectory agencies) {
    chain = unitChain;
    searched = true;
    long epochDay = day.toEpochDay();
    for (RuleBucket bucket : buckets()) {
      boolean cut = bucket.isCutByDays();
      for (RoutingRule rule : bucket.on(epochDay)) {
        if ((cut || rule.validity().includes(day))
            && otherMismatch(rule) == null
            && isAvailable(rule, agencies)) {
          winner = rule;
          return rule;
        }
      }
    }
    return null;
  }

  private List<RuleBucket> buckets() {
    return rules.candidates(request.category(), request.group(), chain);
  }

  /** Why a rule does not match, or null when it does. */
  private Why mismatch(RoutingRule rule) {
    return rule.validity().includes(day) ? otherMismatch(rule) : Why.NOT_IN_FORCE;
  }

  /** Why a rule in force does not match, or null when it does. */
  private Why otherMismatch(RoutingRule rule) {
    if (rule.window().isPresent() && !rule.window().get().includes(local)) {
      return Why.OUTSIDE_WINDOW;
    }
    return rule.acceptsAnswers(request.answers()) ? null : Why.ANSWERS_DIFFER;
  }

  private boolean isAvailable(RoutingRule rule, AgencyDirectory agencies) {
    boolean named = rule.target() instanceof RuleTarget.NamedAgency;
    Optional<Agency> found = leadOf(rule, agencies, chain[0], day);
    if (found.isPresent()) {
      lead = found.get();
      return true;
    }
    unavailable = new ArrayList<>(unavailable);
    unavailable.add(
        new PassedOverRule(rule, named ? Why.AGENCY_NOT_IN_FORCE : Why.NO_UNIT_AUTHORITY));
    return false;
  }

  /** The agency to which a rule's target leads in a unit on a day. */
  static Optional<Agency> leadOf(
      RoutingRule rule, AgencyDirectory agencies, UnitId unit, LocalDate day) {
    return rule.target() instanceof RuleTarget.NamedAgency target
        ? agencies.find(target.agency(), day)
        : agencies.authorityOf(unit, day);
  }

  /** Why the other rules about the category and the unit did not decide, in their order. */
  List<PassedOverRule> passedOver() {
    List<PassedOverRule> passed = new ArrayList<>();
    if (searched) {
      for (RuleBucket bucket : buckets()) {
        for (RoutingRule rule : bucket.all()) {
          if (!rule.equals(winner)) {
            passed.add(new PassedOverRule(rule, why(rule)));
          }
        }
      }
    }
    return List.copyOf(passed);
  }

  private Why why(RoutingRule rule) {
    Why mismatch = mismatch(rule);
    if (mismatch != null) {
      return mismatch;
    }
    for (PassedOverRule one : unavailable) {
      if (one.rule().equals(rule)) {
        return one.why();
      }
    }
    if (!sameSpecificity(rule)) {
      return Why.LESS_SPECIFIC;
    }
    return rule.priority() < winner.priority() ? Why.LOWER_PRIORITY : Why.LATER_NAME;
  }

  private boolean sameSpecificity(RoutingRule rule) {
    return rule.category().equals(winner.category())
        && rule.unit().equals(winner.unit())
        && rule.answers().isEmpty() == winner.answers().isEmpty()
        && rule.window().isEmpty() == winner.window().isEmpty();
  }

  List<PassedOverRule> unavailable() {
    return unavailable;
  }

  /** The agency of the deciding rule, or null. */
  Agency lead() {
    return lead;
  }

  LocalDate day() {
    return day;
  }

  RoutingRequest request() {
    return request;
  }

  String version() {
    return rules.version();
  }
}
