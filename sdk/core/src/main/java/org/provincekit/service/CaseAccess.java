package org.provincekit.service;

import java.util.Optional;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.Reporter;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Role;

/**
 * The one place that says whose cases an actor may see. What may be done with a visible case stands
 * in {@link org.provincekit.report.ReportLifecycle}.
 *
 * <p>Coordinators and auditors see the whole province. Officers and leaders see what their agency
 * leads, helps with, or has been proposed for. Nobody else among the staff sees cases. The reporter
 * is let in by the tracking code before this is asked.
 *
 * @since 0.1
 */
public final class CaseAccess {
  private CaseAccess() {}

  /**
   * Gives the scope of everything an actor may list.
   *
   * @param actor who asks
   * @return the scope
   * @throws DomainException {@link ErrorCode#FORBIDDEN} when the actor has no cases to see
   */
  public static ReportCriteria.Scope scopeOf(Actor actor) {
    if (actor instanceof Actor.SystemProcess) {
      return new ReportCriteria.Scope.Province();
    }
    if (actor instanceof Actor.Official official) {
      if (official.has(Role.COORDINATOR) || official.has(Role.AUDITOR)) {
        return new ReportCriteria.Scope.Province();
      }
      Optional<AgencyCode> agency = official.agency();
      if (agency.isPresent() && (official.has(Role.OFFICER) || official.has(Role.LEADER))) {
        return new ReportCriteria.Scope.Agency(agency.get());
      }
    }
    throw DomainException.of(ErrorCode.FORBIDDEN, "", "the actor has no cases to see");
  }

  /**
   * Refuses to show a case outside the actor's scope, as if it did not exist.
   *
   * @param actor who asks; a citizen has proven the tracking code
   * @param report the case
   * @throws DomainException {@link ErrorCode#NOT_FOUND}, or {@link ErrorCode#FORBIDDEN} when the
   *     actor sees no cases at all
   */
  public static void requireVisible(Actor actor, ReportSnapshot report) {
    if (actor instanceof Actor.Citizen) {
      return;
    }
    if (scopeOf(actor) instanceof ReportCriteria.Scope.Agency own
        && !involves(own.code(), report)) {
      throw DomainException.notFound("report");
    }
  }

  /**
   * Tells whether an agency has to do with a case.
   *
   * @param agency the agency
   * @param report the case
   * @return true when it leads, helps, or was proposed by routing and nobody leads yet
   */
  public static boolean involves(AgencyCode agency, ReportSnapshot report) {
    return report.responsible().filter(agency::equals).isPresent()
        || report.cooperating().contains(agency);
  }

  /**
   * Tells whether an actor may see who reported. The coordinator may; the lead agency may when the
   * reporter agreed; nobody else.
   *
   * @param actor who asks
   * @param report the case
   * @param reporter the person
   * @return true when name and contact may be shown
   */
  public static boolean maySeeReporter(Actor actor, ReportSnapshot report, Reporter reporter) {
    if (!(actor instanceof Actor.Official official)) {
      return false;
    }
    boolean leads =
        report.lead().filter(official::belongsTo).isPresent()
            && (official.has(Role.OFFICER) || official.has(Role.LEADER));
    return official.has(Role.COORDINATOR) || leads && reporter.agreesToContactByAgency();
  }
}
