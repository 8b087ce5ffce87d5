package org.provincekit.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitId;

/**
 * Why a report goes where it goes: the point, the unit and how it was found, the rule, and the
 * rules passed over. Immutable and safe for use by many threads.
 *
 * <p>It names no person, but the point can be a home: show {@link #point()} to those who may see
 * where the report is. The sentences do not contain it.
 *
 * @since 0.1
 */
public final class RoutingExplanation {
  private final UnitCatalogue catalogue;
  private final RuleSearch search;
  private final UnitLocation location;
  private final Optional<RoutingRule> rule;
  private final List<Agency> cooperating;
  private final List<AgencyCode> ended;

  RoutingExplanation(
      UnitCatalogue catalogue,
      RuleSearch search,
      UnitLocation location,
      Optional<RoutingRule> rule,
      List<Agency> cooperating,
      List<AgencyCode> ended) {
    this.catalogue = catalogue;
    this.search = search;
    this.location = location;
    this.rule = rule;
    this.cooperating = List.copyOf(cooperating);
    this.ended = List.copyOf(ended);
  }

  /**
   * Tells the point asked about.
   *
   * @return the point; empty when there was none
   */
  public Optional<GeoPoint> point() {
    return search.request().location().point();
  }

  /**
   * Tells the unit that the reporter chose.
   *
   * @return the unit; empty when none was chosen
   */
  public Optional<UnitId> chosenUnit() {
    return search.request().location().chosenUnit();
  }

  /**
   * Tells the day whose rules, units and agencies were used.
   *
   * @return a day in the province's zone
   */
  public LocalDate day() {
    return search.day();
  }

  /**
   * Tells the unit and how it was found.
   *
   * @return the location
   */
  public UnitLocation location() {
    return location;
  }

  /**
   * Tells which rule set was used.
   *
   * @return its version
   */
  public String ruleSetVersion() {
    return search.version();
  }

  /**
   * Tells the rule that decided.
   *
   * @return the rule; empty when a person decides
   */
  public Optional<RoutingRule> rule() {
    return rule;
  }

  /**
   * Tells who leads.
   *
   * @return the agency; empty when a person decides
   */
  public Optional<Agency> lead() {
    return rule.map(decided -> search.lead());
  }

  /**
   * Tells who helps.
   *
   * @return the agencies, as the rule orders them
   */
  public List<Agency> cooperating() {
    return cooperating;
  }

  /**
   * Lists the agencies that the rule names as helping but that are not in force on the day.
   *
   * @return their codes
   */
  public List<AgencyCode> endedCooperating() {
    return ended;
  }

  /**
   * Lists the other rules about the category and the unit, in the order in which they decide, with
   * the reason for which each did not. Worked out when asked for; empty when the unit is not found.
   *
   * @return the rules
   */
  public List<PassedOverRule> passedOver() {
    return search.passedOver();
  }

  /**
   * Explains in sentences.
   *
   * @param locale the language; Vietnamese for a language without texts
   * @return one sentence for the place, one for the rule, one for each rule passed over
   */
  public List<String> sentences(Locale locale) {
    return new ExplanationText(this, locale).sentences();
  }

  /**
   * Explains as one text.
   *
   * @param locale the language; Vietnamese for a language without texts
   * @return the sentences, with spaces between them
   */
  public String text(Locale locale) {
    return String.join(" ", sentences(locale));
  }

  /** The name of a unit, in force or not. */
  String nameOf(UnitId unit) {
    return catalogue
        .find(unit, day())
        .or(() -> catalogue.byId(unit))
        .map(AdministrativeUnit::fullName)
        .orElseGet(unit::toString);
  }

  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
