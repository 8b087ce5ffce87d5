package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provincekit.routing.Agency;
import org.provincekit.routing.AgencyDirectory;
import org.provincekit.routing.Jurisdiction;
import org.provincekit.routing.OfficeContact;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/**
 * What every {@link AgencyDirectory} must do. Its agencies live through a reform: on one day a
 * department is described anew, an office ends, and a unit's code passes to another unit.
 *
 * @since 0.1
 */
public abstract class AgencyDirectoryContract extends PortContract {
  private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate EVE = REFORM.minusDays(1);
  private static final Validity BEFORE = new Validity(FOUNDED, REFORM);
  private static final Validity AFTER = Validity.since(REFORM);
  private static final Validity THROUGHOUT = Validity.since(FOUNDED);

  private static final Agency PROVINCE = agency("UBND", "Ủy ban tỉnh", "", THROUGHOUT);
  private static final Agency DEPARTMENT_BEFORE = agency("SXD", "Sở cũ", "UBND", BEFORE);
  private static final Agency DEPARTMENT = agency("SXD", "Sở mới", "UBND", AFTER);
  private static final Agency DISTRICT = agency("HUYEN", "Ủy ban huyện", "UBND", BEFORE);
  private static final Agency STATION = agency("TRAM", "Trạm", "HUYEN", THROUGHOUT);
  private static final Agency COMMUNE_BEFORE = agency("XA-CU", "Ủy ban xã cũ", "HUYEN", BEFORE);
  private static final Agency COMMUNE = agency("XA", "Ủy ban xã", "UBND", AFTER);

  private static final UnitId UNIT_BEFORE = new UnitId(new UnitCode("31825"), FOUNDED);
  private static final UnitId UNIT = new UnitId(new UnitCode("31825"), REFORM);
  private static final UnitId OTHER_UNIT = new UnitId(new UnitCode("31834"), REFORM);

  private static final List<Agency> AGENCIES =
      List.of(STATION, COMMUNE, DEPARTMENT, PROVINCE, DEPARTMENT_BEFORE, COMMUNE_BEFORE, DISTRICT);
  private static final List<Jurisdiction> JURISDICTIONS =
      List.of(
          new Jurisdiction(COMMUNE.code(), Set.of(UNIT, OTHER_UNIT), AFTER),
          new Jurisdiction(COMMUNE_BEFORE.code(), Set.of(UNIT_BEFORE), BEFORE));

  /** For implementers. */
  protected AgencyDirectoryContract() {}

  /**
   * Gives a directory that holds exactly this.
   *
   * @param agencies every description of every agency
   * @param jurisdictions which agency is the authority of which units
   * @return the directory under test
   */
  protected abstract AgencyDirectory directory(
      List<Agency> agencies, List<Jurisdiction> jurisdictions);

  @Test
  @Requirement("AD-1")
  void anAgencyIsFoundAsItIsDescribedOnTheDay() {
    assertEquals(Optional.of(DEPARTMENT_BEFORE), find(DEPARTMENT, FOUNDED));
    assertEquals(Optional.of(DEPARTMENT_BEFORE), find(DEPARTMENT, EVE));
    assertEquals(Optional.of(DEPARTMENT), find(DEPARTMENT, REFORM));
    assertEquals(Optional.of(DEPARTMENT), find(DEPARTMENT, REFORM.plusYears(3)));
  }

  @Test
  @Requirement("AD-1")
  void anAgencyThatIsUnknownOrNotInForceIsGivenAsEmpty() {
    assertEquals(Optional.empty(), find(DEPARTMENT, FOUNDED.minusDays(1)));
    assertEquals(Optional.empty(), find(DISTRICT, REFORM));
    assertEquals(Optional.empty(), find(COMMUNE, EVE));
    assertEquals(Optional.empty(), find(agency("KHAC", "Khác", "", AFTER), REFORM));
  }

  @Test
  @Requirement("AD-2")
  void thoseInForceAreListedByCode() {
    assertEquals(
        List.of(DISTRICT, DEPARTMENT_BEFORE, STATION, PROVINCE, COMMUNE_BEFORE), inForce(EVE));
    assertEquals(List.of(DEPARTMENT, STATION, PROVINCE, COMMUNE), inForce(REFORM));
    assertEquals(List.of(), inForce(FOUNDED.minusDays(1)));
  }

  @Test
  @Requirement("AD-3")
  void aParentIsGivenWhileBothAreInForce() {
    assertEquals(Optional.of(DISTRICT), parent(STATION, EVE));
    assertEquals(Optional.empty(), parent(STATION, REFORM));
    assertEquals(Optional.of(PROVINCE), parent(DEPARTMENT, REFORM));
    assertEquals(Optional.empty(), parent(COMMUNE, EVE));
    assertEquals(Optional.empty(), parent(PROVINCE, REFORM));
  }

  @Test
  @Requirement("AD-4")
  void theAuthorityOfTheVeryUnitIsFound() {
    assertEquals(Optional.of(COMMUNE), authority(UNIT, REFORM));
    assertEquals(Optional.of(COMMUNE_BEFORE), authority(UNIT_BEFORE, EVE));
    assertEquals(Optional.empty(), authority(UNIT_BEFORE, REFORM));
    assertEquals(Optional.empty(), authority(UNIT, EVE));
    assertEquals(
        Optional.empty(),
        authority(new UnitId(UNIT.code(), REFORM.plusYears(1)), REFORM.plusYears(1)));
  }

  @Test
  @Requirement("AD-5")
  void theUnitsOfAnAgencyAreGivenOnTheDay() {
    assertEquals(Set.of(UNIT, OTHER_UNIT), units(COMMUNE, REFORM));
    assertEquals(Set.of(), units(COMMUNE, EVE));
    assertEquals(Set.of(UNIT_BEFORE), units(COMMUNE_BEFORE, EVE));
    assertEquals(Set.of(), units(COMMUNE_BEFORE, REFORM));
    assertEquals(Set.of(), units(DEPARTMENT, REFORM));
  }

  private static Agency agency(String code, String name, String parent, Validity validity) {
    return new Agency(
        new AgencyCode(code),
        Optional.empty(),
        name,
        name,
        "office",
        parent.isEmpty() ? Optional.empty() : Optional.of(new AgencyCode(parent)),
        validity,
        OfficeContact.NONE,
        Optional.empty());
  }

  private AgencyDirectory directory() {
    return directory(AGENCIES, JURISDICTIONS);
  }

  private Optional<Agency> find(Agency agency, LocalDate day) {
    return inUnitOfWork(() -> directory().find(agency.code(), day));
  }

  private List<Agency> inForce(LocalDate day) {
    return inUnitOfWork(() -> directory().inForce(day));
  }

  private Optional<Agency> parent(Agency agency, LocalDate day) {
    return inUnitOfWork(() -> directory().parentOf(agency.code(), day));
  }

  private Optional<Agency> authority(UnitId unit, LocalDate day) {
    return inUnitOfWork(() -> directory().authorityOf(unit, day));
  }

  private Set<UnitId> units(Agency agency, LocalDate day) {
    return inUnitOfWork(() -> directory().unitsOf(agency.code(), day));
  }
}
