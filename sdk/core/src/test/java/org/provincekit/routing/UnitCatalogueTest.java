package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.routing.Province.A;
import static org.provincekit.routing.Province.B;
import static org.provincekit.routing.Province.C;
import static org.provincekit.routing.Province.DISTRICT;
import static org.provincekit.routing.Province.EARLY;
import static org.provincekit.routing.Province.PROVINCE;
import static org.provincekit.routing.Province.REFORM;
import static org.provincekit.routing.Province.TODAY;
import static org.provincekit.routing.Province.old;
import static org.provincekit.routing.Province.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

class UnitCatalogueTest {
  private final UnitCatalogue catalogue = Province.catalogue();

  private static List<String> codes(List<AdministrativeUnit> units) {
    return units.stream().map(unit -> unit.id().code().value()).toList();
  }

  @Test
  void unitsAreThoseOfTheDay() {
    assertThat(codes(catalogue.inForce(REFORM.minusDays(1))))
        .containsExactly("1", "11", "12", "13", "14", "9");
    assertThat(codes(catalogue.inForce(REFORM))).containsExactly("21", "22", "23", "9");
    assertThat(catalogue.inForce(EARLY.minusDays(1))).isEmpty();
  }

  @Test
  void aCodeMayPassToAnotherUnit() {
    UnitId first = old("11");
    UnitId second = new UnitId(new UnitCode("11"), REFORM);
    UnitCatalogue reused =
        UnitCatalogue.of(
            List.of(
                unit(first, "Xã", "Một", null, new Validity(EARLY, REFORM), null),
                unit(second, "Phường", "Hai", null, Validity.since(REFORM), null)),
            List.of());

    assertThat(reused.byCode(first.code(), REFORM.minusDays(1)).orElseThrow().name())
        .isEqualTo("Một");
    assertThat(reused.byCode(first.code(), REFORM).orElseThrow().name()).isEqualTo("Hai");
    assertThat(reused.find(first, REFORM)).isEmpty();
    assertThat(reused.byId(first).orElseThrow().name()).isEqualTo("Một");
  }

  @Test
  void aUnitKeepsItsIdentityWhenItsKindChanges() {
    LocalDate ward = LocalDate.of(2026, 4, 30);
    UnitCatalogue renamed =
        UnitCatalogue.of(
            List.of(
                unit(A, "Xã", "Hòa Mỹ", null, new Validity(REFORM, ward), null),
                unit(A, "Phường", "Hòa Mỹ", null, Validity.since(ward), null)),
            List.of());

    assertThat(renamed.find(A, ward.minusDays(1)).orElseThrow().kind()).isEqualTo("Xã");
    assertThat(renamed.find(A, ward).orElseThrow().kind()).isEqualTo("Phường");
    assertThat(renamed.byId(A).orElseThrow().kind()).isEqualTo("Phường");
  }

  @Test
  void theTreeIsThatOfTheDay() {
    LocalDate before = REFORM.minusDays(1);
    assertThat(codes(catalogue.children(PROVINCE, before))).containsExactly("1");
    assertThat(codes(catalogue.descendants(PROVINCE, before)))
        .containsExactly("1", "11", "12", "13", "14");
    assertThat(codes(catalogue.ancestors(old("12"), before))).containsExactly("1", "9");
    assertThat(codes(catalogue.children(PROVINCE, TODAY))).containsExactly("21", "22", "23");
    assertThat(codes(catalogue.ancestors(A, TODAY))).containsExactly("9");
    assertThat(catalogue.ancestors(old("12"), TODAY)).isEmpty();
  }

  @Test
  void aNameIsFoundWithoutMarksAndWithoutItsKind() {
    assertThat(codes(catalogue.search("nam can", TODAY, 5))).containsExactly("23");
    assertThat(codes(catalogue.search("  XÃ  NĂM CĂN ", TODAY, 5))).containsExactly("23");
    assertThat(codes(catalogue.search("dong", TODAY, 5))).containsExactly("22");
    assertThat(catalogue.search("", TODAY, 5)).isEmpty();
    assertThat(catalogue.search("zzz", TODAY, 5)).isEmpty();
  }

  @Test
  void thePlaceOfTheToneMarkDoesNotCount() {
    assertThat(codes(catalogue.search("Hoà Mỹ", TODAY, 5))).containsExactly("21");
    assertThat(codes(catalogue.search("Hòa Mỹ", REFORM.minusDays(1), 5))).containsExactly("11");
  }

  @Test
  void namesWhoseMarksAgreeComeFirst() {
    UnitCatalogue both =
        UnitCatalogue.of(
            List.of(
                unit(A, "Xã", "Tân Lộc", null, Validity.since(REFORM), null),
                unit(B, "Xã", "Tan Lọc", null, Validity.since(REFORM), null),
                unit(C, "Xã", "Tân Lộc Đông", null, Validity.since(REFORM), null)),
            List.of());
    assertThat(codes(both.search("tân lộc", TODAY, 5))).containsExactly("21", "23", "22");
    assertThat(codes(both.search("tan lọc", TODAY, 1))).containsExactly("22");
  }

  @Test
  void everyProblemIsListed() {
    List<AdministrativeUnit> units = new ArrayList<>(Province.units());
    units.add(unit(A, "Phường", "Lần hai", PROVINCE, Validity.since(REFORM), null));
    units.add(unit(Province.now("31"), "Xã", "Mồ côi", old("99"), Validity.since(REFORM), null));
    units.add(unit(Province.now("32"), "Xã", "Trễ", DISTRICT, Validity.since(REFORM), null));
    units.add(unit(Province.now("33"), "Xã", "Hở", PROVINCE, Validity.since(TODAY), null));
    units.add(
        unit(
            new UnitId(new UnitCode("21"), TODAY),
            "Xã",
            "Trùng mã",
            PROVINCE,
            Validity.since(TODAY),
            null));
    List<Succession> successions = new ArrayList<>(Province.successions());
    successions.add(new Succession(old("98"), A, Succession.Share.WHOLE, REFORM));

    List<DataProblem> problems = UnitCatalogue.problems(units, successions);

    assertThat(problems)
        .extracting(DataProblem::kind, DataProblem::position)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(DataProblem.Kind.DUPLICATE, 9),
            org.assertj.core.groups.Tuple.tuple(DataProblem.Kind.PARENT_MISSING, 10),
            org.assertj.core.groups.Tuple.tuple(DataProblem.Kind.PARENT_NOT_IN_FORCE, 11),
            org.assertj.core.groups.Tuple.tuple(DataProblem.Kind.VALIDITY_GAP, 12),
            org.assertj.core.groups.Tuple.tuple(DataProblem.Kind.OVERLAPPING_VALIDITY, 13),
            org.assertj.core.groups.Tuple.tuple(DataProblem.Kind.SUCCESSION_UNKNOWN_UNIT, 5));
    assertThatThrownBy(() -> UnitCatalogue.of(units, successions))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.INCONSISTENT);
              assertThat(e.details().get("problems")).isEqualTo(problems);
            });
  }

  @Test
  void aCircleOfParentsIsListedForEachOfThem() {
    List<DataProblem> problems =
        UnitCatalogue.problems(
            List.of(
                unit(A, "Xã", "A", B, Validity.since(REFORM), null),
                unit(B, "Xã", "B", C, Validity.since(REFORM), null),
                unit(C, "Xã", "C", A, Validity.since(REFORM), null)),
            List.of());

    assertThat(problems)
        .extracting(DataProblem::kind)
        .containsExactly(
            DataProblem.Kind.PARENT_CYCLE,
            DataProblem.Kind.PARENT_CYCLE,
            DataProblem.Kind.PARENT_CYCLE);
  }

  @Test
  void aParentThatWasOnceAChildIsNoCircle() {
    LocalDate swap = TODAY;
    List<DataProblem> problems =
        UnitCatalogue.problems(
            List.of(
                unit(A, "Xã", "A", B, new Validity(REFORM, swap), null),
                unit(A, "Xã", "A", null, Validity.since(swap), null),
                unit(B, "Xã", "B", null, new Validity(REFORM, swap), null),
                unit(B, "Xã", "B", A, Validity.since(swap), null)),
            List.of());
    assertThat(problems).isEmpty();
  }

  @Test
  void contradictingSuccessionsAreListed() {
    List<Succession> wrong =
        List.of(
            new Succession(old("11"), A, Succession.Share.WHOLE, REFORM),
            new Succession(old("11"), B, Succession.Share.PART, REFORM),
            new Succession(old("12"), A, Succession.Share.REMAINDER, REFORM),
            new Succession(old("12"), B, Succession.Share.REMAINDER, REFORM),
            new Succession(old("13"), B, Succession.Share.PART, REFORM),
            new Succession(old("14"), A, Succession.Share.WHOLE, REFORM.minusDays(1)),
            new Succession(old("14"), A, Succession.Share.WHOLE, REFORM.minusDays(1)));

    assertThat(UnitCatalogue.problems(Province.units(), wrong))
        .extracting(DataProblem::kind)
        .containsExactlyInAnyOrder(
            DataProblem.Kind.SUCCESSION_INCONSISTENT,
            DataProblem.Kind.SUCCESSION_INCONSISTENT,
            DataProblem.Kind.SUCCESSION_INCONSISTENT,
            DataProblem.Kind.SUCCESSION_INCONSISTENT,
            DataProblem.Kind.SUCCESSION_INCONSISTENT,
            DataProblem.Kind.DUPLICATE);
  }
}
