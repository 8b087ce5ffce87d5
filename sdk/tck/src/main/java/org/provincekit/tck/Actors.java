package org.provincekit.tck;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.Step;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;

/**
 * Those who act in tests.
 *
 * @since 0.1
 */
public final class Actors {
  private Actors() {}

  /**
   * Gives the person who sent the report.
   *
   * @return the reporter
   */
  public static Actor reporter() {
    return new Actor.Citizen();
  }

  /**
   * Gives the coordinator of the province.
   *
   * @return an official without an agency
   */
  public static Actor coordinator() {
    return official("coordinator", Role.COORDINATOR, Optional.empty());
  }

  /**
   * Gives an officer.
   *
   * @param agency whose
   * @return an official named {@code officer-} and the agency
   */
  public static Actor officerOf(AgencyCode agency) {
    return official("officer-" + agency, Role.OFFICER, Optional.of(agency));
  }

  /**
   * Gives a leader.
   *
   * @param agency whose
   * @return an official named {@code leader-} and the agency
   */
  public static Actor leaderOf(AgencyCode agency) {
    return official("leader-" + agency, Role.LEADER, Optional.of(agency));
  }

  /**
   * Gives the service itself.
   *
   * @return the process {@code test}
   */
  public static Actor system() {
    return new Actor.SystemProcess("test");
  }

  /**
   * Lets somebody act.
   *
   * @param actor who
   * @param at when
   * @return the step, in a call of its own
   */
  public static Step step(Actor actor, Instant at) {
    return new Step(new CallContext(actor, "tck-" + at.toEpochMilli()), at);
  }

  private static Actor official(String name, Role role, Optional<AgencyCode> agency) {
    return new Actor.Official(new StaffId(name), Set.of(role), agency);
  }
}
