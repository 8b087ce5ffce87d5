package org.provincekit.routing;

import java.util.Optional;
import org.provincekit.shared.Require;

/**
 * How the office of an agency is reached; of the office, never of a person.
 *
 * @param phone the telephone number as people dial it; empty when unknown
 * @param email the mail address; empty when unknown
 * @since 0.1
 */
public record OfficeContact(Optional<String> phone, Optional<String> email) {
  /** No contact is known. */
  public static final OfficeContact NONE = new OfficeContact(Optional.empty(), Optional.empty());

  /** Cleans the texts. */
  public OfficeContact {
    phone = Require.present(phone, "phone").map(text -> Require.text(text, 3, 40, "phone"));
    email = Require.present(email, "email").map(text -> Require.text(text, 3, 254, "email"));
  }
}
