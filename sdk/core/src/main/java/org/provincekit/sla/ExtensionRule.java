package org.provincekit.sla;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.provincekit.report.Urgency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.Role;

/**
 * Whether and by whom a deadline of an urgency may be extended. A reason and the new date are
 * always told to the reporter.
 *
 * @param urgency the urgency
 * @param times how often in a round
 * @param grantedBy the roles that may approve; copied
 * @param askedBeforeLimit whether it must be asked for before the due moment; one asked too late
 *     then changes no deadline
 * @since 0.1
 */
public record ExtensionRule(
    Urgency urgency, int times, Set<Role> grantedBy, boolean askedBeforeLimit) {
  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#OUT_OF_RANGE}
   */
  public ExtensionRule {
    Require.present(urgency, "urgency");
    grantedBy = Set.copyOf(grantedBy);
    if (times < 0 || times > 20) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE, "times", "0 to 20 extensions", Map.of("min", 0, "max", 20));
    }
  }

  /**
   * Checks that one more extension may be asked for.
   *
   * @param granted how many this round has had
   * @param askedAt when it is asked for
   * @param deadline the deadline in force
   * @throws DomainException {@link ErrorCode#LIMIT_REACHED} or {@link ErrorCode#TOO_LATE}
   */
  public void checkAsking(int granted, Instant askedAt, Deadline deadline) {
    if (granted >= times) {
      throw new DomainException(
          ErrorCode.LIMIT_REACHED, "extension", "no further extension", Map.of("max", times));
    }
    if (!accepts(askedAt, deadline.dueAt())) {
      throw DomainException.of(
          ErrorCode.TOO_LATE, "extension", "an extension is asked for before the due moment");
    }
  }

  /**
   * Checks that a role may approve.
   *
   * @param role the role
   * @throws DomainException {@link ErrorCode#FORBIDDEN}
   */
  public void checkGranting(Role role) {
    if (!grantedBy.contains(role)) {
      throw DomainException.of(
          ErrorCode.FORBIDDEN, "extension", "this role approves no such extension");
    }
  }

  boolean accepts(Instant askedAt, Instant dueAt) {
    return !askedBeforeLimit || !askedAt.isAfter(dueAt);
  }
}
