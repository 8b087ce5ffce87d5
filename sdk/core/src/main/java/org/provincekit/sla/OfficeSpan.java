package org.provincekit.sla;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * One span of office hours within a day, to the minute and half-open.
 *
 * @param from minutes after midnight, 0 to 1439
 * @param until minutes after midnight, greater than {@code from}, at most 1440 (midnight)
 * @since 0.1
 */
public record OfficeSpan(int from, int until) implements Comparable<OfficeSpan> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

  /**
   * Checks order and range.
   *
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE}
   */
  public OfficeSpan {
    if (from < 0 || until <= from || until > 1440) {
      throw DomainException.of(
          ErrorCode.OUT_OF_RANGE,
          "officeHours",
          "office hours open before they close, within a day");
    }
  }

  /**
   * Reads a span such as {@code 07:00-11:00}; {@code 24:00} is the end of the day.
   *
   * @param text the text
   * @return the span
   * @throws DomainException {@link ErrorCode#MALFORMED} or {@link ErrorCode#OUT_OF_RANGE}
   */
  public static OfficeSpan parse(String text) {
    Matcher parts = FORM.matcher(Require.present(text, "officeHours").strip());
    if (!parts.matches() || minutesPart(parts, 2) > 59 || minutesPart(parts, 4) > 59) {
      throw DomainException.of(
          ErrorCode.MALFORMED, "officeHours", "office hours read like 07:00-11:00");
    }
    return new OfficeSpan(
        minutesPart(parts, 1) * 60 + minutesPart(parts, 2),
        minutesPart(parts, 3) * 60 + minutesPart(parts, 4));
  }

  private static int minutesPart(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /**
   * Measures the span.
   *
   * @return its length in minutes
   */
  public int minutes() {
    return until - from;
  }

  @Override
  public int compareTo(OfficeSpan other) {
    return Integer.compare(from, other.from);
  }

  @Override
  public String toString() {
    return String.format("%02d:%02d-%02d:%02d", from / 60, from % 60, until / 60, until % 60);
  }
}
