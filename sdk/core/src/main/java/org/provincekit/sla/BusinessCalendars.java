package org.provincekit.sla;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;

/**
 * The calendar of the province and those of agencies with office hours of their own. Agencies share
 * the province's days off. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class BusinessCalendars {
  private final BusinessCalendar province;
  private final Map<AgencyCode, BusinessCalendar> agencies;

  private BusinessCalendars(BusinessCalendar province, Map<AgencyCode, BusinessCalendar> agencies) {
    this.province = Require.present(province, "calendar");
    this.agencies = Map.copyOf(agencies);
  }

  /**
   * Makes the calendars of a province in which no agency differs.
   *
   * @param province the province's calendar
   * @return the calendars
   */
  public static BusinessCalendars of(BusinessCalendar province) {
    return new BusinessCalendars(province, Map.of());
  }

  /**
   * Gives an agency office hours of its own; on days for which none are in force the province's
   * count.
   *
   * @param agency the agency
   * @param hours its hours with their validity; later ones win
   * @return changed calendars
   */
  public BusinessCalendars with(AgencyCode agency, List<OfficeHours> hours) {
    Map<AgencyCode, BusinessCalendar> changed = new HashMap<>(agencies);
    changed.put(Require.present(agency, "agency"), province.withOfficeHours(hours));
    return new BusinessCalendars(province, changed);
  }

  /**
   * Gives the province's calendar.
   *
   * @return the calendar
   */
  public BusinessCalendar province() {
    return province;
  }

  /**
   * Chooses the calendar that binds a party.
   *
   * @param party the agency; empty for the coordinator
   * @return the agency's own calendar, or the province's
   */
  public BusinessCalendar forParty(Optional<AgencyCode> party) {
    return party.map(agencies::get).orElse(province);
  }
}
