package org.provincekit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.provincekit.routing.BoundaryIndex;

/** What each benchmark checks before it measures, on a few thousand cases; nothing is timed. */
class BenchmarksStillWorkTest {
  private static final int CASES = 3_000;
  private static final Layer INVENTED = Tessellation.of(64, 24_574, 1.2);

  @Test
  void theRealProvinceOrAnInventedOneIsLocatedAsByJts() {
    BorderCheck check = new ProvinceGoal(Layer.province()).check(CASES);

    assertThat(check.compared()).isGreaterThan(2 * CASES - 100);
    assertThat(check.disagreements()).isEmpty();
  }

  @Test
  void anInventedMapIsLocatedAsByJts() {
    assertThat(INVENTED.boundaries()).hasSize(64);
    assertThat(INVENTED.points()).isBetween(15_000, 30_000);
    assertThat(new ProvinceGoal(INVENTED).check(CASES).disagreements()).isEmpty();
  }

  @Test
  void allRivalsFindTheUnitsOfPlainPoints() {
    LocateBenchmark.Contenders all = LocateBenchmark.Contenders.of(INVENTED);
    Points points = Points.of("uniform", INVENTED, CASES, 7);
    int indexed = 0;
    int prepared = 0;
    int s2 = 0;
    int esri = 0;
    for (int i = 0; i < CASES; i++) {
      double latitude = points.latitudes()[i];
      double longitude = points.longitudes()[i];
      int ours = all.ours().indexAt(latitude, longitude);
      indexed += all.indexed().findIndexed(latitude, longitude) == ours ? 1 : 0;
      prepared += all.prepared().findPrepared(latitude, longitude) == ours ? 1 : 0;
      s2 += all.s2().find(latitude, longitude) == ours ? 1 : 0;
      esri += all.esri().find(latitude, longitude) == ours ? 1 : 0;
    }
    assertThat(indexed).isEqualTo(CASES);
    assertThat(prepared).isEqualTo(CASES);
    assertThat(esri).isEqualTo(CASES);
    // Its edges follow great circles, so it may differ beside a border.
    assertThat(s2).isGreaterThan(CASES - 10);
  }

  @Test
  void aPointInAWrongUnitIsADisagreement() {
    BoundaryIndex shifted = BoundaryIndex.of(INVENTED.boundaries().subList(1, 64));
    JtsLocator jts = JtsLocator.indexed(Shapes.of(INVENTED));
    BorderCheck check = new BorderCheck(INVENTED, shifted, jts);

    check.compare(Points.of("uniform", INVENTED, 100, 8));

    assertThat(check.disagreements()).isNotEmpty();
  }

  @Test
  void dueTimesEqualThoseOfAMinuteCounter() {
    assertThat(DueTimeGoal.differences(CASES)).isZero();
  }

  @Test
  void recomputedDeadlinesEqualThoseOfDayStepping() {
    assertThat(OpenDeadlinesGoal.sameResults(CASES)).isTrue();
  }

  @Test
  void decisionsEqualThoseOfAScan() {
    assertThat(RoutingGoal.differences(new RuleLoad(INVENTED), 3_000, CASES)).isZero();
  }
}
