package org.provincekit.benchmark;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.CategoryMatch;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.RoutingRule;
import org.provincekit.routing.RuleId;
import org.provincekit.routing.UnitLocation.LocatedUnit;
import org.provincekit.routing.UnitLocator;
import org.provincekit.shared.UnitId;

/**
 * The usual way to find a rule: sort them once by how specific they are and take the first that
 * matches. It locates with the same locator and gives no explanation.
 */
final class LinearScan {
  private final List<RoutingRule> rules;
  private final UnitLocator locator;

  /** Takes rules without answers and windows. */
  LinearScan(List<RoutingRule> rules, UnitLocator locator) {
    this.rules = new ArrayList<>(rules);
    this.rules.sort(
        Comparator.comparing(LinearScan::tier)
            .thenComparing(RoutingRule::priority, Comparator.reverseOrder())
            .thenComparing(RoutingRule::id));
    this.locator = locator;
  }

  private static int tier(RoutingRule rule) {
    return rule.unit().map(unit -> unit.code().value().startsWith("P") ? 1 : 0).orElse(2);
  }

  Optional<RuleId> route(RoutingRequest request) {
    LocalDateTime local = LocalDateTime.ofInstant(request.at(), RuleLoad.ZONE);
    if (locator.locate(request.location(), local.toLocalDate()) instanceof LocatedUnit located) {
      AdministrativeUnit unit = located.unit();
      for (RoutingRule rule : rules) {
        if (isAbout(rule, request)
            && holds(rule, unit)
            && rule.validity().includes(local.toLocalDate())) {
          return Optional.of(rule.id());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isAbout(RoutingRule rule, RoutingRequest request) {
    return rule.category() instanceof CategoryMatch.Exactly exact
        && exact.category().equals(request.category());
  }

  private static boolean holds(RoutingRule rule, AdministrativeUnit unit) {
    if (rule.unit().isEmpty()) {
      return true;
    }
    UnitId wanted = rule.unit().get();
    return wanted.equals(unit.id())
        || unit.parent().isPresent() && wanted.equals(unit.parent().get());
  }
}
