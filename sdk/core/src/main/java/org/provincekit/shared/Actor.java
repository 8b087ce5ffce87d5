package org.provincekit.shared;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts. Rights are looked up at use, so an actor carries the rights of this call only.
 *
 * @since 0.1
 */
public sealed interface Actor {
  /**
   * Gives the name under which history records the actor; it identifies no citizen.
   *
   * @return such as {@code reporter}, {@code staff:anh.nt}, {@code system:sweep}
   */
  String reference();

  /**
   * The person who sent the report, proven by knowing its tracking code; anybody else from the
   * public is a citizen too, but without a code reaches no report of their own.
   *
   * @since 0.1
   */
  record Citizen() implements Actor {
    @Override
    public String reference() {
      return "reporter";
    }
  }

  /**
   * A member of staff in the rights of this call.
   *
   * @param id the account
   * @param roles the roles held now; copied
   * @param agency the agency belonged to; empty for those who act for the province
   * @since 0.1
   */
  record Official(StaffId id, Set<Role> roles, Optional<AgencyCode> agency) implements Actor {
    /** Copies the roles. */
    public Official {
      Require.present(id, "staffId");
      Require.present(agency, "agency");
      roles = Set.copyOf(roles);
    }

    /**
     * Tells whether a role is held.
     *
     * @param role the role
     * @return true when held
     */
    public boolean has(Role role) {
      return roles.contains(role);
    }

    /**
     * Tells whether the actor belongs to an agency.
     *
     * @param code the agency
     * @return true for the own agency
     */
    public boolean belongsTo(AgencyCode code) {
      return agency.filter(code::equals).isPresent();
    }

    @Override
    public String reference() {
      return "staff:" + id;
    }
  }

  /**
   * The service itself: sweeps, automatic routing, imports.
   *
   * @param process which part of it, in lower-case letters and hyphens
   * @since 0.1
   */
  record SystemProcess(String process) implements Actor {
    private static final java.util.regex.Pattern FORM =
        java.util.regex.Pattern.compile("[a-z][a-z-]{0,39}");

    /** Checks the form. */
    public SystemProcess {
      Require.code(process, FORM, "process");
    }

    @Override
    public String reference() {
      return "system:" + process;
    }
  }
}
