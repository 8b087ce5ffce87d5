package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.provincekit.routing.Province.A;
import static org.provincekit.routing.Province.B;
import static org.provincekit.routing.Province.C;
import static org.provincekit.routing.Province.TODAY;
import static org.provincekit.routing.Province.old;
import static org.provincekit.routing.Province.point;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.provincekit.routing.UnitLocation.LocatedUnit;
import org.provincekit.routing.UnitLocation.OutsideProvince;
import org.provincekit.routing.UnitLocation.Undetermined;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.UnitId;

class UnitLocatorTest {
  private final UnitLocator bounded = Province.locator();
  private final UnitLocator centres = UnitLocator.of(Province.catalogue());

  private static LocatedUnit located(UnitLocation location) {
    assertThat(location).isInstanceOf(LocatedUnit.class);
    return (LocatedUnit) location;
  }

  private static Undetermined undetermined(UnitLocation location) {
    assertThat(location).isInstanceOf(Undetermined.class);
    return (Undetermined) location;
  }

  private static LocationFacts at(double lat, double lon) {
    return LocationFacts.at(point(lat, lon));
  }

  private static LocationFacts at(double lat, double lon, UnitId chosen) {
    return LocationFacts.of(point(lat, lon), chosen);
  }

  @Test
  void aPointInsideABoundaryIsInThatUnit() {
    LocatedUnit found = located(bounded.locate(at(9.05, 105.15), TODAY));
    assertThat(found.unit().id()).isEqualTo(B);
    assertThat(found.how()).isEqualTo(LocationMethod.BOUNDARY);
    assertThat(found.approximate()).isFalse();
    assertThat(found.distanceMetres()).isEmpty();
    assertThat(found.overruledChoice()).isEmpty();
  }

  @Test
  void theBoundaryWinsOverTheChoiceAndSaysSo() {
    LocatedUnit found = located(bounded.locate(at(9.05, 105.15, C), TODAY));
    assertThat(found.unit().id()).isEqualTo(B);
    assertThat(found.overruledChoice()).contains(C);
  }

  @Test
  void aChoiceThatAgreesIsNotOverruled() {
    for (UnitId chosen : List.of(B, Province.PROVINCE, old("12"), old("13"))) {
      assertThat(located(bounded.locate(at(9.05, 105.15, chosen), TODAY)).overruledChoice())
          .isEmpty();
    }
    assertThat(located(bounded.locate(at(9.05, 105.15, old("11")), TODAY)).overruledChoice())
        .contains(old("11"));
  }

  @Test
  void aPointWithinTheToleranceGoesToTheNearestUnit() {
    LocatedUnit found = located(bounded.locate(at(8.98, 105.05), TODAY));
    assertThat(found.unit().id()).isEqualTo(A);
    assertThat(found.how()).isEqualTo(LocationMethod.NEAR_BOUNDARY);
    assertThat(found.distanceMetres().getAsDouble()).isCloseTo(2224, within(15.0));
  }

  @Test
  void aPointBeyondTheToleranceLiesOutside() {
    UnitLocation location = bounded.locate(at(8.97, 105.05, A), TODAY);
    assertThat(location)
        .isInstanceOfSatisfying(
            OutsideProvince.class,
            outside -> {
              assertThat(outside.nearest().id()).isEqualTo(A);
              assertThat(outside.metres()).isCloseTo(3336, within(20.0));
            });
  }

  @Test
  void theToleranceIsASetting() {
    UnitLocator strict =
        UnitLocator.of(
            Province.catalogue(),
            Optional.of(Province.boundaries()),
            new LocatorSettings(100, 0.4, 30_000, 40_000));
    assertThat(strict.locate(at(8.98, 105.05), TODAY)).isInstanceOf(OutsideProvince.class);
  }

  @Test
  void aChoiceWithoutAPointIsTaken() {
    for (UnitLocator locator : List.of(bounded, centres)) {
      LocatedUnit found = located(locator.locate(LocationFacts.in(C), TODAY));
      assertThat(found.unit().id()).isEqualTo(C);
      assertThat(found.how()).isEqualTo(LocationMethod.CHOSEN);
      assertThat(found.distanceMetres()).isEmpty();
    }
  }

  @Test
  void aChosenOldUnitStandsForItsOnlySuccessor() {
    assertThat(located(centres.locate(LocationFacts.in(old("11")), TODAY)).unit().id())
        .isEqualTo(A);
    assertThat(undetermined(centres.locate(LocationFacts.in(old("12")), TODAY)).candidates())
        .extracting(candidate -> candidate.unit().id())
        .containsExactly(A, B);
  }

  @Test
  void aChosenUnitWithUnitsBelowDecidesNothing() {
    assertThat(
            undetermined(centres.locate(LocationFacts.in(Province.PROVINCE), TODAY)).candidates())
        .isEmpty();
  }

  @Test
  void neitherPointNorChoiceIsUndetermined() {
    LocationFacts nothing = new LocationFacts(Optional.empty(), Optional.empty());
    assertThat(undetermined(bounded.locate(nothing, TODAY)).candidates()).isEmpty();
  }

  @Test
  void anUnknownChoiceIsRefused() {
    for (LocationFacts facts : List.of(LocationFacts.in(old("77")), at(9.05, 105.05, old("77")))) {
      assertThatThrownBy(() -> bounded.locate(facts, TODAY))
          .isInstanceOfSatisfying(
              DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_VALUE));
    }
  }

  @Test
  void withoutBoundariesAPlausibleChoiceIsTaken() {
    LocatedUnit found = located(centres.locate(at(9.05, 105.06, B), TODAY));
    assertThat(found.unit().id()).isEqualTo(B);
    assertThat(found.how()).isEqualTo(LocationMethod.CHOSEN);
    assertThat(found.distanceMetres().getAsDouble()).isCloseTo(9_880, within(60.0));
  }

  @Test
  void withoutBoundariesAChoiceTooFarAwayIsOverruled() {
    UnitLocator strict =
        UnitLocator.of(
            Province.catalogue(), Optional.empty(), new LocatorSettings(0, 0.4, 5_000, 40_000));
    LocatedUnit clear = located(strict.locate(at(9.05, 105.06, C), TODAY));
    assertThat(clear.unit().id()).isEqualTo(A);
    assertThat(clear.overruledChoice()).contains(C);

    Undetermined open = undetermined(strict.locate(at(9.05, 105.10, C), TODAY));
    assertThat(open.overruledChoice()).contains(C);
  }

  @Test
  void withoutBoundariesAClearlyNearestCentreIsTakenAsApproximate() {
    LocatedUnit found = located(centres.locate(at(9.05, 105.06), TODAY));
    assertThat(found.unit().id()).isEqualTo(A);
    assertThat(found.how()).isEqualTo(LocationMethod.NEAREST_CENTRE);
    assertThat(found.approximate()).isTrue();
    assertThat(found.distanceMetres().getAsDouble()).isCloseTo(1_098, within(10.0));
  }

  @Test
  void withoutBoundariesAnUnclearPointHasTheThreeNearestAsCandidates() {
    Undetermined open = undetermined(centres.locate(at(9.05, 105.11), TODAY));
    assertThat(open.candidates())
        .extracting(candidate -> candidate.unit().id())
        .containsExactly(B, A, C);
    assertThat(open.candidates()).allMatch(candidate -> candidate.metres().isPresent());
    assertThat(open.overruledChoice()).isEmpty();
  }

  @Test
  void withoutBoundariesAPointFarFromEveryCentreLiesOutside() {
    assertThat(centres.locate(at(9.9, 105.05, A), TODAY))
        .isInstanceOfSatisfying(
            OutsideProvince.class, outside -> assertThat(outside.nearest().id()).isEqualTo(A));
  }

  @Test
  void aLayerThatLacksAUnitCannotSayThatAPointIsOutside() {
    UnitLocator partial =
        UnitLocator.of(
            Province.catalogue(), BoundaryIndex.of(List.of(Province.box(A, 105.0, 105.1)), 0.01));
    assertThat(located(partial.locate(at(9.05, 105.05), TODAY)).how())
        .isEqualTo(LocationMethod.BOUNDARY);
    LocatedUnit found = located(partial.locate(at(9.05, 105.24), TODAY));
    assertThat(found.unit().id()).isEqualTo(C);
    assertThat(found.how()).isEqualTo(LocationMethod.NEAREST_CENTRE);
  }

  @Test
  void aBoundaryOfALaterUnitDoesNotCountOnAnEarlierDay() {
    UnitLocation before = bounded.locate(at(9.05, 105.02), Province.REFORM.minusDays(1));
    assertThat(located(before).unit().id()).isEqualTo(old("11"));
    assertThat(located(before).how()).isEqualTo(LocationMethod.NEAREST_CENTRE);
  }

  @Test
  void aMissingCentreMakesNothingClear() {
    List<AdministrativeUnit> units = new java.util.ArrayList<>(Province.units());
    units.removeIf(unit -> unit.id().equals(C));
    units.add(
        Province.unit(
            C,
            "Xã",
            "Năm Căn",
            Province.PROVINCE,
            org.provincekit.shared.Validity.since(Province.REFORM),
            null));
    UnitLocator locator = UnitLocator.of(UnitCatalogue.of(units, List.of()));

    assertThat(undetermined(locator.locate(at(9.05, 105.05), TODAY)).candidates()).hasSize(2);
    assertThat(located(locator.locate(at(9.05, 105.05, C), TODAY)).unit().id()).isEqualTo(C);
  }

  @Test
  void aLayerWithAnUnknownUnitIsRefused() {
    BoundaryIndex strange = BoundaryIndex.of(List.of(Province.box(old("77"), 105, 105.1)));
    assertThatThrownBy(() -> UnitLocator.of(Province.catalogue(), strange))
        .isInstanceOf(DomainException.class);
  }
}
