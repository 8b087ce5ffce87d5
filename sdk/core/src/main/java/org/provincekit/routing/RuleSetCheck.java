package org.provincekit.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.provincekit.report.CategoryCode;
import org.provincekit.routing.RuleSetFindings.DeadReference;
import org.provincekit.routing.RuleSetFindings.Extent;
import org.provincekit.routing.RuleSetFindings.Gap;
import org.provincekit.routing.RuleSetFindings.Overlap;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;

/**
 * Checks a rule set before it takes effect: which units and categories have no owner, between which
 * rules only the name decides, and which rules name what is not in force. Safe for use by many
 * threads.
 *
 * @since 0.1
 */
public final class RuleSetCheck {
  private final UnitCatalogue catalogue;
  private final AgencyDirectory agencies;

  /**
   * Makes a check.
   *
   * @param catalogue the units
   * @param agencies the agencies
   */
  public RuleSetCheck(UnitCatalogue catalogue, AgencyDirectory agencies) {
    this.catalogue = Require.present(catalogue, "catalogue");
    this.agencies = Require.present(agencies, "agencies");
  }

  /**
   * Checks a rule set.
   *
   * @param rules the rules
   * @param categories the categories that must have an owner, each with its group
   * @param units the units that must have one; those not in force on the day are left out
   * @param date the day for which is asked
   * @return what was found
   */
  public RuleSetFindings check(
      RuleSet rules,
      Map<CategoryCode, Optional<String>> categories,
      Collection<UnitId> units,
      LocalDate date) {
    UnitSnapshot snapshot = catalogue.at(date);
    List<UnitId> wanted =
        units.stream()
            .filter(unit -> snapshot.byId(unit) != null)
            .sorted(UnitOrder.BY_CODE)
            .toList();
    List<Gap> gaps = new ArrayList<>();
    new TreeMap<>(categories)
        .forEach(
            (category, group) ->
                wanted.forEach(
                    unit -> {
                      List<RuleBucket> buckets =
                          rules.candidates(category, group, snapshot.chain(unit));
                      extent(buckets, unit, date)
                          .ifPresent(extent -> gaps.add(new Gap(category, unit, extent)));
                    }));
    return new RuleSetFindings(gaps, overlaps(rules, date), deadReferences(rules, date));
  }

  /** How far a unit and category lack an owner; rules that ask for answers promise nothing. */
  private Optional<Extent> extent(List<RuleBucket> buckets, UnitId unit, LocalDate date) {
    BitSet covered = new BitSet(TimeWindow.MINUTES_A_WEEK);
    boolean any = false;
    for (RuleBucket bucket : buckets) {
      for (RoutingRule rule : bucket.on(date.toEpochDay())) {
        if (rule.validity().includes(date)
            && RuleSearch.leadOf(rule, agencies, unit, date).isPresent()) {
          any = true;
          if (rule.answers().isEmpty()) {
            if (rule.window().isEmpty()) {
              return Optional.empty();
            }
            rule.window().get().addTo(covered);
          }
        }
      }
    }
    if (covered.cardinality() == TimeWindow.MINUTES_A_WEEK) {
      return Optional.empty();
    }
    return Optional.of(any ? Extent.SOMETIMES : Extent.ALWAYS);
  }

  private static List<Overlap> overlaps(RuleSet rules, LocalDate date) {
    Map<List<Object>, List<RoutingRule>> equals = new java.util.HashMap<>();
    for (RoutingRule rule : rules.rules()) {
      if (rule.validity().includes(date)) {
        List<Object> rank =
            List.of(
                rule.category(),
                rule.unit(),
                rule.answers().isEmpty(),
                rule.window().isEmpty(),
                rule.priority());
        equals.computeIfAbsent(rank, key -> new ArrayList<>()).add(rule);
      }
    }
    List<Overlap> found = new ArrayList<>();
    equals.values().forEach(group -> addOverlaps(group, found));
    found.sort(Comparator.comparing(Overlap::first).thenComparing(Overlap::second));
    return found;
  }

  private static void addOverlaps(List<RoutingRule> group, List<Overlap> found) {
    group.sort(Comparator.comparing(RoutingRule::id));
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        if (canBothMatch(group.get(i), group.get(j))) {
          found.add(new Overlap(group.get(i).id(), group.get(j).id()));
        }
      }
    }
  }

  private static boolean canBothMatch(RoutingRule one, RoutingRule other) {
    for (Map.Entry<String, Set<String>> answer : one.answers().entrySet()) {
      Set<String> also = other.answers().get(answer.getKey());
      if (also != null && answer.getValue().stream().noneMatch(also::contains)) {
        return false;
      }
    }
    if (one.window().isEmpty()) {
      return true;
    }
    BitSet shared = new BitSet(TimeWindow.MINUTES_A_WEEK);
    BitSet own = new BitSet(TimeWindow.MINUTES_A_WEEK);
    one.window().get().addTo(shared);
    other.window().get().addTo(own);
    return shared.intersects(own);
  }

  private List<DeadReference> deadReferences(RuleSet rules, LocalDate date) {
    List<DeadReference> found = new ArrayList<>();
    for (RoutingRule rule : rules.rules()) {
      if (rule.validity().includes(date)) {
        rule.unit()
            .filter(unit -> catalogue.at(date).byId(unit) == null)
            .ifPresent(unit -> found.add(new DeadReference(rule.id(), unit.toString())));
        for (AgencyCode code : named(rule)) {
          if (agencies.find(code, date).isEmpty()) {
            found.add(new DeadReference(rule.id(), code.value()));
          }
        }
      }
    }
    found.sort(Comparator.comparing(DeadReference::rule).thenComparing(DeadReference::name));
    return found;
  }

  private static Set<AgencyCode> named(RoutingRule rule) {
    Set<AgencyCode> named = new TreeSet<>(rule.cooperating());
    if (rule.target() instanceof RuleTarget.NamedAgency target) {
      named.add(target.agency());
    }
    return named;
  }
}
