package org.provincekit.app.desk;

import java.util.List;
import org.provincekit.app.platform.security.StaffMember;
import org.provincekit.app.platform.view.NamedCode;

/** Those who can work on an agency's cases. */
public record StaffView(NamedCode agency, List<Person> items) {
  /** One of them. */
  public record Person(String user, String displayName) {
    static Person of(StaffMember member) {
      return new Person(member.id().value(), member.displayName());
    }
  }
}
