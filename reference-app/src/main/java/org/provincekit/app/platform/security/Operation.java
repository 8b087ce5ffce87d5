package org.provincekit.app.platform.security;

import static org.provincekit.shared.Role.ADMINISTRATOR;
import static org.provincekit.shared.Role.AUDITOR;
import static org.provincekit.shared.Role.COORDINATOR;
import static org.provincekit.shared.Role.LEADER;
import static org.provincekit.shared.Role.OFFICER;

import java.util.EnumSet;
import java.util.Set;
import org.provincekit.shared.Role;

/**
 * Everything the API can be asked to do, and the roles that may ask. Whose cases somebody sees is
 * decided by the domain ({@code CaseAccess}), and which step a case permits by its lifecycle; this
 * table is the gate before both. A resource method without an operation answers nobody.
 */
public enum Operation {
  /** Send a report. */
  REPORT_SUBMIT,
  /** Upload a photo. */
  ATTACHMENT_UPLOAD,
  /** Read a public report or, by tracking code, one's own. */
  REPORT_READ,
  /** Answer, withdraw, rate, reopen by tracking code. */
  REPORT_FOLLOW_UP,
  /** Read units, agencies, categories, texts. */
  REFERENCE_READ,
  /** Try out routing and deadlines. */
  PREVIEW,
  /** Sign in. */
  SESSION,
  /** Ask who one is, sign out, change the own password: for everybody who is signed in. */
  OWN_ACCOUNT(Role.values()),
  /** Read cases, texts kept ready, and the feed. */
  DESK_READ(COORDINATOR, OFFICER, LEADER, AUDITOR),
  /** List the officers of an agency. */
  DESK_STAFF(COORDINATOR, OFFICER, LEADER),
  /** Triage: accept, reject, redirect, assign, reopen, close, merge, separate, correct, hide. */
  CASE_TRIAGE(COORDINATOR),
  /** Work: take, hand back, contribute, propose an answer, ask for more time. */
  CASE_WORK(OFFICER, LEADER),
  /** Speak: ask the reporter, reply, add notes and photos. */
  CASE_CORRESPOND(COORDINATOR, OFFICER, LEADER),
  /** Decide: return or publish an answer, decide on an extension. */
  CASE_DECIDE(LEADER),
  /** Read the province's data with its versions. */
  ADMIN_DATA_READ(ADMINISTRATOR, AUDITOR),
  /** Change units, boundaries, agencies, rules, calendar, categories, texts. */
  ADMIN_DATA_WRITE(ADMINISTRATOR),
  /** Read accounts. */
  ADMIN_USERS_READ(ADMINISTRATOR, AUDITOR),
  /** Create and change accounts. */
  ADMIN_USERS_WRITE(ADMINISTRATOR),
  /** Read the outbox and its dead letters. */
  ADMIN_OUTBOX_READ(ADMINISTRATOR, AUDITOR),
  /** Send dead letters again. */
  ADMIN_OUTBOX_WRITE(ADMINISTRATOR);

  private final Set<Role> roles;

  Operation(Role... roles) {
    EnumSet<Role> set = EnumSet.noneOf(Role.class);
    set.addAll(Set.of(roles));
    this.roles = set;
  }

  /**
   * Tells whether everybody may, signed in or not.
   *
   * @return true for the public's operations
   */
  public boolean isPublic() {
    return roles.isEmpty();
  }

  /**
   * Tells whether everybody who is signed in may, whatever their roles are worth today.
   *
   * @return true for what concerns nothing but the own account
   */
  public boolean isForEverybodySignedIn() {
    return this == OWN_ACCOUNT;
  }

  /**
   * Tells whether somebody with these roles may.
   *
   * @param held the roles
   * @return true when public or one of the roles suffices
   */
  public boolean isOpenTo(Set<Role> held) {
    return isPublic() || isForEverybodySignedIn() || roles.stream().anyMatch(held::contains);
  }
}
