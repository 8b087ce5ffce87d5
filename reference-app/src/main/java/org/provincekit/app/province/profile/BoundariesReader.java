package org.provincekit.app.province.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.BoundaryIndex;
import org.provincekit.routing.BoundaryPolygon;
import org.provincekit.routing.BoundaryRepair;
import org.provincekit.routing.UnitBoundary;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitId;

/** Reads {@code boundaries.geojson}. */
final class BoundariesReader {
  /** A boundary this far from its unit's centre, in degrees, belongs to another unit. */
  private static final double FAR = 0.5;

  private static final String FILE = ProvinceFiles.BOUNDARIES;

  private final Faults faults;
  private final List<Remark> remarks;
  private final UnitCatalogue catalogue;
  private final BiFunction<String, LocalDate, UnitId> units;
  private final Map<UnitId, GeoJson.Area> areas = new HashMap<>();
  private final List<UnitBoundary> boundaries = new ArrayList<>();

  BoundariesReader(
      Faults faults,
      List<Remark> remarks,
      UnitCatalogue catalogue,
      BiFunction<String, LocalDate, UnitId> units) {
    this.faults = faults;
    this.remarks = remarks;
    this.catalogue = catalogue;
    this.units = units;
  }

  Optional<BoundaryIndex> read(String text) {
    int before = faults.total();
    GeoJson.read(FILE, text, faults).forEach(this::take);
    if (faults.total() > before || boundaries.isEmpty()) {
      return Optional.empty();
    }
    try {
      BoundaryIndex index = BoundaryIndex.of(boundaries);
      index.repairs().forEach(this::say);
      sayMissing();
      return faults.total() > before ? Optional.empty() : Optional.of(index);
    } catch (DomainException e) {
      faults.add(FILE, 0, "features", e);
      return Optional.empty();
    }
  }

  private void take(GeoJson.Area area) {
    try {
      UnitId unit = units.apply(area.code(), LocalDate.MAX);
      if (areas.put(unit, area) != null) {
        fault(area, ".properties.code", FaultRule.DUPLICATE, area.code());
      } else {
        List<BoundaryPolygon> polygons = polygons(area);
        if (!polygons.isEmpty()) {
          checkPlace(area, unit, polygons);
          boundaries.add(new UnitBoundary(unit, polygons));
        }
      }
    } catch (CellException e) {
      fault(area, ".properties.code", e.rule(), e.getMessage());
    } catch (DomainException e) {
      faults.add(FILE, area.line(), area.path(".properties.code"), e);
    }
  }

  /** Gives the parts; none, with a fault noted, when a position lies nowhere on the earth. */
  private List<BoundaryPolygon> polygons(GeoJson.Area area) {
    List<BoundaryPolygon> polygons = new ArrayList<>();
    for (List<List<double[]>> part : area.parts()) {
      List<List<GeoPoint>> rings = new ArrayList<>();
      for (List<double[]> ring : part) {
        List<GeoPoint> points = new ArrayList<>(ring.size());
        for (double[] position : ring) {
          if (!isOnEarth(area, position)) {
            return List.of();
          }
          points.add(new GeoPoint(position[1], position[0]));
        }
        rings.add(points);
      }
      polygons.add(new BoundaryPolygon(rings.get(0), rings.subList(1, rings.size())));
    }
    return polygons;
  }

  private boolean isOnEarth(GeoJson.Area area, double[] position) {
    double lon = position[0];
    double lat = position[1];
    if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
      return true;
    }
    boolean swapped = Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
    fault(
        area,
        ".geometry.coordinates",
        swapped ? FaultRule.SWAPPED_COORDINATES : FaultRule.OUT_OF_RANGE,
        "[" + lon + ", " + lat + "]");
    return false;
  }

  private void checkPlace(GeoJson.Area area, UnitId unit, List<BoundaryPolygon> polygons) {
    Optional<GeoPoint> centre = catalogue.byId(unit).flatMap(AdministrativeUnit::centre);
    boolean near =
        centre.isEmpty()
            || polygons.stream()
                .flatMap(polygon -> polygon.outer().stream())
                .anyMatch(
                    point ->
                        Math.abs(point.latitude() - centre.get().latitude()) < FAR
                            && Math.abs(point.longitude() - centre.get().longitude()) < FAR);
    if (!near) {
      fault(area, ".geometry", FaultRule.INCONSISTENT, "centre of " + unit);
    }
  }

  private void say(BoundaryRepair repair) {
    GeoJson.Area area = areas.get(repair.unit());
    String subject = area.path(" " + repair.unit().code());
    switch (repair.kind()) {
      case UNUSABLE -> fault(area, ".geometry", FaultRule.MALFORMED, "no area is left");
      case UNCLOSED_RING ->
          remark(subject, "Đã khép kín %d vòng ranh giới", "%d ring(s) closed", repair.count());
      case DUPLICATE_POINT ->
          remark(subject, "Đã bỏ %d điểm lặp", "%d repeated point(s) dropped", repair.count());
      case COLLAPSED_RING ->
          remark(
              subject,
              "Đã bỏ %d vòng không có diện tích",
              "%d ring(s) without area dropped",
              repair.count());
      case CROSSING_RINGS -> sayCrossing(subject, repair);
    }
  }

  private void sayCrossing(String subject, BoundaryRepair repair) {
    String percent = String.format(java.util.Locale.ROOT, "%.2f", repair.areaChange() * 100);
    remarks.add(
        new Remark(
            FILE,
            subject,
            "Ranh giới tự cắt đã được dựng lại; diện tích thay đổi " + percent + " %",
            "Crossing rings were rebuilt; the area changed by " + percent + " %"));
  }

  private void remark(String subject, String vi, String en, int count) {
    remarks.add(new Remark(FILE, subject, String.format(vi, count), String.format(en, count)));
  }

  private void sayMissing() {
    List<String> missing =
        catalogue.inForce(LocalDate.MAX).stream()
            .filter(unit -> catalogue.children(unit.id(), LocalDate.MAX).isEmpty())
            .filter(unit -> !areas.containsKey(unit.id()))
            .map(unit -> unit.id().code().value())
            .toList();
    if (!missing.isEmpty()) {
      String first = String.join(", ", missing.subList(0, Math.min(10, missing.size())));
      remarks.add(
          new Remark(
              FILE,
              "",
              missing.size() + " đơn vị không có ranh giới: " + first,
              missing.size() + " unit(s) without a boundary: " + first));
    }
  }

  private void fault(GeoJson.Area area, String where, FaultRule rule, String detail) {
    faults.add(FILE, area.line(), area.path(where), rule, detail);
  }
}
