package org.provincekit.report;

import java.time.Instant;
import java.util.List;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.Require;

/**
 * An answer to the reporter (kết quả xử lý), drafted or published.
 *
 * @param agency who answers
 * @param text 1 to 8,000 characters
 * @param attachments photos of the work done
 * @param at when it was drafted or published
 * @since 0.1
 */
public record Answer(AgencyCode agency, String text, List<AttachmentId> attachments, Instant at) {
  /** Copies the list. */
  public Answer {
    Require.present(agency, "agency");
    text = Require.text(text, 1, 8000, "text");
    attachments = List.copyOf(attachments);
    Require.present(at, "at");
  }
}
