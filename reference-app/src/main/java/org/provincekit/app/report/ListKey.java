package org.provincekit.app.report;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.provincekit.report.ReportCriteria.Order;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * The end of a page, as its columns hold it.
 *
 * @param dueAt the earliest running deadline, or {@link Moments#NEVER}
 * @param submittedAt when it was sent
 * @param id the tie-breaker
 */
record ListKey(Instant dueAt, Instant submittedAt, ReportId id) {
  private static final int MAX_LENGTH = 300;

  static ListKey of(ReportSnapshot report) {
    return new ListKey(
        Moments.floor(report.dueAt().orElse(Moments.NEVER)),
        Moments.floor(report.submittedAt()),
        report.id());
  }

  String text(Order order) {
    String plain =
        String.join("|", order.name(), dueAt.toString(), submittedAt.toString(), id.toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads a key.
   *
   * @throws DomainException {@link ErrorCode#MALFORMED} unless {@link #text} gave it for this order
   */
  static ListKey parse(String text, Order order) {
    return read(text)
        .filter(key -> key.text(order).equals(text))
        .orElseThrow(
            () ->
                DomainException.of(
                    ErrorCode.MALFORMED, "after", "after is a key that no page gave"));
  }

  private static Optional<ListKey> read(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      String[] parts = plain.split("\\|", -1);
      return parts.length == 4
          ? Optional.of(
              new ListKey(
                  Instant.parse(parts[1]), Instant.parse(parts[2]), ReportId.parse(parts[3])))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | DomainException e) {
      return Optional.empty();
    }
  }
}
