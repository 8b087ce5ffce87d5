package org.provincekit.app.platform.security;

import java.util.List;
import org.provincekit.shared.AgencyCode;

/** Knows who works where. */
public interface StaffDirectory {
  /**
   * Lists those who can work on an agency's cases now: its active officers and leaders.
   *
   * @param agency the agency
   * @return by displayed name
   */
  List<StaffMember> workersOf(AgencyCode agency);
}
