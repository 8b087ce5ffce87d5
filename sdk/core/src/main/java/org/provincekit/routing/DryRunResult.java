package org.provincekit.routing;

import java.util.List;

/**
 * What another rule set would have decided otherwise.
 *
 * @param replayed how many requests were replayed
 * @param differences the requests decided otherwise, in the order given
 * @since 0.1
 */
public record DryRunResult(int replayed, List<Difference> differences) {
  /** Copies the differences. */
  public DryRunResult {
    differences = List.copyOf(differences);
  }

  /**
   * A request that the two rule sets decide differently.
   *
   * @param position the position, from 0, in the requests given
   * @param request the request
   * @param change what changes for the reporter
   * @param before the decision of the rules before
   * @param after the decision of the rules after
   * @since 0.1
   */
  public record Difference(
      int position,
      RoutingRequest request,
      Change change,
      RoutingDecision before,
      RoutingDecision after) {}

  /**
   * What changes.
   *
   * @since 0.1
   */
  public enum Change {
    /** Another agency leads. */
    OTHER_LEAD,
    /** The same agency leads, others help. */
    OTHER_COOPERATION,
    /** A person had to decide, now a rule does. */
    NOW_ROUTED,
    /** A rule decided, now a person must. */
    NOW_MANUAL,
    /** A person decides before and after, for another reason. */
    OTHER_TRIAGE_REASON
  }
}
