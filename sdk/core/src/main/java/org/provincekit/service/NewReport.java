package org.provincekit.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.ReportedPlace;
import org.provincekit.report.Reporter;
import org.provincekit.report.Urgency;
import org.provincekit.shared.Require;

/**
 * What a channel hands in for a new report; {@link ReportIntake} checks it against the province.
 *
 * @param category what it is about
 * @param urgency when somebody said so; else the category's
 * @param description the reporter's words
 * @param place where it is
 * @param occurredAt when it happened, if said
 * @param answers to the category's questions
 * @param attachments stored before
 * @param channel how it came in
 * @param reporter who, unless anonymous
 * @since 0.1
 */
public record NewReport(
    CategoryCode category,
    Optional<Urgency> urgency,
    String description,
    ReportedPlace place,
    Optional<Instant> occurredAt,
    Map<String, List<String>> answers,
    List<AttachmentId> attachments,
    String channel,
    Optional<Reporter> reporter) {
  /** Checks that nothing is missing. */
  public NewReport {
    Require.present(category, "category");
    Require.present(urgency, "urgency");
    Require.present(description, "description");
    Require.present(place, "location");
    Require.present(occurredAt, "occurredAt");
    Require.present(answers, "answers");
    Require.present(attachments, "attachments");
    Require.present(channel, "channel");
    Require.present(reporter, "reporter");
  }
}
