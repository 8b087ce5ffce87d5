package org.provincekit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provincekit.routing.Province.agency;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.Validity;

class AgenciesTest {
  private final Agencies agencies = Province.agencies();

  @Test
  void anAgencyIsFoundOnItsDaysOnly() {
    assertThat(agencies.find(Province.ENDED, Province.REFORM.minusDays(1))).isPresent();
    assertThat(agencies.find(Province.ENDED, Province.REFORM)).isEmpty();
    assertThat(agencies.find(new AgencyCode("nobody"), Province.TODAY)).isEmpty();
    assertThat(agencies.inForce(Province.TODAY))
        .extracting(Agency::code)
        .containsExactly(
            Province.POWER,
            Province.BUILDING,
            Province.COMMITTEE_A,
            Province.COMMITTEE_B,
            Province.PROVINCE_COMMITTEE);
  }

  @Test
  void theParentIsFoundWhileBothAreInForce() {
    assertThat(agencies.parentOf(Province.BUILDING, Province.TODAY).map(Agency::code))
        .contains(Province.PROVINCE_COMMITTEE);
    assertThat(agencies.parentOf(Province.PROVINCE_COMMITTEE, Province.TODAY)).isEmpty();
    assertThat(agencies.parentOf(Province.ENDED, Province.TODAY)).isEmpty();
  }

  @Test
  void theAuthorityOfAUnitIsItsOwn() {
    assertThat(agencies.authorityOf(Province.A, Province.TODAY).map(Agency::code))
        .contains(Province.COMMITTEE_A);
    assertThat(agencies.authorityOf(Province.C, Province.TODAY)).isEmpty();
    assertThat(agencies.authorityOf(Province.A, Province.REFORM.minusDays(1))).isEmpty();
    assertThat(agencies.unitsOf(Province.COMMITTEE_A, Province.TODAY)).containsExactly(Province.A);
    assertThat(agencies.unitsOf(Province.POWER, Province.TODAY)).isEmpty();
  }

  @Test
  void everyProblemIsListed() {
    AgencyCode a = new AgencyCode("a");
    AgencyCode b = new AgencyCode("b");
    Validity always = Validity.since(Province.EARLY);
    List<Agency> wrong =
        List.of(
            agency(a, b, always),
            agency(b, a, always),
            agency(new AgencyCode("c"), new AgencyCode("missing"), always),
            agency(new AgencyCode("d"), Province.ENDED, Validity.since(Province.REFORM)),
            agency(Province.ENDED, null, new Validity(Province.EARLY, Province.REFORM)),
            agency(new AgencyCode("d"), null, Validity.since(Province.TODAY)),
            agency(new AgencyCode("c"), null, always));
    List<Jurisdiction> jurisdictions =
        List.of(
            new Jurisdiction(a, Set.of(Province.A), always),
            new Jurisdiction(b, Set.of(Province.A), Validity.since(Province.TODAY)),
            new Jurisdiction(new AgencyCode("nobody"), Set.of(Province.B), always));

    assertThat(Agencies.problems(wrong, jurisdictions))
        .extracting(DataProblem::kind)
        .containsExactlyInAnyOrder(
            DataProblem.Kind.PARENT_CYCLE,
            DataProblem.Kind.PARENT_CYCLE,
            DataProblem.Kind.PARENT_MISSING,
            DataProblem.Kind.PARENT_NOT_IN_FORCE,
            DataProblem.Kind.OVERLAPPING_VALIDITY,
            DataProblem.Kind.DUPLICATE,
            DataProblem.Kind.JURISDICTION_OVERLAP,
            DataProblem.Kind.JURISDICTION_UNKNOWN_AGENCY);
    assertThatThrownBy(() -> Agencies.of(wrong, jurisdictions)).isInstanceOf(DomainException.class);
  }
}
