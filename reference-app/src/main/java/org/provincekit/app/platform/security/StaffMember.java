package org.provincekit.app.platform.security;

import org.provincekit.shared.Require;
import org.provincekit.shared.StaffId;

/**
 * Somebody who works at an agency, as colleagues see them.
 *
 * @param id the account
 * @param displayName what is shown
 */
public record StaffMember(StaffId id, String displayName) {
  /** Checks that nothing is missing. */
  public StaffMember {
    Require.present(id, "staffId");
    Require.present(displayName, "displayName");
  }
}
