package org.provincekit.routing;

import java.util.List;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;

/**
 * Where a report goes: to an agency, or to a person who decides. Always with its explanation, never
 * by default.
 *
 * @since 0.1
 */
public sealed interface RoutingDecision {
  /**
   * Tells why.
   *
   * @return the explanation, never null
   */
  RoutingExplanation explanation();

  /**
   * A rule decided.
   *
   * @param lead who leads (chủ trì); in force on the day
   * @param cooperating who helps (phối hợp); only agencies in force on the day, never the lead
   * @param location the unit and how it was found
   * @param rule the rule that decided
   * @param explanation why
   * @since 0.1
   */
  record Routed(
      AgencyCode lead,
      List<AgencyCode> cooperating,
      UnitLocation.LocatedUnit location,
      RuleId rule,
      RoutingExplanation explanation)
      implements RoutingDecision {
    /** Copies the helpers. */
    public Routed {
      Require.present(lead, "lead");
      cooperating = List.copyOf(cooperating);
      Require.present(location, "location");
      Require.present(rule, "rule");
      Require.present(explanation, "explanation");
    }
  }

  /**
   * A person decides (phân loại thủ công).
   *
   * @param reason why no rule could decide
   * @param candidates the units that a person may confirm, nearest first; the nearest unit alone
   *     when the point lies outside the province; the unit itself when only the agency is open
   * @param explanation why
   * @since 0.1
   */
  record ManualTriage(
      TriageReason reason, List<UnitCandidate> candidates, RoutingExplanation explanation)
      implements RoutingDecision {
    /** Copies the candidates. */
    public ManualTriage {
      Require.present(reason, "reason");
      candidates = List.copyOf(candidates);
      Require.present(explanation, "explanation");
    }
  }
}
