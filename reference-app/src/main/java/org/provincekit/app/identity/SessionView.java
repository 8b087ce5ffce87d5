package org.provincekit.app.identity;

import java.util.List;
import java.util.Optional;
import org.provincekit.app.platform.view.NamedCode;

/** Who is signed in, as the desk shows it. */
record SessionView(
    String user,
    String displayName,
    List<String> roles,
    Optional<NamedCode> agency,
    Optional<String> csrfToken,
    boolean mustChangePassword) {
  @Override
  public String toString() {
    return "SessionView";
  }
}
