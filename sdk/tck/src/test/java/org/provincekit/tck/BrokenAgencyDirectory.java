package org.provincekit.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provincekit.routing.Agencies;
import org.provincekit.routing.Agency;
import org.provincekit.routing.AgencyDirectory;
import org.provincekit.routing.Jurisdiction;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.UnitId;

/** Directories that are wrong in one way each. */
enum BrokenAgencyDirectory implements Breakage {
  KNOWS_ONLY_TODAY(
      "AD-1",
      sound ->
          new Behind(sound) {
            @Override
            public Optional<Agency> find(AgencyCode code, LocalDate date) {
              return super.find(code, LocalDate.of(2026, 1, 1));
            }
          }),
  COUNTS_THE_END_IN(
      "AD-1",
      sound ->
          new Behind(sound) {
            @Override
            public Optional<Agency> find(AgencyCode code, LocalDate date) {
              return super.find(code, date).or(() -> super.find(code, date.minusDays(1)));
            }
          }),
  LISTS_BACKWARDS(
      "AD-2",
      sound ->
          new Behind(sound) {
            @Override
            public List<Agency> inForce(LocalDate date) {
              List<Agency> backwards = new ArrayList<>(super.inForce(date));
              Collections.reverse(backwards);
              return backwards;
            }
          }),
  CLIMBS_TO_A_PARENT_THAT_ENDED(
      "AD-3",
      sound ->
          new Behind(sound) {
            @Override
            public Optional<Agency> parentOf(AgencyCode code, LocalDate date) {
              return super.parentOf(code, date).or(() -> super.parentOf(code, date.minusDays(1)));
            }
          }),
  TAKES_A_CODE_FOR_A_UNIT(
      "AD-4",
      sound ->
          new Behind(sound) {
            @Override
            public Optional<Agency> authorityOf(UnitId unit, LocalDate date) {
              return super.authorityOf(unit, date)
                  .or(
                      () ->
                          super.authorityOf(
                              new UnitId(unit.code(), LocalDate.of(2025, 7, 1)), date));
            }
          }),
  KEEPS_UNITS_FOR_EVER(
      "AD-5",
      sound ->
          new Behind(sound) {
            @Override
            public Set<UnitId> unitsOf(AgencyCode code, LocalDate date) {
              Set<UnitId> units = new HashSet<>(super.unitsOf(code, date));
              units.addAll(super.unitsOf(code, date.minusDays(1)));
              return units;
            }
          });

  private final String requirement;
  private final Function<AgencyDirectory, AgencyDirectory> spoil;

  BrokenAgencyDirectory(String requirement, Function<AgencyDirectory, AgencyDirectory> spoil) {
    this.requirement = requirement;
    this.spoil = spoil;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  /** The contract, run against one of them. */
  @ExtendWith(Breakage.Given.class)
  static final class Subject extends AgencyDirectoryContract {
    private final BrokenAgencyDirectory breakage;

    Subject(BrokenAgencyDirectory breakage) {
      this.breakage = breakage;
    }

    @Override
    protected AgencyDirectory directory(List<Agency> agencies, List<Jurisdiction> jurisdictions) {
      return breakage.spoil.apply(Agencies.of(agencies, jurisdictions));
    }
  }

  /** Passes everything on. */
  private static class Behind implements AgencyDirectory {
    private final AgencyDirectory sound;

    Behind(AgencyDirectory sound) {
      this.sound = sound;
    }

    @Override
    public Optional<Agency> find(AgencyCode code, LocalDate date) {
      return sound.find(code, date);
    }

    @Override
    public List<Agency> inForce(LocalDate date) {
      return sound.inForce(date);
    }

    @Override
    public Optional<Agency> parentOf(AgencyCode code, LocalDate date) {
      return sound.parentOf(code, date);
    }

    @Override
    public Optional<Agency> authorityOf(UnitId unit, LocalDate date) {
      return sound.authorityOf(unit, date);
    }

    @Override
    public Set<UnitId> unitsOf(AgencyCode code, LocalDate date) {
      return sound.unitsOf(code, date);
    }
  }
}
