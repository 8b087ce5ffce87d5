package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.provincekit.routing.Province.TODAY;
import static org.provincekit.routing.Province.point;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.provincekit.routing.UnitLocation.LocatedUnit;
import org.provincekit.routing.UnitLocation.OutsideProvince;
import org.provincekit.routing.UnitLocation.Undetermined;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitId;

class RealLocatorTest {
  @Test
  void theSeaAndTheNextProvinceLieOutsideWithAndWithoutBoundaries() {
    UnitCatalogue catalogue = SharedData.catalogue();
    BoundaryIndex layer =
        BoundaryIndex.of(SharedData.boundaries("ca-mau/units.geojson", SharedData.REFORM));
    for (UnitLocator locator :
        new UnitLocator[] {UnitLocator.of(catalogue), UnitLocator.of(catalogue, layer)}) {
      assertThat(locator.locate(LocationFacts.at(point(8.3, 104.3)), TODAY))
          .isInstanceOfSatisfying(
              OutsideProvince.class,
              outside -> {
                assertThat(outside.nearest().fullName()).isEqualTo("Xã Đất Mũi");
                assertThat(outside.metres()).isBetween(30_000.0, 75_000.0);
              });
      assertThat(locator.locate(LocationFacts.at(point(10.03, 105.78)), TODAY))
          .isInstanceOf(OutsideProvince.class);
    }
  }

  @Test
  void aPointJustOffTheCoastGoesToTheNearestUnitAndSaysSo() {
    UnitLocator locator =
        UnitLocator.of(
            SharedData.catalogue(),
            BoundaryIndex.of(SharedData.boundaries("ca-mau/units.geojson", SharedData.REFORM)));
    GeoPoint offTheCape = point(8.62, 104.69);
    assertThat(locator.locate(LocationFacts.at(offTheCape), TODAY))
        .isInstanceOfSatisfying(
            LocatedUnit.class,
            found -> {
              assertThat(found.unit().fullName()).isEqualTo("Xã Đất Mũi");
              assertThat(found.how()).isEqualTo(LocationMethod.NEAR_BOUNDARY);
              assertThat(found.distanceMetres().getAsDouble()).isBetween(1.0, 3_000.0);
            });
  }

  /** What the nearest centre is worth: the reason for the order in which units are found. */
  @Test
  void theNearestCentreIsTakenOnlyWhereItIsSeldomWrong() {
    UnitCatalogue catalogue = SharedData.catalogue();
    BoundaryIndex layer =
        BoundaryIndex.of(SharedData.boundaries("ca-mau/units.geojson", SharedData.REFORM));
    UnitLocator centres = UnitLocator.of(catalogue);
    Random random = new Random(4000);
    int inside = 0;
    int clear = 0;
    int clearWrong = 0;
    int amongThree = 0;
    while (inside < 4_000) {
      GeoPoint where = point(8.5 + random.nextDouble() * 1.1, 104.6 + random.nextDouble() * 1.35);
      UnitId right = layer.unitAt(where).orElse(null);
      if (right == null) {
        continue;
      }
      inside++;
      UnitLocation found = centres.locate(LocationFacts.at(where), TODAY);
      if (found instanceof LocatedUnit located) {
        clear++;
        clearWrong += located.unit().id().equals(right) ? 0 : 1;
        amongThree++;
      } else if (found instanceof Undetermined open) {
        assertThat(open.candidates()).hasSize(3);
        amongThree +=
            open.candidates().stream().anyMatch(one -> one.unit().id().equals(right)) ? 1 : 0;
      }
    }
    assertThat(100.0 * clear / inside).isCloseTo(29, within(3.0));
    assertThat(100.0 * clearWrong / clear).isLessThan(1.5);
    assertThat(100.0 * amongThree / inside).isCloseTo(98.3, within(1.0));
  }
}
