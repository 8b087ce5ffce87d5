package org.provincekit.memory;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.provincekit.report.ReportCriteria.Order;
import org.provincekit.report.ReportId;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Where a report stands in a list; as a key it marks the end of a page. A key holds its order, for
 * in another order it would point nowhere.
 *
 * @param dueAt the earliest running deadline
 * @param submittedAt when it was sent
 * @param id the tie-breaker
 */
record ListPosition(Optional<Instant> dueAt, Instant submittedAt, ReportId id) {
  private static final int MAX_KEY = 300;
  private static final String NEVER = "-";
  private static final Comparator<ListPosition> NEWEST =
      Comparator.comparing(ListPosition::submittedAt).reversed().thenComparing(ListPosition::id);
  private static final Comparator<ListPosition> DUE_SOONEST =
      Comparator.comparing((ListPosition position) -> position.dueAt().orElse(Instant.MAX))
          .thenComparing(ListPosition::submittedAt)
          .thenComparing(ListPosition::id);

  static Comparator<ListPosition> comparator(Order order) {
    return switch (order) {
      case NEWEST -> NEWEST;
      case DUE_SOONEST -> DUE_SOONEST;
    };
  }

  String key(Order order) {
    String due = dueAt.map(Instant::toString).orElse(NEVER);
    String plain = String.join("|", order.name(), due, submittedAt.toString(), id.toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  static ListPosition parse(String key, Order order) {
    ListPosition position = read(key).orElseThrow(ListPosition::malformed);
    // Comparing the texts refuses another order and every spelling that key() would not give.
    if (!position.key(order).equals(key)) {
      throw malformed();
    }
    return position;
  }

  private static Optional<ListPosition> read(String key) {
    if (key.length() > MAX_KEY) {
      return Optional.empty();
    }
    try {
      byte[] plain = Base64.getUrlDecoder().decode(key);
      String[] parts = new String(plain, StandardCharsets.US_ASCII).split("\\|", -1);
      if (parts.length != 4) {
        return Optional.empty();
      }
      Optional<Instant> due =
          parts[1].equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(parts[1]));
      return Optional.of(new ListPosition(due, Instant.parse(parts[2]), ReportId.parse(parts[3])));
    } catch (IllegalArgumentException | DateTimeException | DomainException e) {
      return Optional.empty();
    }
  }

  private static DomainException malformed() {
    return DomainException.of(ErrorCode.MALFORMED, "after", "after is a key that no page gave");
  }
}
