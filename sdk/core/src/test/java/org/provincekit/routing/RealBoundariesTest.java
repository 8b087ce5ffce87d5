package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.provincekit.shared.GeoPoint;

class RealBoundariesTest {
  private static final String UNITS = "ca-mau/units.geojson";
  private static final double HAIR = 1e-9;

  @Test
  void knownPointsLieInTheirUnits() {
    BoundaryIndex index = BoundaryIndex.of(SharedData.boundaries(UNITS, SharedData.REFORM));
    UnitCatalogue catalogue = SharedData.catalogue();

    assertThat(nameAt(index, catalogue, 9.1769, 105.1524)).isEqualTo("Phường Tân Thành");
    assertThat(nameAt(index, catalogue, 9.285, 105.724)).isEqualTo("Phường Bạc Liêu");
    assertThat(nameAt(index, catalogue, 8.62, 104.72)).isEqualTo("Xã Đất Mũi");
    assertThat(nameAt(index, catalogue, 8.757, 104.993)).isEqualTo("Xã Năm Căn");
    assertThat(nameAt(index, catalogue, 9.04, 104.83)).isEqualTo("Xã Sông Đốc");
    assertThat(index.unitAt(new GeoPoint(8.3, 104.3))).isEmpty();
    assertThat(index.unitAt(new GeoPoint(10.03, 105.78))).isEmpty();
    assertThat(index.repairs()).isEmpty();
  }

  private static String nameAt(BoundaryIndex index, UnitCatalogue units, double lat, double lon) {
    return index
        .unitAt(new GeoPoint(lat, lon))
        .flatMap(id -> units.find(id, SharedData.REFORM))
        .map(AdministrativeUnit::fullName)
        .orElse("none");
  }

  @Test
  void scatteredPointsLieWhereJtsPlacesThem() {
    Comparison comparison = new Comparison(SharedData.boundaries(UNITS, SharedData.REFORM));
    Random random = new Random(20250701);
    for (int i = 0; i < 100_000; i++) {
      comparison.check(104.6 + random.nextDouble() * 1.35, 8.5 + random.nextDouble() * 1.1);
    }
    assertThat(comparison.compared).isGreaterThan(99_900);
  }

  @Test
  void pointsBesideTheBordersLieWhereJtsPlacesThem() {
    List<UnitBoundary> boundaries = SharedData.boundaries(UNITS, SharedData.REFORM);
    Comparison comparison = new Comparison(boundaries);
    Random random = new Random(96);
    for (UnitBoundary boundary : boundaries) {
      for (BoundaryPolygon part : boundary.polygons()) {
        for (int i = 0; i + 1 < part.outer().size(); i++) {
          GeoPoint a = part.outer().get(i);
          GeoPoint b = part.outer().get(i + 1);
          double share = random.nextDouble();
          double distance = Math.pow(10, -4 - 5 * random.nextDouble());
          comparison.check(
              a.longitude()
                  + (b.longitude() - a.longitude()) * share
                  + distance * (random.nextDouble() - 0.5),
              a.latitude()
                  + (b.latitude() - a.latitude()) * share
                  + distance * (random.nextDouble() - 0.5));
        }
      }
    }
    assertThat(comparison.compared).isGreaterThan(20_000);
  }

  /** Border points belong to exactly one unit: no neighbour is left out, none is counted twice. */
  @Test
  void everyVertexBetweenUnitsBelongsToOneOfThem() {
    List<UnitBoundary> boundaries = SharedData.boundaries(UNITS, SharedData.REFORM);
    BoundaryIndex index = BoundaryIndex.of(boundaries);
    List<BoundaryIndex> single =
        boundaries.stream().map(one -> BoundaryIndex.of(List.of(one))).toList();
    Random random = new Random(64);
    for (UnitBoundary boundary : boundaries) {
      List<GeoPoint> outer = boundary.polygons().get(0).outer();
      for (int i = 0; i < 40; i++) {
        GeoPoint vertex = outer.get(random.nextInt(outer.size()));
        long owners = single.stream().filter(one -> one.unitAt(vertex).isPresent()).count();
        assertThat(owners).as("owners of %s", vertex).isLessThanOrEqualTo(1);
        assertThat(index.unitAt(vertex).isPresent()).isEqualTo(owners == 1);
      }
    }
  }

  /** Judges by JTS; points within a hair of a border are left out. */
  private static final class Comparison {
    private final BoundaryIndex index;
    private final List<Geometry> geometries;
    private final List<IndexedPointInAreaLocator> locators;
    private int compared;

    Comparison(List<UnitBoundary> boundaries) {
      index = BoundaryIndex.of(boundaries);
      geometries = Boundaries.geometries(index, boundaries);
      locators = geometries.stream().map(IndexedPointInAreaLocator::new).toList();
    }

    void check(double longitude, double latitude) {
      Coordinate point = new Coordinate(longitude, latitude);
      int expected = -1;
      for (int i = 0; i < geometries.size(); i++) {
        if (near(geometries.get(i).getEnvelopeInternal(), point)
            && expected < 0
            && locators.get(i).locate(point) == Location.INTERIOR) {
          expected = i;
        }
      }
      int actual = index.indexAt(latitude, longitude);
      if (actual != expected && withinAHair(point)) {
        return;
      }
      compared++;
      assertThat(actual).as("unit at %s, %s", latitude, longitude).isEqualTo(expected);
    }

    private static boolean near(Envelope envelope, Coordinate point) {
      return envelope.contains(point);
    }

    private boolean withinAHair(Coordinate point) {
      return geometries.stream()
          .anyMatch(
              one -> one.getBoundary().isWithinDistance(Boundaries.JTS.createPoint(point), HAIR));
    }
  }
}
