package org.provincekit.app.province.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.routing.LocationFacts;
import org.provincekit.routing.RoutingDecision;
import org.provincekit.routing.RoutingRequest;
import org.provincekit.routing.TriageReason;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitId;

/** Known answers of the shipped rules. */
class ShippedRoutingTest {
  private static final Instant NOON = Instant.parse("2026-09-01T05:00:00Z");

  private static ProvinceData withBoundaries;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "roads,           32191, -,                UBND-32191,   SO-XD",
        "roads,           32191, class=provincial, SO-XD,        -",
        "roads,           32191, class=local,      UBND-32191,   SO-XD",
        "street-lighting, 32025, -,                UBND-32025,   -",
        "electricity,     32248, danger=true,      DIEN-LUC,     -",
        "water-supply,    31825, -,                CAP-NUOC-BL,  -",
        "water-supply,    31825, network=rural,    TT-NUOC-SACH, -",
        "water-supply,    32002, -,                CAP-NUOC-CM,  -",
        "water-supply,    32248, network=rural,    TT-NUOC-SACH, -",
        "waste,           32002, -,                UBND-32002,   MOI-TRUONG-DO-THI",
        "waste,           32002, kind=hazardous,   SO-NNMT,      MOI-TRUONG-DO-THI",
        "drainage,        31825, -,                UBND-31825,   DICH-VU-DO-THI-BL",
        "pollution,       32098, kind=water,       SO-NNMT,      -",
        "pollution,       32098, kind=noise,       UBND-32098,   -",
        "animal-disease,  32152, animal=aquatic,   CC-THUY-SAN,  -",
        "animal-disease,  32152, animal=poultry,   CC-CNTY,      -",
        "forest-fire,     32044, burning=true,     CC-KIEM-LAM,  CONG-AN",
        "education,       32128, level=primary,    UBND-32128,   SO-GDDT",
        "education,       32128, -,                SO-GDDT,      -",
        "public-administration, 32128, topic=attitude, SO-NV,    -",
        "scams,           32128, -,                CONG-AN,      -",
        "other,           32128, -,                DIEU-PHOI,    -",
      })
  void aReportGoesToItsAgency(
      String category, String unit, String answers, String lead, String helper) {
    RoutingDecision.Routed routed =
        (RoutingDecision.Routed) route(Shipped.data(), category, in(unit), answers(answers), NOON);
    assertThat(routed.lead()).isEqualTo(new AgencyCode(lead));
    assertThat(routed.cooperating())
        .isEqualTo(helper == null ? List.of() : List.of(new AgencyCode(helper)));
  }

  @Test
  void noiseAtNightGoesToThePolice() {
    Map<String, Set<String>> noise = Map.of("kind", Set.of("noise"));
    Instant night = Instant.parse("2026-09-01T16:30:00Z");
    RoutingDecision.Routed routed =
        (RoutingDecision.Routed) route(Shipped.data(), "pollution", in("32098"), noise, night);
    assertThat(routed.lead()).isEqualTo(new AgencyCode("CONG-AN"));
  }

  @ParameterizedTest
  @CsvSource({
    "9.1769, 105.1524, UBND-32025",
    "9.285,  105.724,  UBND-31825",
    "8.62,   104.72,   UBND-32248",
    "8.757,  104.993,  UBND-32191",
    "9.04,   104.83,   UBND-32098",
  })
  void knownPointsAreRoutedOnceTheBoundariesAreLoaded(double lat, double lon, String committee)
      throws IOException {
    LocationFacts here = LocationFacts.at(new GeoPoint(lat, lon));
    RoutingDecision.Routed routed =
        (RoutingDecision.Routed) route(withBoundaries(), "waste", here, Map.of(), NOON);
    assertThat(routed.lead()).isEqualTo(new AgencyCode(committee));
  }

  @ParameterizedTest
  @CsvSource({"8.3, 104.3", "10.03, 105.78"})
  void pointsElsewhereLieOutsideTheProvince(double lat, double lon) throws IOException {
    LocationFacts there = LocationFacts.at(new GeoPoint(lat, lon));
    RoutingDecision.ManualTriage triage =
        (RoutingDecision.ManualTriage) route(withBoundaries(), "waste", there, Map.of(), NOON);
    assertThat(triage.reason()).isEqualTo(TriageReason.OUTSIDE_PROVINCE);
  }

  private static ProvinceData withBoundaries() throws IOException {
    if (withBoundaries == null) {
      Map<String, String> bodies = new TreeMap<>(Shipped.bodies());
      bodies.put(
          ProvinceFiles.BOUNDARIES, Files.readString(Shipped.shared("ca-mau/units.geojson")));
      ProvinceReading reading = ProvinceReader.read(ProvinceFiles.of(bodies));
      assertThat(reading.faults()).isEmpty();
      assertThat(reading.remarks()).isEmpty();
      withBoundaries = reading.data().orElseThrow();
    }
    return withBoundaries;
  }

  private static RoutingDecision route(
      ProvinceData province,
      String category,
      LocationFacts where,
      Map<String, Set<String>> answers,
      Instant at) {
    Category asked = province.rules().requireCategory(new CategoryCode(category));
    return province
        .rules()
        .router()
        .route(new RoutingRequest(asked.code(), Optional.of(asked.group()), where, answers, at));
  }

  private static LocationFacts in(String unit) {
    return LocationFacts.in(UnitId.parse(unit + "@2025-07-01"));
  }

  private static Map<String, Set<String>> answers(String text) {
    return text == null ? Map.of() : Map.of(text.split("=")[0], Set.of(text.split("=")[1]));
  }
}
