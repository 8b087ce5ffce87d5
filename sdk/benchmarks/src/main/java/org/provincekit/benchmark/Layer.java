package org.provincekit.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.provincekit.routing.BoundaryPolygon;
import org.provincekit.routing.UnitBoundary;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/**
 * The boundaries of all communes of a province or of the country: the real ones when they are
 * beside the repository, else an invented map of the same size.
 *
 * @param source what they are, for the output
 * @param boundaries by code
 * @param provinces for each boundary the code of its province
 */
record Layer(String source, List<UnitBoundary> boundaries, List<String> provinces) {
  static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  /** The 64 communes of Cà Mau. */
  static Layer province() {
    return file("ca-mau/units.geojson")
        .map(file -> read(file, "the real units"))
        .orElseGet(() -> Tessellation.of(64, 24_574, 1.2));
  }

  /** The 3,321 communes of Viet Nam. */
  static Layer country() {
    return file("viet-nam/wards.geojson.gz")
        .map(file -> read(file, "the real units"))
        .orElseGet(() -> Tessellation.of(3_321, 311_000, 8));
  }

  int points() {
    return boundaries.stream()
        .flatMap(boundary -> boundary.polygons().stream())
        .mapToInt(part -> part.outer().size() + part.holes().stream().mapToInt(List::size).sum())
        .sum();
  }

  @Override
  public String toString() {
    return source + ": " + boundaries.size() + " units, " + points() + " points";
  }

  private static Optional<Path> file(String name) {
    String given = System.getProperty("provincekit.shared");
    if (given != null) {
      return Optional.of(Path.of(given, "data", name)).filter(Files::isReadable);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data").resolve(name);
      if (Files.isReadable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static Layer read(Path file, String source) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      List<UnitBoundary> boundaries = new ArrayList<>();
      List<String> provinces = new ArrayList<>();
      List<JsonNode> features = new ArrayList<>();
      new ObjectMapper().readTree(text).get("features").forEach(features::add);
      features.sort(Comparator.comparing(one -> one.get("properties").get("code").textValue()));
      for (JsonNode feature : features) {
        JsonNode properties = feature.get("properties");
        boundaries.add(boundary(properties.get("code").textValue(), feature.get("geometry")));
        provinces.add(properties.get("provinceCode").textValue());
      }
      return new Layer(source, List.copyOf(boundaries), List.copyOf(provinces));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static UnitId unit(String code) {
    return new UnitId(new UnitCode(code), DAY);
  }

  private static UnitBoundary boundary(String code, JsonNode geometry) {
    List<BoundaryPolygon> parts = new ArrayList<>();
    JsonNode coordinates = geometry.get("coordinates");
    if (geometry.get("type").textValue().equals("Polygon")) {
      parts.add(polygon(coordinates));
    } else {
      coordinates.forEach(part -> parts.add(polygon(part)));
    }
    return new UnitBoundary(unit(code), parts);
  }

  private static BoundaryPolygon polygon(JsonNode part) {
    List<List<GeoPoint>> rings = new ArrayList<>();
    for (JsonNode ring : part) {
      List<GeoPoint> points = new ArrayList<>();
      ring.forEach(
          at -> points.add(new GeoPoint(at.get(1).doubleValue(), at.get(0).doubleValue())));
      rings.add(points);
    }
    return new BoundaryPolygon(rings.get(0), rings.subList(1, rings.size()));
  }
}
