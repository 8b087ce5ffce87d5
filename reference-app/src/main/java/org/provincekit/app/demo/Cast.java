package org.provincekit.app.demo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;

/** Who acts in the stories: the demo's accounts, and invented ones of agencies without any. */
final class Cast {
  static final Actor COORDINATOR =
      new Actor.Official(new StaffId("dieuphoi"), Set.of(Role.COORDINATOR), Optional.empty());

  private final Map<String, String> names;

  Cast(Map<String, String> names) {
    this.names = names;
  }

  Actor officer(AgencyCode agency) {
    return member("canbo.", Role.OFFICER, agency);
  }

  Actor leader(AgencyCode agency) {
    return member("lanhdao.", Role.LEADER, agency);
  }

  private Actor member(String office, Role role, AgencyCode agency) {
    String name = names.getOrDefault(agency.value(), agency.value().toLowerCase(Locale.ROOT));
    return new Actor.Official(new StaffId(office + name), Set.of(role), Optional.of(agency));
  }
}
