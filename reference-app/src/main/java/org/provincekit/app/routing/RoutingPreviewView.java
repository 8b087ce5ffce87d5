package org.provincekit.app.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.app.platform.view.UnitView;

/**
 * Where a report would go, and why.
 *
 * @param category the category asked about
 * @param at the moment asked about
 * @param unit the unit in which it lies, when it is found
 * @param agency who would lead; without one a person decides
 * @param cooperating who would help
 * @param rule the rule that decided
 * @param triage why a person decides
 * @param candidates units to confirm when none is found
 * @param ruleSet the version of the rules
 * @param passedOver the rules that did not decide, and why
 * @param explanation the whole way in Vietnamese, a sentence a line
 * @param explanationEn the same in English
 */
public record RoutingPreviewView(
    NamedCode category,
    Instant at,
    Optional<UnitView> unit,
    Optional<NamedCode> agency,
    List<NamedCode> cooperating,
    Optional<String> rule,
    Optional<String> triage,
    List<Candidate> candidates,
    String ruleSet,
    List<PassedOver> passedOver,
    String explanation,
    String explanationEn) {
  /** A unit that a person may confirm. */
  public record Candidate(String code, String name, String nameEn, Optional<Long> distanceMetres) {}

  /** A rule that did not decide. */
  public record PassedOver(String rule, String why) {}
}
