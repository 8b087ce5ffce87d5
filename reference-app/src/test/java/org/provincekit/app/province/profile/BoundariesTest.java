package org.provincekit.app.province.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provincekit.shared.GeoPoint;

class BoundariesTest {
  /** A square around the centre of Năm Căn. */
  private static final String SQUARE =
      "[[[105.0,8.8],[105.1,8.8],[105.1,8.85],[105.0,8.85],[105.0,8.8]]]";

  @Test
  void aBoundaryIsTakenIntoUse() {
    ProvinceReading reading = read(collection(feature("32191", "Polygon", SQUARE)));
    ProvinceData province = reading.data().orElseThrow();
    assertThat(province.boundaries().orElseThrow().unitAt(new GeoPoint(8.82, 105.05)))
        .hasValueSatisfying(unit -> assertThat(unit).hasToString("32191@2025-07-01"));
    assertThat(reading.remarks())
        .singleElement()
        .satisfies(remark -> assertThat(remark.en()).startsWith("63 unit(s) without a boundary"));
  }

  @Test
  void fieldsInAnyOrderHeightsAndForeignMembersAreRead() {
    String geometry =
        "{\"coordinates\":[[[[105.0,8.8,3],[105.1,8.8,3],[105.1,8.85,3],[105.0,8.8,3]]]],"
            + "\"bbox\":[1,2],\"type\":\"MultiPolygon\"}";
    String text =
        "{\"crs\":{\"a\":[{}]},\"features\":[{\"geometry\":"
            + geometry
            + ",\"properties\":{\"x\":{\"code\":\"1\"},\"code\":32191},\"type\":\"Feature\"}],"
            + "\"type\":\"FeatureCollection\"}";
    assertThat(read(text).faults()).isEmpty();
  }

  @Test
  void repairsAreSaid() {
    String open = "[[[105.0,8.8],[105.1,8.8],[105.1,8.8],[105.1,8.85],[105.0,8.85]]]";
    String bowTie = "[[[105.0,8.8],[105.1,8.85],[105.1,8.8],[105.0,8.85],[105.0,8.8]]]";
    String text =
        collection(
            feature("32191", "Polygon", open),
            feature("32201", "Polygon", bowTie.replace("105.", "104.9")));
    assertThat(read(text).remarks())
        .extracting(Remark::subject)
        .contains("features[0] 32191", "features[1] 32201");
    assertThat(read(text).remarks())
        .extracting(Remark::en)
        .anyMatch(en -> en.contains("closed"))
        .anyMatch(en -> en.contains("repeated"))
        .anyMatch(en -> en.contains("rebuilt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[[[8.8,105.0],[8.8,105.1],[8.85,105.1],[8.8,105.0]]] | swapped-coordinates",
        "[[[205.0,8.8],[105.1,8.8],[105.1,8.85],[205.0,8.8]]] | out-of-range",
        "[[[107.0,8.8],[107.1,8.8],[107.1,8.85],[107.0,8.8]]] | inconsistent",
        "[[[105.0,8.8],[105.1,8.8],[105.0,8.8]]]              | malformed",
        "[[105.0,8.8],[105.1,8.8],[105.0,8.8]]                | malformed",
        "[[[105.0],[105.1,8.8],[105.0,8.8]]]                  | malformed",
        "[[[105.0,\"8.8\"],[105.1,8.8],[105.0,8.8]]]          | malformed",
        "[[[105.0,null],[105.1,8.8],[105.0,8.8]]]             | malformed",
        "[]                                                   | malformed",
        "[[[[[[105.0,8.8]]]]]]                                | too-large",
        "{\"a\":1}                                            | malformed",
      })
  void aWrongGeometryIsFoundInItsFeature(String coordinates, String rule) {
    String text =
        collection(
            feature("32201", "Polygon", SQUARE.replace("105.", "104.9")),
            feature("32191", "Polygon", coordinates));
    ProvinceReading reading = read(text);
    assertThat(reading.data()).isEmpty();
    assertThat(reading.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.column()).startsWith("features[1]");
              assertThat(fault.line()).isEqualTo(3);
              assertThat(fault.rule().code()).isEqualTo(rule);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "{\"type\":\"FeatureCollection\",\"features\":[    | - | unreadable",
        "{\"type\":\"FeatureCollection\"}                  | type | malformed",
        "{\"type\":\"Feature\",\"features\":[]}            | type | malformed",
        "[]                                                | features[0] | malformed",
        "hello                                             | features[0] | unreadable",
        "{\"type\":\"FeatureCollection\",\"features\":[7]} | features[0] | malformed",
        "{\"type\":\"FeatureCollection\",\"features\":[{}]} | features[0].properties.code | required",
        "{\"type\":\"FeatureCollection\",\"features\":[]} x | - | unreadable",
        "{\"type\":\"FeatureCollection\",\"type\":\"x\"}   | features[0] | unreadable",
      })
  void aTextThatIsNoCollectionIsRefused(String text, String column, String rule) {
    ProvinceReading reading = read(text);
    assertThat(reading.data()).isEmpty();
    assertThat(reading.faults().get(0).rule().code()).isEqualTo(rule);
    if (column != null) {
      assertThat(reading.faults().get(0).column()).isEqualTo(column);
    }
  }

  @Test
  void anUnknownUnitAndOneGivenTwiceAreRefused() {
    String text =
        collection(
            feature("99999", "Polygon", SQUARE),
            feature("32191", "Polygon", SQUARE),
            feature("32191", "Polygon", SQUARE));
    assertThat(read(text).faults())
        .extracting(fault -> fault.column() + " " + fault.rule().code())
        .containsExactly(
            "features[0].properties.code unknown-reference",
            "features[2].properties.code duplicate");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
    assertThat(read(deep).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.rule()).isEqualTo(FaultRule.TOO_LARGE));
  }

  @Test
  void anEmptyCollectionTakesTheLayerOutOfUse() {
    ProvinceReading reading = read(collection());
    assertThat(reading.data().orElseThrow().boundaries()).isEmpty();
  }

  private static ProvinceReading read(String geoJson) {
    Map<String, String> bodies = Shipped.bodies();
    bodies.put(ProvinceFiles.BOUNDARIES, geoJson);
    return ProvinceReader.read(ProvinceFiles.of(bodies));
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + String.join(",\n", features)
        + "\n]}";
  }

  private static String feature(String code, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\""
        + code
        + "\"},\"geometry\":{\"type\":\""
        + type
        + "\",\"coordinates\":"
        + coordinates
        + "}}";
  }
}
