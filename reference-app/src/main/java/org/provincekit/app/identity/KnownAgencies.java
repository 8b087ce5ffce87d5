package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.provincekit.routing.Agency;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.Role;

/** The agencies that staff can belong to today. */
@ApplicationScoped
class KnownAgencies {
  /** Roles that mean nothing without an agency. */
  static final Set<Role> NEED_ONE = EnumSet.of(Role.OFFICER, Role.LEADER);

  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  @Inject
  KnownAgencies(Supplier<ProvinceRules> rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** Finds an agency that is in force today; anything that is no code finds none. */
  Optional<Agency> find(String code) {
    try {
      return rules.get().agencies().find(new AgencyCode(code), today());
    } catch (DomainException malformed) {
      return Optional.empty();
    }
  }

  /** Gives the agency, or any other of the province when it has none of that code. */
  Optional<String> findOrAny(String code) {
    return find(code)
        .or(() -> rules.get().agencies().inForce(today()).stream().findFirst())
        .map(agency -> agency.code().value());
  }

  /** Leaves of some roles those that count today for somebody of this agency. */
  Set<Role> effective(Set<Role> roles, Optional<Agency> agency) {
    EnumSet<Role> effective = EnumSet.noneOf(Role.class);
    effective.addAll(roles);
    if (agency.isEmpty()) {
      effective.removeAll(NEED_ONE);
    }
    return effective;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), rules.get().zone());
  }
}
