package org.provincekit.routing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.UnitId;

/**
 * The agencies of a province, held in memory. Immutable and safe for use by many threads.
 *
 * @since 0.1
 */
public final class Agencies implements AgencyDirectory {
  private final Map<AgencyCode, List<Agency>> byCode;
  private final Map<UnitId, List<Jurisdiction>> byUnit = new HashMap<>();
  private final Map<AgencyCode, List<Jurisdiction>> byAgency;

  private Agencies(List<Agency> agencies, List<Jurisdiction> jurisdictions) {
    this.byCode = agencies.stream().collect(Collectors.groupingBy(Agency::code));
    this.byAgency = jurisdictions.stream().collect(Collectors.groupingBy(Jurisdiction::agency));
    for (Jurisdiction one : jurisdictions) {
      for (UnitId unit : one.units()) {
        byUnit.merge(
            unit,
            List.of(one),
            (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
      }
    }
  }

  /**
   * Makes a directory of checked data.
   *
   * @param agencies every description of every agency
   * @param jurisdictions which agency is the authority of which units
   * @return the directory
   * @throws DomainException {@link ErrorCode#INCONSISTENT}; detail {@code problems} is the list
   *     that {@link #problems} gives
   */
  public static Agencies of(List<Agency> agencies, List<Jurisdiction> jurisdictions) {
    DataProblems.refuse(problems(agencies, jurisdictions), "agencies");
    return new Agencies(List.copyOf(agencies), List.copyOf(jurisdictions));
  }

  /**
   * Checks data without taking it into use.
   *
   * @param agencies every description of every agency
   * @param jurisdictions which agency is the authority of which units
   * @return every problem, agencies first; empty when {@link #of} would accept the data
   */
  public static List<DataProblem> problems(
      List<Agency> agencies, List<Jurisdiction> jurisdictions) {
    return new AgenciesCheck(agencies, jurisdictions).problems();
  }

  @Override
  public Optional<Agency> find(AgencyCode code, LocalDate date) {
    for (Agency agency : byCode.getOrDefault(code, List.of())) {
      if (agency.validity().includes(date)) {
        return Optional.of(agency);
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Agency> inForce(LocalDate date) {
    return byCode.values().stream()
        .flatMap(List::stream)
        .filter(agency -> agency.validity().includes(date))
        .sorted(Comparator.comparing(Agency::code))
        .toList();
  }

  @Override
  public Optional<Agency> parentOf(AgencyCode code, LocalDate date) {
    return find(code, date).flatMap(Agency::parent).flatMap(parent -> find(parent, date));
  }

  @Override
  public Optional<Agency> authorityOf(UnitId unit, LocalDate date) {
    for (Jurisdiction one : byUnit.getOrDefault(unit, List.of())) {
      if (one.validity().includes(date)) {
        return find(one.agency(), date);
      }
    }
    return Optional.empty();
  }

  @Override
  public Set<UnitId> unitsOf(AgencyCode code, LocalDate date) {
    return byAgency.getOrDefault(code, List.of()).stream()
        .filter(one -> one.validity().includes(date))
        .flatMap(one -> one.units().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
