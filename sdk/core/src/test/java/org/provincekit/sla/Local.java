package org.provincekit.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.shared.TimeRange;

/** Times as people in the province write them. */
final class Local {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

  private Local() {}

  static Instant at(String text) {
    return LocalDateTime.parse(text, FORM).atZone(ZONE).toInstant();
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static TimeRange range(String from, String until) {
    return new TimeRange(at(from), at(until));
  }

  static Classification as(Urgency urgency, String since) {
    return Classification.of(
        at(since), Optional.of(new CategoryCode("roads")), Optional.empty(), urgency);
  }
}
