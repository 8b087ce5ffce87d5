package org.provincekit.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.provincekit.app.platform.security.SecurityProblem;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Role;

/** The accounts in the database; every method wants a transaction around it. */
@ApplicationScoped
class StaffAccounts {
  private final EntityManager entities;
  private final Clock clock;

  @Inject
  StaffAccounts(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  Optional<StaffAccountEntity> find(String username) {
    return Optional.ofNullable(entities.find(StaffAccountEntity.class, username));
  }

  Optional<StaffAccountEntity> findBySubject(String subject) {
    return entities
        .createQuery(
            "select a from StaffAccountEntity a where a.ssoSubject = :subject",
            StaffAccountEntity.class)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** Lists by name, from after a name on. */
  List<StaffAccountEntity> list(String after, int limit) {
    return entities
        .createQuery(
            "select a from StaffAccountEntity a where a.username > :after order by a.username",
            StaffAccountEntity.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  List<String> activeDemoAccounts() {
    return entities
        .createQuery(
            "select a.username from StaffAccountEntity a"
                + " where a.demo = true and a.active = true order by a.username",
            String.class)
        .getResultList();
  }

  boolean isEmpty() {
    return list("", 1).isEmpty();
  }

  long activeAdministrators() {
    return entities
        .createQuery(
            "select count(a) from StaffAccountEntity a join a.roles r"
                + " where a.active = true and r = :role",
            Long.class)
        .setParameter("role", Role.ADMINISTRATOR)
        .getSingleResult();
  }

  /** Makes an account; a name that is taken is refused, whoever was first by however little. */
  StaffAccountEntity create(
      String username, String displayName, String actor, Consumer<StaffAccountEntity> fill) {
    lock();
    if (find(username).isPresent()) {
      throw DomainException.of(ErrorCode.ALREADY_EXISTS, "/username", "the name is taken");
    }
    StaffAccountEntity account = new StaffAccountEntity(username, displayName, clock.instant());
    fill.accept(account);
    refuseSharedSubject(account);
    entities.persist(account);
    note(actor, username, "created", describe(account));
    entities.flush();
    return account;
  }

  /** Changes an account, unless that would leave the province without an administrator. */
  StaffAccountEntity change(
      String username, String actor, String what, Consumer<StaffAccountEntity> change) {
    lock();
    StaffAccountEntity account =
        find(username).orElseThrow(() -> DomainException.notFound("account"));
    // Another transaction may have changed it before the lock was ours.
    entities.refresh(account);
    boolean administered = account.isActive() && account.roles().contains(Role.ADMINISTRATOR);
    change.accept(account);
    refuseSharedSubject(account);
    entities.flush();
    if (administered && activeAdministrators() == 0) {
      throw SecurityProblem.LAST_ADMINISTRATOR.exception();
    }
    note(actor, username, what, describe(account));
    return account;
  }

  /** Makes all who change accounts take turns, on all servers. */
  void lock() {
    entities
        .createNativeQuery("select id from staff_guard where id = 1 for update")
        .getSingleResult();
  }

  List<String> changesOf(String username) {
    return entities
        .createQuery(
            "select c from StaffChangeEntity c where c.username = :username order by c.at",
            StaffChangeEntity.class)
        .setParameter("username", username)
        .getResultStream()
        .map(StaffChangeEntity::line)
        .toList();
  }

  private void refuseSharedSubject(StaffAccountEntity account) {
    Optional<StaffAccountEntity> other = account.ssoSubject().flatMap(this::findBySubject);
    if (other.isPresent() && !other.get().username().equals(account.username())) {
      throw DomainException.of(
          ErrorCode.ALREADY_EXISTS, "/ssoSubject", "another account has this subject");
    }
  }

  private void note(String actor, String username, String what, String detail) {
    entities.persist(new StaffChangeEntity(clock.instant(), actor, username, what, detail));
  }

  private static String describe(StaffAccountEntity account) {
    return "active="
        + account.isActive()
        + " roles="
        + account.roles()
        + " agency="
        + account.agency().orElse("-");
  }
}
