package org.provincekit.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.provincekit.routing.DryRunResult.Change;
import org.provincekit.routing.DryRunResult.Difference;
import org.provincekit.routing.RoutingDecision.ManualTriage;
import org.provincekit.routing.RoutingDecision.Routed;
import org.provincekit.shared.Require;

/**
 * Replays past requests over two rule sets and tells what would change, without changing anything.
 * Safe for use by many threads.
 *
 * @since 0.1
 */
public final class DryRun {
  private final Router router;

  /**
   * Makes a dry run.
   *
   * @param router the locator, directory and zone to use; its own rules do not count
   */
  public DryRun(Router router) {
    this.router = Require.present(router, "router");
  }

  /**
   * Replays each request on its own day.
   *
   * @param before the rules before
   * @param after the rules after
   * @param requests past requests
   * @return what changes
   */
  public DryRunResult compare(RuleSet before, RuleSet after, List<RoutingRequest> requests) {
    return compare(before, after, requests, Optional.empty());
  }

  /**
   * Replays each request as if it had come in on another day at its own hour and day of the week:
   * rules that begin only next month can so be tried on last month's reports.
   *
   * @param before the rules before
   * @param after the rules after
   * @param requests past requests
   * @param day the day whose rules, units and agencies are used, for both sides
   * @return what changes
   */
  public DryRunResult compareAsOn(
      RuleSet before, RuleSet after, List<RoutingRequest> requests, LocalDate day) {
    return compare(before, after, requests, Optional.of(day));
  }

  private DryRunResult compare(
      RuleSet before, RuleSet after, List<RoutingRequest> requests, Optional<LocalDate> day) {
    Router old = router.withRules(before);
    Router next = router.withRules(after);
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      RoutingRequest request = requests.get(i);
      RoutingDecision was = route(old, request, day);
      RoutingDecision becomes = route(next, request, day);
      Optional<Change> change = change(was, becomes);
      if (change.isPresent()) {
        differences.add(new Difference(i, request, change.get(), was, becomes));
      }
    }
    return new DryRunResult(requests.size(), differences);
  }

  private static RoutingDecision route(
      Router router, RoutingRequest request, Optional<LocalDate> day) {
    return day.map(on -> router.routeAsOn(request, on)).orElseGet(() -> router.route(request));
  }

  private static Optional<Change> change(RoutingDecision was, RoutingDecision becomes) {
    if (was instanceof Routed before && becomes instanceof Routed after) {
      if (!before.lead().equals(after.lead())) {
        return Optional.of(Change.OTHER_LEAD);
      }
      return before.cooperating().equals(after.cooperating())
          ? Optional.empty()
          : Optional.of(Change.OTHER_COOPERATION);
    }
    if (was instanceof ManualTriage before && becomes instanceof ManualTriage after) {
      return before.reason() == after.reason()
          ? Optional.empty()
          : Optional.of(Change.OTHER_TRIAGE_REASON);
    }
    return Optional.of(was instanceof Routed ? Change.NOW_MANUAL : Change.NOW_ROUTED);
  }
}
