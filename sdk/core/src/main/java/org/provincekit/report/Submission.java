package org.provincekit.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * What a reporter sent. It holds no identity: name and contact are kept apart ({@link
 * ReporterRegistry}).
 *
 * @param category what it is about
 * @param urgency how fast it must be handled
 * @param visibility whether it may become public
 * @param description the reporter's words, 3 to 4,000 characters
 * @param place where it is
 * @param occurredAt when it happened, if said; not after it was sent
 * @param answers to the category's questions, by question code
 * @param attachments photos and documents, at most 10
 * @param channel how it came in, such as {@code web} or {@code open311}
 * @since 0.1
 */
public record Submission(
    CategoryCode category,
    Urgency urgency,
    Visibility visibility,
    String description,
    ReportedPlace place,
    Optional<Instant> occurredAt,
    Map<String, List<String>> answers,
    List<AttachmentId> attachments,
    String channel) {
  /** The most photos and documents a report may be sent with. */
  public static final int MAX_ATTACHMENTS = 10;

  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");

  /**
   * Cleans and checks the parts.
   *
   * @throws DomainException naming the field
   */
  public Submission {
    Require.present(category, "category");
    Require.present(urgency, "urgency");
    Require.present(visibility, "visibility");
    description = Require.text(description, 3, 4000, "description");
    Require.present(place, "location");
    Require.present(occurredAt, "occurredAt");
    answers = cleaned(Require.present(answers, "answers"));
    Require.present(attachments, "attachments").forEach(id -> Require.present(id, "attachments"));
    attachments = List.copyOf(new LinkedHashSet<>(attachments));
    if (attachments.size() > MAX_ATTACHMENTS) {
      throw tooManyAttachments();
    }
    Require.code(channel, CHANNEL, "channel");
  }

  static DomainException tooManyAttachments() {
    return new DomainException(
        ErrorCode.TOO_LONG, "attachments", "too many attachments", Map.of("max", MAX_ATTACHMENTS));
  }

  private static Map<String, List<String>> cleaned(Map<String, List<String>> answers) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    answers.forEach(
        (question, values) -> {
          String field = "answers." + question;
          copy.put(
              question,
              Require.present(values, field).stream()
                  .map(value -> Require.text(value, 1, CategoryQuestion.MAX_ANSWER, field))
                  .toList());
        });
    return Collections.unmodifiableMap(copy);
  }
}
