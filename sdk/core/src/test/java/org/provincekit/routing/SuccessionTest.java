package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.routing.Province.A;
import static org.provincekit.routing.Province.B;
import static org.provincekit.routing.Province.REFORM;
import static org.provincekit.routing.Province.TODAY;
import static org.provincekit.routing.Province.old;
import static org.provincekit.routing.Province.point;
import static org.provincekit.routing.Province.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.provincekit.routing.SuccessionAnswer.MovedByPoint;
import org.provincekit.routing.SuccessionAnswer.MovedWhole;
import org.provincekit.routing.SuccessionAnswer.NeedsTriage;
import org.provincekit.routing.SuccessionAnswer.Unchanged;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

class SuccessionTest {
  private static final LocalDate SECOND = LocalDate.of(2027, 1, 1);
  private static final UnitId D = new UnitId(new UnitCode("31"), SECOND);

  private final UnitCatalogue catalogue = Province.catalogue();
  private final UnitLocator locator = Province.locator();

  private SuccessionAnswer answer(UnitId unit, GeoPoint point) {
    return catalogue.currentFor(unit, Optional.ofNullable(point), locator, TODAY);
  }

  @Test
  void aCaseOfAUnitInForceStays() {
    assertThat(answer(A, null)).isEqualTo(new Unchanged(catalogue.find(A, TODAY).orElseThrow()));
    assertThat(answer(A, point(9.05, 105.15)).from()).isEqualTo(A);
    assertThat(answer(A, point(9.05, 105.15))).isInstanceOf(Unchanged.class);
  }

  @Test
  void aCaseMovesWithAUnitThatWentOverWhole() {
    SuccessionAnswer answer = answer(old("11"), null);
    assertThat(answer).isEqualTo(new MovedWhole(old("11"), catalogue.find(A, TODAY).orElseThrow()));
  }

  @Test
  void aCaseOfASplitUnitMovesByItsPoint() {
    assertThat(answer(old("12"), point(9.05, 105.09)))
        .isInstanceOfSatisfying(
            MovedByPoint.class,
            moved -> {
              assertThat(moved.unit().id()).isEqualTo(A);
              assertThat(moved.location().how()).isEqualTo(LocationMethod.BOUNDARY);
            });
    assertThat(answer(old("12"), point(9.05, 105.11)))
        .isInstanceOfSatisfying(
            MovedByPoint.class, moved -> assertThat(moved.unit().id()).isEqualTo(B));
  }

  @Test
  void aCaseOfASplitUnitWithoutAPointGoesToAPerson() {
    assertThat(answer(old("12"), null))
        .isInstanceOfSatisfying(
            NeedsTriage.class,
            open ->
                assertThat(open.candidates())
                    .extracting(AdministrativeUnit::id)
                    .containsExactly(A, B));
  }

  @Test
  void aPointInNoneOfTheSuccessorsGoesToAPerson() {
    assertThat(answer(old("12"), point(9.05, 105.25))).isInstanceOf(NeedsTriage.class);
    assertThat(answer(old("12"), point(12, 109))).isInstanceOf(NeedsTriage.class);
  }

  @Test
  void aUnitThatEndedWithoutASuccessorGoesToAPerson() {
    assertThat(answer(Province.DISTRICT, point(9.05, 105.05)))
        .isEqualTo(new NeedsTriage(Province.DISTRICT, List.of()));
  }

  @Test
  void beforeTheReformNothingHasMoved() {
    assertThat(catalogue.currentFor(old("12"), Optional.empty(), locator, REFORM.minusDays(1)))
        .isInstanceOf(Unchanged.class);
  }

  @Test
  void anUnknownUnitAndADayBeforeTheUnitAreRefused() {
    assertThatThrownBy(() -> answer(old("77"), null))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_VALUE));
    assertThatThrownBy(
            () -> catalogue.currentFor(A, Optional.empty(), locator, REFORM.minusDays(1)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INCONSISTENT));
  }

  /** A second reform unites 21 and 22 in 31. */
  private static UnitCatalogue twoReforms() {
    List<AdministrativeUnit> units = new ArrayList<>();
    for (AdministrativeUnit one : Province.units()) {
      boolean ends = one.id().equals(A) || one.id().equals(B);
      units.add(
          ends
              ? unit(
                  one.id(),
                  one.kind(),
                  one.name(),
                  one.parent().orElseThrow(),
                  new Validity(REFORM, SECOND),
                  one.centre().orElseThrow())
              : one);
    }
    units.add(unit(D, "Phường", "Hợp Nhất", Province.PROVINCE, Validity.since(SECOND), null));
    List<Succession> successions = new ArrayList<>(Province.successions());
    successions.add(new Succession(A, D, Succession.Share.WHOLE, SECOND));
    successions.add(new Succession(B, D, Succession.Share.WHOLE, SECOND));
    return UnitCatalogue.of(units, successions);
  }

  @Test
  void reformsAreFollowedOneAfterTheOther() {
    UnitCatalogue two = twoReforms();
    UnitLocator centres = UnitLocator.of(two);

    assertThat(two.currentFor(old("11"), Optional.empty(), centres, SECOND))
        .isEqualTo(new MovedWhole(old("11"), two.find(D, SECOND).orElseThrow()));
    assertThat(two.currentFor(old("11"), Optional.empty(), centres, SECOND.minusDays(1)))
        .isInstanceOfSatisfying(
            MovedWhole.class, moved -> assertThat(moved.unit().id()).isEqualTo(A));
  }

  @Test
  void partsThatMeetAgainNeedNoPoint() {
    UnitCatalogue two = twoReforms();
    assertThat(two.currentFor(old("12"), Optional.empty(), UnitLocator.of(two), SECOND))
        .isInstanceOfSatisfying(
            MovedWhole.class, moved -> assertThat(moved.unit().id()).isEqualTo(D));
    assertThat(two.recut(Map.of(old("12"), 7L), SECOND).byNewUnit())
        .isEqualTo(Map.of(D, new RecutFigures.Figure(7, false)));
  }

  /** The boundary between 21 and 22 moves while both go on. */
  @Test
  void aUnitThatGaveAPartAwayKeepsItsCasesButForThoseInThatPart() {
    List<Succession> successions = new ArrayList<>(Province.successions());
    successions.add(new Succession(A, B, Succession.Share.PART, TODAY));
    UnitCatalogue moved = UnitCatalogue.of(Province.units(), successions);

    assertThat(moved.currentFor(A, Optional.empty(), locator, TODAY)).isInstanceOf(Unchanged.class);
    assertThat(moved.currentFor(A, Optional.of(point(9.05, 105.05)), locator, TODAY))
        .isInstanceOf(Unchanged.class);
    assertThat(moved.currentFor(A, Optional.of(point(9.05, 105.11)), locator, TODAY))
        .isInstanceOfSatisfying(
            MovedByPoint.class, answer -> assertThat(answer.unit().id()).isEqualTo(B));
    assertThat(moved.recut(Map.of(A, 5L), TODAY).byNewUnit())
        .isEqualTo(Map.of(A, new RecutFigures.Figure(5, true)));
  }

  @Test
  void figuresStayExactByOldUnitAndAddUpByNewUnit() {
    Map<UnitId, Long> counts =
        Map.of(old("11"), 10L, old("12"), 5L, old("13"), 2L, Province.DISTRICT, 3L);

    RecutFigures figures = catalogue.recut(counts, TODAY);

    assertThat(figures.byOldUnit()).isEqualTo(counts);
    assertThat(figures.byNewUnit().get(A)).isEqualTo(new RecutFigures.Figure(13, true));
    assertThat(figures.byNewUnit().get(B)).isEqualTo(new RecutFigures.Figure(4, true));
    assertThat(figures.unplaced()).isEqualTo(Map.of(Province.DISTRICT, 3L));
  }

  @Test
  void figuresOfUnitsThatWentOverWholeAreExact() {
    RecutFigures figures = catalogue.recut(Map.of(old("13"), 2L, old("14"), 4L), TODAY);
    assertThat(figures.byNewUnit()).isEqualTo(Map.of(B, new RecutFigures.Figure(6, false)));
  }

  @Test
  void negativeAndUnknownFiguresAreRefused() {
    assertThatThrownBy(() -> catalogue.recut(Map.of(old("13"), -1L), TODAY))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> catalogue.recut(Map.of(old("77"), 1L), TODAY))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void theReformOfTheRealProvinceIsFollowed() {
    UnitCatalogue real = SharedData.catalogue();
    UnitLocator byBoundary =
        UnitLocator.of(
            real,
            BoundaryIndex.of(SharedData.boundaries("ca-mau/units.geojson", SharedData.REFORM)));
    Map<Class<?>, Integer> answers = new java.util.HashMap<>();
    Map<UnitId, Long> counts = new java.util.HashMap<>();
    for (AdministrativeUnit commune : real.inForce(SharedData.REFORM.minusDays(1))) {
      if (commune.kind().equals("commune")) {
        SuccessionAnswer answer =
            real.currentFor(commune.id(), Optional.empty(), byBoundary, TODAY);
        answers.merge(answer.getClass(), 1, Integer::sum);
        counts.put(commune.id(), (long) counts.size());
      }
    }
    assertThat(answers).isEqualTo(Map.of(MovedWhole.class, 145, NeedsTriage.class, 19));

    RecutFigures figures = real.recut(counts, TODAY);
    assertThat(figures.unplaced()).isEmpty();
    assertThat(figures.byNewUnit()).hasSize(64);
    assertThat(figures.byNewUnit().values().stream().mapToLong(RecutFigures.Figure::count).sum())
        .isEqualTo(counts.values().stream().mapToLong(Long::longValue).sum());
    assertThat(
            real.currentFor(
                SharedData.old("32194"), Optional.of(point(8.757, 104.993)), byBoundary, TODAY))
        .isInstanceOfSatisfying(
            MovedByPoint.class,
            moved -> assertThat(moved.unit().fullName()).isEqualTo("Xã Năm Căn"));
  }
}
