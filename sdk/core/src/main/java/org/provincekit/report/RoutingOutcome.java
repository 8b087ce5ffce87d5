package org.provincekit.report;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;

/**
 * What routing said of a report, as its history keeps it: the unit and how it was found, the agency
 * proposed or the reason for manual triage, and the explanation as it was given then.
 *
 * @param unit the administrative unit, when one was found
 * @param how how the unit was found, a code of {@code routing}
 * @param agency the agency that shall handle it; empty means manual triage
 * @param cooperating further agencies
 * @param rule the rule that decided
 * @param triageReason why a person must decide, when no agency was found
 * @param explanation in Vietnamese
 * @param explanationEn in English
 * @since 0.1
 */
public record RoutingOutcome(
    Optional<UnitId> unit,
    String how,
    Optional<AgencyCode> agency,
    SortedSet<AgencyCode> cooperating,
    Optional<String> rule,
    Optional<String> triageReason,
    String explanation,
    String explanationEn) {
  /** The triage reason of a case whose proposed agency handed it back. */
  public static final String HANDED_BACK = "handed-back";

  /** Copies the set and checks that nothing is null. */
  public RoutingOutcome {
    Require.present(unit, "unit");
    Require.present(how, "how");
    Require.present(agency, "agency");
    cooperating = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(cooperating));
    Require.present(rule, "rule");
    Require.present(triageReason, "triageReason");
    Require.present(explanation, "explanation");
    Require.present(explanationEn, "explanationEn");
  }

  /**
   * Gives the outcome without its proposal, once the agency proposed has said that it is not its
   * own.
   *
   * @param refusing the agency that handed the case back
   * @return this when another agency was proposed
   */
  RoutingOutcome withoutProposalOf(AgencyCode refusing) {
    return agency.filter(refusing::equals).isEmpty()
        ? this
        : new RoutingOutcome(
            unit,
            how,
            Optional.empty(),
            new TreeSet<>(),
            rule,
            Optional.of(HANDED_BACK),
            explanation,
            explanationEn);
  }

  /**
   * Gives the same outcome for another unit, as after an administrative reform.
   *
   * @param successor the unit now
   * @return the outcome
   */
  RoutingOutcome withUnit(Optional<UnitId> successor) {
    return new RoutingOutcome(
        successor, how, agency, cooperating, rule, triageReason, explanation, explanationEn);
  }
}
