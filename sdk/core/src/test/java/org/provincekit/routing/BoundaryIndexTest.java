package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.provincekit.routing.Boundaries.boundary;
import static org.provincekit.routing.Boundaries.box;
import static org.provincekit.routing.Boundaries.open;
import static org.provincekit.routing.Boundaries.ring;
import static org.provincekit.routing.Boundaries.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Validity;

class BoundaryIndexTest {
  private static final BoundaryIndex FOUR =
      BoundaryIndex.of(
          List.of(
              boundary("sw", box(105.0, 9.0, 105.1, 9.1)),
              boundary("se", box(105.1, 9.0, 105.2, 9.1)),
              boundary("nw", box(105.0, 9.1, 105.1, 9.2)),
              boundary("ne", box(105.1, 9.1, 105.2, 9.2))),
          0.03);

  private static String at(BoundaryIndex index, double lat, double lon) {
    return index.unitAt(new GeoPoint(lat, lon)).map(id -> id.code().value()).orElse("none");
  }

  @Test
  void aPointInsideAUnitIsFound() {
    assertThat(at(FOUR, 9.05, 105.05)).isEqualTo("sw");
    assertThat(at(FOUR, 9.05, 105.15)).isEqualTo("se");
    assertThat(at(FOUR, 9.15, 105.05)).isEqualTo("nw");
    assertThat(at(FOUR, 9.15, 105.15)).isEqualTo("ne");
    assertThat(FOUR.unit(FOUR.indexAt(9.15, 105.15))).isEqualTo(unit("ne"));
  }

  @Test
  void aPointOnAnUprightBorderBelongsToTheUnitEastOfIt() {
    assertThat(at(FOUR, 9.05, 105.1)).isEqualTo("se");
    assertThat(at(FOUR, 9.05, 105.0)).isEqualTo("sw");
    assertThat(at(FOUR, 9.05, 105.2)).isEqualTo("none");
  }

  @Test
  void aPointOnALevelBorderBelongsToTheUnitNorthOfIt() {
    assertThat(at(FOUR, 9.1, 105.05)).isEqualTo("nw");
    assertThat(at(FOUR, 9.0, 105.05)).isEqualTo("sw");
    assertThat(at(FOUR, 9.2, 105.05)).isEqualTo("none");
  }

  @Test
  void aPointOnACornerBelongsToOneUnit() {
    assertThat(at(FOUR, 9.1, 105.1)).isEqualTo("ne");
    assertThat(at(FOUR, 9.0, 105.0)).isEqualTo("sw");
    assertThat(at(FOUR, 9.2, 105.2)).isEqualTo("none");
  }

  @Test
  void pointsFarAwayAndNoNumbersLieNowhere() {
    assertThat(FOUR.indexAt(8, 105.05)).isEqualTo(-1);
    assertThat(FOUR.indexAt(9.05, -105.05)).isEqualTo(-1);
    assertThat(FOUR.indexAt(105.05, 9.05)).isEqualTo(-1);
    assertThat(FOUR.indexAt(Double.NaN, 105.05)).isEqualTo(-1);
    assertThat(FOUR.indexAt(9.05, Double.NaN)).isEqualTo(-1);
    assertThat(FOUR.indexAt(9.05, Double.POSITIVE_INFINITY)).isEqualTo(-1);
  }

  @Test
  void aHoleBelongsToTheUnitWithinIt() {
    BoundaryPolygon around =
        new BoundaryPolygon(box(105, 9, 105.2, 9.2), List.of(box(105.05, 9.05, 105.1, 9.1)));
    BoundaryIndex index =
        BoundaryIndex.of(
            List.of(
                new UnitBoundary(unit("a"), List.of(around)),
                boundary("b", box(105.05, 9.05, 105.1, 9.1))));

    assertThat(at(index, 9.07, 105.07)).isEqualTo("b");
    assertThat(at(index, 9.02, 105.07)).isEqualTo("a");
    assertThat(at(index, 9.07, 105.15)).isEqualTo("a");
    assertThat(index.repairs()).isEmpty();
  }

  @Test
  void anEmptyHoleLiesInNoUnit() {
    BoundaryPolygon around =
        new BoundaryPolygon(box(105, 9, 105.2, 9.2), List.of(box(105.05, 9.05, 105.1, 9.1)));
    BoundaryIndex index = BoundaryIndex.of(List.of(new UnitBoundary(unit("a"), List.of(around))));

    assertThat(at(index, 9.07, 105.07)).isEqualTo("none");
    NearestUnit nearest = index.nearest(new GeoPoint(9.07, 105.06));
    assertThat(nearest.unit()).isEqualTo(unit("a"));
    assertThat(nearest.metres()).isCloseTo(1098, within(10.0));
  }

  @Test
  void everyPartOfAUnitCounts() {
    UnitBoundary islands =
        new UnitBoundary(
            unit("a"),
            List.of(
                new BoundaryPolygon(box(105, 9, 105.02, 9.02)),
                new BoundaryPolygon(box(105.1, 9.1, 105.101, 9.101))));
    BoundaryIndex index = BoundaryIndex.of(List.of(islands));

    assertThat(at(index, 9.01, 105.01)).isEqualTo("a");
    assertThat(at(index, 9.1005, 105.1005)).isEqualTo("a");
    assertThat(at(index, 9.05, 105.05)).isEqualTo("none");
  }

  @Test
  void whereUnitsOverlapTheLowestCodeWins() {
    BoundaryIndex index =
        BoundaryIndex.of(
            List.of(
                boundary("b", box(105, 9, 105.1, 9.1)), boundary("a", box(105.04, 9, 105.2, 9.1))));

    assertThat(at(index, 9.05, 105.06)).isEqualTo("a");
    assertThat(at(index, 9.05, 105.02)).isEqualTo("b");
    assertThat(index.units()).containsExactly(unit("a"), unit("b"));
  }

  @Test
  void aBorderCellFilledByAnotherUnitAnswersThatUnitBesideTheBorder() {
    BoundaryIndex index =
        BoundaryIndex.of(
            List.of(
                boundary("a", box(105.051, 9.051, 105.052, 9.052)),
                boundary("b", box(105, 9, 105.1, 9.1))),
            0.01);

    assertThat(at(index, 9.0515, 105.0515)).isEqualTo("a");
    assertThat(at(index, 9.055, 105.055)).isEqualTo("b");
  }

  @Test
  void theNearestUnitOfAGapIsTold() {
    BoundaryIndex index =
        BoundaryIndex.of(
            List.of(
                boundary("a", box(105, 9, 105.1, 9.1)), boundary("b", box(105.11, 9, 105.2, 9.1))));

    assertThat(at(index, 9.05, 105.103)).isEqualTo("none");
    assertThat(index.nearest(new GeoPoint(9.05, 105.103)).unit()).isEqualTo(unit("a"));
    assertThat(index.nearest(new GeoPoint(9.05, 105.108)).unit()).isEqualTo(unit("b"));
    assertThat(index.nearest(new GeoPoint(9.05, 105.103)).metres()).isCloseTo(329, within(3.0));
    assertThat(index.nearest(new GeoPoint(9.05, 105.05))).isEqualTo(new NearestUnit(unit("a"), 0));
  }

  @Test
  void theNearestUnitOfAPointFarAwayIsTold() {
    NearestUnit nearest = FOUR.nearest(new GeoPoint(21.03, 105.85));
    assertThat(nearest.unit()).isEqualTo(unit("ne"));
    assertThat(nearest.metres()).isCloseTo(1_317_000, within(5_000.0));
  }

  @Test
  void anUnclosedRingIsClosedAndSaid() {
    BoundaryIndex index =
        BoundaryIndex.of(List.of(boundary("a", open(105, 9, 105.1, 9, 105.1, 9.1, 105, 9.1))));

    assertThat(at(index, 9.05, 105.05)).isEqualTo("a");
    assertThat(index.repairs())
        .containsExactly(new BoundaryRepair(unit("a"), BoundaryRepair.Kind.UNCLOSED_RING, 0, 1, 0));
  }

  @Test
  void repeatedPointsAreDroppedAndSaid() {
    List<GeoPoint> points = new ArrayList<>(box(105, 9, 105.1, 9.1));
    points.add(2, points.get(1));
    points.add(2, points.get(1));
    BoundaryIndex index = BoundaryIndex.of(List.of(boundary("a", points)));

    assertThat(at(index, 9.05, 105.05)).isEqualTo("a");
    assertThat(index.repairs())
        .containsExactly(
            new BoundaryRepair(unit("a"), BoundaryRepair.Kind.DUPLICATE_POINT, 0, 2, 0));
  }

  @Test
  void aRingThatCrossesItselfIsRebuiltAndSaid() {
    BoundaryIndex index =
        BoundaryIndex.of(List.of(boundary("a", ring(105, 9, 105.1, 9.1, 105.1, 9, 105, 9.1))));

    assertThat(at(index, 9.05, 105.02)).isEqualTo("a");
    assertThat(at(index, 9.05, 105.08)).isEqualTo("a");
    assertThat(at(index, 9.09, 105.05)).isEqualTo("none");
    assertThat(index.repairs()).hasSize(1);
    assertThat(index.repairs().get(0).kind()).isEqualTo(BoundaryRepair.Kind.CROSSING_RINGS);
  }

  @Test
  void aHoleOutsideItsRingIsRepairedAndSaid() {
    BoundaryPolygon part =
        new BoundaryPolygon(box(105, 9, 105.1, 9.1), List.of(box(105.3, 9.3, 105.4, 9.4)));
    BoundaryIndex index = BoundaryIndex.of(List.of(new UnitBoundary(unit("a"), List.of(part))));

    assertThat(at(index, 9.05, 105.05)).isEqualTo("a");
    assertThat(index.repairs())
        .extracting(BoundaryRepair::kind)
        .containsExactly(BoundaryRepair.Kind.CROSSING_RINGS);
  }

  @Test
  void aRingWithoutAreaIsDroppedAndAUnitWithNothingLeftIsSaid() {
    BoundaryIndex index =
        BoundaryIndex.of(
            List.of(
                boundary("a", ring(105, 9, 105.1, 9.1, 105.2, 9.2)),
                boundary("b", box(105, 9, 105.1, 9.1))));

    assertThat(index.units()).containsExactly(unit("b"));
    assertThat(index.has(unit("a"))).isFalse();
    assertThat(index.repairs())
        .extracting(BoundaryRepair::kind)
        .containsExactly(BoundaryRepair.Kind.COLLAPSED_RING, BoundaryRepair.Kind.UNUSABLE);
  }

  @Test
  void anIndexWithoutAUsableBoundaryIsRefused() {
    assertThatThrownBy(
            () -> BoundaryIndex.of(List.of(boundary("a", ring(105, 9, 105.1, 9.1, 105.2, 9.2)))))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUIRED));
  }

  @Test
  void twoBoundariesOfOneUnitAreRefused() {
    UnitBoundary one = boundary("a", box(105, 9, 105.1, 9.1));
    assertThatThrownBy(() -> BoundaryIndex.of(List.of(one, one)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS));
  }

  @Test
  void aCellOfNoSensibleSizeIsRefused() {
    List<UnitBoundary> one = List.of(boundary("a", box(105, 9, 105.1, 9.1)));
    for (double cell : new double[] {0, -1, 2, Double.NaN}) {
      assertThatThrownBy(() -> BoundaryIndex.of(one, cell))
          .isInstanceOfSatisfying(
              DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
    }
  }

  @Test
  void theBoundaryInForceOnTheDayIsTaken() {
    LocalDate moved = LocalDate.of(2026, 1, 1);
    List<UnitBoundary> both =
        List.of(
            new UnitBoundary(
                unit("a"),
                List.of(new BoundaryPolygon(box(105, 9, 105.1, 9.1))),
                new Validity(Boundaries.DAY, moved)),
            new UnitBoundary(
                unit("a"),
                List.of(new BoundaryPolygon(box(105, 9, 105.2, 9.1))),
                Validity.since(moved)));

    assertThat(at(BoundaryIndex.inForce(both, Boundaries.DAY, 0.01), 9.05, 105.15))
        .isEqualTo("none");
    assertThat(at(BoundaryIndex.inForce(both, moved, 0.01), 9.05, 105.15)).isEqualTo("a");
  }

  @Test
  void edgesOfManyDegreesAreFollowedExactly() {
    BoundaryIndex index =
        BoundaryIndex.of(
            List.of(
                boundary("a", ring(-170, -80, 170, 80, -170, 80)),
                boundary("b", ring(-170, -80, 170, -80, 170, 80))));

    assertThat(at(index, 10.001, 21.24)).isEqualTo("a");
    assertThat(at(index, 9.999, 21.26)).isEqualTo("b");
    assertThat(at(index, -79.9, -169.9)).isNotEqualTo("none");
    assertThat(at(index, 81, 0)).isEqualTo("none");
  }
}
