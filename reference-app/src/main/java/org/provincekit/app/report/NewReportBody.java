package org.provincekit.app.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.app.platform.view.LocationBody;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Consent;
import org.provincekit.report.EmailAddress;
import org.provincekit.report.PhoneNumber;
import org.provincekit.report.Reporter;
import org.provincekit.report.Urgency;
import org.provincekit.service.NewReport;
import org.provincekit.shared.Require;

/** The body of {@code POST /api/v1/reports}. */
public record NewReportBody(
    String category,
    String description,
    LocationBody location,
    Instant occurredAt,
    String urgency,
    Map<String, List<String>> answers,
    Person reporter,
    List<String> attachments) {

  /** Who sends it; every part is free. */
  public record Person(String name, String phone, String email, List<String> consents) {}

  NewReport toReport(String consentWording, Instant now) {
    return new NewReport(
        new CategoryCode(category),
        Optional.ofNullable(urgency).map(code -> Codes.parse(Urgency.class, code, "urgency")),
        Require.present(description, "description"),
        Require.present(location, "location").toPlace(),
        Optional.ofNullable(occurredAt),
        answers == null ? Map.of() : answers,
        attachmentIds(attachments),
        "web",
        Optional.ofNullable(reporter).flatMap(person -> person(person, consentWording, now)));
  }

  static List<AttachmentId> attachmentIds(List<String> ids) {
    return ids == null ? List.of() : ids.stream().map(AttachmentId::parse).toList();
  }

  private static Optional<Reporter> person(Person person, String wording, Instant now) {
    List<String> consents = person.consents() == null ? List.of() : person.consents();
    Optional<String> name = given(person.name());
    Optional<String> phone = given(person.phone());
    Optional<String> email = given(person.email());
    if (name.isEmpty() && phone.isEmpty() && email.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reporter(
            name,
            phone.map(PhoneNumber::new),
            email.map(EmailAddress::new),
            consents.stream()
                .map(code -> Codes.parse(Consent.Purpose.class, code, "reporter.consents"))
                .map(purpose -> new Consent(purpose, wording, now))
                .toList()));
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(value -> !value.isBlank());
  }
}
