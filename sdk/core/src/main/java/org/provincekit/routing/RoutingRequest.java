package org.provincekit.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.CategoryCode;
import org.provincekit.shared.Require;

/**
 * What the router looks at.
 *
 * @param category the report's category
 * @param group the category's group; empty when it has none
 * @param location what is known of the place
 * @param answers for each question's code the values given; several for a question with several
 *     choices
 * @param at the moment for which is asked, as a rule the moment of submission
 * @since 0.1
 */
public record RoutingRequest(
    CategoryCode category,
    Optional<String> group,
    LocationFacts location,
    Map<String, Set<String>> answers,
    Instant at) {
  /** Checks that all parts are there; copies the answers. */
  public RoutingRequest {
    Require.present(category, "category");
    Require.present(group, "group");
    Require.present(location, "location");
    answers = Map.copyOf(Require.present(answers, "answers"));
    Require.present(at, "at");
  }

  /**
   * Makes a request without a group and without answers.
   *
   * @param category the category
   * @param location what is known of the place
   * @param at the moment
   */
  public RoutingRequest(CategoryCode category, LocationFacts location, Instant at) {
    this(category, Optional.empty(), location, Map.of(), at);
  }
}
