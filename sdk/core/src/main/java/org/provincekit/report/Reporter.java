package org.provincekit.report;

import java.util.List;
import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * Who sent a report: personal data, kept apart from the report and shown only to those who may.
 *
 * @param name up to 120 characters, if given
 * @param phone if given
 * @param email if given
 * @param consents what the reporter agreed to; never assumed
 * @since 0.1
 */
public record Reporter(
    Optional<String> name,
    Optional<PhoneNumber> phone,
    Optional<EmailAddress> email,
    List<Consent> consents) {
  /**
   * Cleans and checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} when nothing at all is given
   */
  public Reporter {
    name =
        Require.present(name, "reporter.name").map(n -> Require.text(n, 1, 120, "reporter.name"));
    Require.present(phone, "reporter.phone");
    Require.present(email, "reporter.email");
    consents = List.copyOf(Require.present(consents, "consents"));
    if (name.isEmpty() && phone.isEmpty() && email.isEmpty()) {
      throw DomainException.of(ErrorCode.REQUIRED, "reporter", "the reporter is empty");
    }
  }

  /**
   * Tells whether the handling agency may see who reported.
   *
   * @return true with a consent for {@link Consent.Purpose#CONTACT_BY_AGENCY}
   */
  public boolean agreesToContactByAgency() {
    return consents.stream().anyMatch(c -> c.purpose() == Consent.Purpose.CONTACT_BY_AGENCY);
  }

  /** Holds no personal data, so that logs cannot. */
  @Override
  public String toString() {
    return "Reporter[kept apart]";
  }
}
