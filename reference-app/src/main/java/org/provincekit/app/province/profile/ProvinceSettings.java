package org.provincekit.app.province.profile;

import java.time.ZoneId;
import java.util.Set;
import org.provincekit.report.Aftercare;
import org.provincekit.report.Urgency;
import org.provincekit.routing.LocatorSettings;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;

/**
 * The province itself and the numbers by which is decided for it.
 *
 * @param profileVersion the profile's own version, as its makers write it
 * @param code the province's unit code
 * @param name in Vietnamese
 * @param nameEn in English
 * @param zone in which days and office hours are meant
 * @param centre where maps open
 * @param coordinator the agency that does the triage
 * @param forwardAtOnce urgencies whose routed reports go to their agency without waiting
 * @param locator the distances by which the unit of a place is found
 * @param aftercare what the reporter may do after the answer
 * @param consentVersion the version of the consent texts
 */
public record ProvinceSettings(
    String profileVersion,
    UnitCode code,
    String name,
    String nameEn,
    ZoneId zone,
    GeoPoint centre,
    AgencyCode coordinator,
    Set<Urgency> forwardAtOnce,
    LocatorSettings locator,
    Aftercare aftercare,
    String consentVersion) {}
