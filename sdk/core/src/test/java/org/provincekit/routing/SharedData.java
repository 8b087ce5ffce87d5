package org.provincekit.routing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/** The real administrative data, which is beside the repository and not in it. */
final class SharedData {
  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  static final LocalDate BEFORE = LocalDate.of(2000, 1, 1);
  static final UnitId PROVINCE = new UnitId(new UnitCode("96"), REFORM);

  private SharedData() {}

  /** Finds a file, or marks the test as skipped. */
  static Path file(String name) {
    Path folder = Path.of("").toAbsolutePath();
    String given = System.getProperty("provincekit.shared");
    while (given == null && folder != null) {
      if (Files.isReadable(folder.resolve("shared/data").resolve(name))) {
        return folder.resolve("shared/data").resolve(name);
      }
      folder = folder.getParent();
    }
    Path path = given == null ? Path.of("absent") : Path.of(given, "data", name);
    assumeTrue(Files.isReadable(path), "skipped: shared/data/" + name + " is not there");
    return path;
  }

  static List<UnitBoundary> boundaries(String name, LocalDate from) {
    List<UnitBoundary> boundaries = new ArrayList<>();
    Map<?, ?> collection = (Map<?, ?>) MiniJson.read(text(name));
    for (Object feature : (List<?>) collection.get("features")) {
      Map<?, ?> properties = (Map<?, ?>) ((Map<?, ?>) feature).get("properties");
      Map<?, ?> geometry = (Map<?, ?>) ((Map<?, ?>) feature).get("geometry");
      List<?> coordinates = (List<?>) geometry.get("coordinates");
      List<?> parts =
          geometry.get("type").equals("Polygon") ? List.of(coordinates) : List.copyOf(coordinates);
      UnitId unit = new UnitId(new UnitCode((String) properties.get("code")), from);
      boundaries.add(new UnitBoundary(unit, parts.stream().map(SharedData::polygon).toList()));
    }
    return boundaries;
  }

  private static BoundaryPolygon polygon(Object part) {
    List<List<GeoPoint>> rings =
        ((List<?>) part)
            .stream()
                .map(ring -> ((List<?>) ring).stream().map(SharedData::point).toList())
                .toList();
    return new BoundaryPolygon(rings.get(0), rings.subList(1, rings.size()));
  }

  private static GeoPoint point(Object pair) {
    List<?> numbers = (List<?>) pair;
    return new GeoPoint((Double) numbers.get(1), (Double) numbers.get(0));
  }

  private static String text(String name) {
    try {
      byte[] bytes = Files.readAllBytes(file(name));
      if (name.endsWith(".gz")) {
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String[]> rows(String name) {
    return text(name).lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  /** The 64 units of today and what was there before, with every succession. */
  static UnitCatalogue catalogue() {
    return UnitCatalogue.of(units(), successions());
  }

  static List<AdministrativeUnit> units() {
    List<AdministrativeUnit> units = new ArrayList<>();
    units.add(unit(PROVINCE, "Tỉnh", "Cà Mau", null, Validity.since(REFORM), null));
    for (String[] row : rows("ca-mau/units.csv")) {
      GeoPoint centre = new GeoPoint(Double.parseDouble(row[5]), Double.parseDouble(row[6]));
      units.add(
          new AdministrativeUnit(
              now(row[0]),
              row[1],
              row[2],
              row[3],
              row[4],
              Optional.of(PROVINCE),
              Validity.since(REFORM),
              Optional.of(centre)));
    }
    for (String[] row : rows("ca-mau/units-before-2025-07-01.csv")) {
      UnitId parent = row[1].isEmpty() ? null : old(row[1]);
      Validity validity = new Validity(BEFORE, REFORM);
      units.add(unit(old(row[0]), row[2], row[3], parent, validity, null));
    }
    return units;
  }

  static List<Succession> successions() {
    return rows("ca-mau/successors-2025-07-01.csv").stream()
        .map(
            row ->
                new Succession(
                    old(row[0]),
                    now(row[6]),
                    Succession.Share.valueOf(row[8].toUpperCase(java.util.Locale.ROOT)),
                    REFORM))
        .toList();
  }

  static UnitId now(String code) {
    return new UnitId(new UnitCode(code), REFORM);
  }

  static UnitId old(String code) {
    return new UnitId(new UnitCode(code), BEFORE);
  }

  private static AdministrativeUnit unit(
      UnitId id, String kind, String name, UnitId parent, Validity validity, GeoPoint centre) {
    return new AdministrativeUnit(
        id,
        kind,
        name,
        name,
        name,
        Optional.ofNullable(parent),
        validity,
        Optional.ofNullable(centre));
  }
}
