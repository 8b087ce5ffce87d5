package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.provincekit.app.platform.security.StaffDirectory;
import org.provincekit.app.platform.security.StaffMember;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.StaffId;

/** Lists the accounts of an agency; wants a transaction around it. */
@ApplicationScoped
class AgencyStaff implements StaffDirectory {
  private final EntityManager entities;

  @Inject
  AgencyStaff(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<StaffMember> workersOf(AgencyCode agency) {
    return entities
        .createQuery(
            "select distinct a from StaffAccountEntity a join a.roles r"
                + " where a.agency = :agency and a.active = true and r in :roles"
                + " order by a.displayName, a.username",
            StaffAccountEntity.class)
        .setParameter("agency", agency.value())
        .setParameter("roles", KnownAgencies.NEED_ONE)
        .getResultStream()
        .map(account -> new StaffMember(new StaffId(account.username()), account.displayName()))
        .toList();
  }
}
