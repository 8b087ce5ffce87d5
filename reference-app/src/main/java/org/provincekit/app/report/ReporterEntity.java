package org.provincekit.app.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.provincekit.report.EmailAddress;
import org.provincekit.report.PhoneNumber;
import org.provincekit.report.ReportId;
import org.provincekit.report.Reporter;

/** Who sent a report; name, phone and e-mail are encrypted. */
@Entity
@Table(name = "reporter")
class ReporterEntity {
  @Id
  @Column(name = "report_id")
  private UUID reportId;

  @Column(name = "key_id")
  private String keyId;

  private String name;
  private String phone;
  private String email;
  private String consents;

  /** For JPA. */
  protected ReporterEntity() {}

  ReporterEntity(ReportId report) {
    reportId = report.value();
  }

  void seal(Reporter reporter, FieldCipher cipher, String currentKey) {
    keyId = currentKey;
    name = sealed(reporter.name(), "name", cipher);
    phone = sealed(reporter.phone().map(PhoneNumber::value), "phone", cipher);
    email = sealed(reporter.email().map(EmailAddress::value), "email", cipher);
    consents = EventJson.write(reporter.consents());
  }

  Reporter open(FieldCipher cipher) {
    return new Reporter(
        opened(name, "name", cipher),
        opened(phone, "phone", cipher).map(PhoneNumber::new),
        opened(email, "email", cipher).map(EmailAddress::new),
        EventJson.readConsents(consents));
  }

  private String sealed(Optional<String> plain, String field, FieldCipher cipher) {
    return plain.map(text -> cipher.encrypt(text, place(field))).orElse(null);
  }

  private Optional<String> opened(String sealed, String field, FieldCipher cipher) {
    return Optional.ofNullable(sealed).map(text -> cipher.decrypt(text, place(field)));
  }

  private String place(String field) {
    return "reporter/" + reportId + "/" + field;
  }
}
