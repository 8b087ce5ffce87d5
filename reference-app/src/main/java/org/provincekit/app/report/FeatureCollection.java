package org.provincekit.app.report;

import java.util.List;
import java.util.Optional;

/** Public reports as GeoJSON (RFC 7946), longitude first. */
record FeatureCollection(String type, List<Feature> features, Optional<String> next) {
  static FeatureCollection of(List<ReportItem> items, Optional<String> next) {
    return new FeatureCollection(
        "FeatureCollection",
        items.stream().filter(item -> item.location().lat().isPresent()).map(Feature::of).toList(),
        next);
  }

  /** One report. */
  record Feature(String type, String id, Geometry geometry, Properties properties) {
    static Feature of(ReportItem item) {
      return new Feature(
          "Feature",
          item.id(),
          new Geometry(
              "Point",
              List.of(item.location().lon().orElseThrow(), item.location().lat().orElseThrow())),
          new Properties(
              item.status(),
              item.statusText(),
              item.category().code(),
              item.category().name(),
              item.excerpt(),
              item.submittedAt().toString()));
    }
  }

  /** A point. */
  record Geometry(String type, List<Double> coordinates) {}

  /** What a map shows of a report. */
  record Properties(
      String status,
      String statusText,
      String category,
      String categoryName,
      String excerpt,
      String submittedAt) {}
}
