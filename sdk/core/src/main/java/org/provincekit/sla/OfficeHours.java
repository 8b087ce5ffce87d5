package org.provincekit.sla;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.Validity;

/**
 * A week's office hours (giờ làm việc) and the days on which they are in force. A weekday without a
 * span is a weekly day off. Immutable and thread-safe.
 *
 * @param validity the days in force
 * @param week the spans of each weekday, in order and without overlap; copied
 * @since 0.1
 */
public record OfficeHours(Validity validity, Map<DayOfWeek, List<OfficeSpan>> week) {
  private static final List<String> NAMES =
      List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

  /**
   * Sorts and checks the spans.
   *
   * @throws DomainException {@link ErrorCode#INCONSISTENT} when spans overlap, {@link
   *     ErrorCode#REQUIRED} when no weekday has office hours
   */
  public OfficeHours {
    Require.present(validity, "validity");
    Map<DayOfWeek, List<OfficeSpan>> sorted = new EnumMap<>(DayOfWeek.class);
    week.forEach(
        (day, spans) -> {
          if (!spans.isEmpty()) {
            sorted.put(day, ordered(spans));
          }
        });
    if (sorted.isEmpty()) {
      throw DomainException.of(
          ErrorCode.REQUIRED, "officeHours", "a week has office hours on some day");
    }
    week = java.util.Collections.unmodifiableMap(sorted);
  }

  static List<OfficeSpan> ordered(Collection<OfficeSpan> spans) {
    List<OfficeSpan> sorted = spans.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from() < sorted.get(i - 1).until()) {
        throw DomainException.of(
            ErrorCode.INCONSISTENT, "officeHours", "office hours of a day overlap");
      }
    }
    return sorted;
  }

  /**
   * Makes the hours proposed for Cà Mau: Monday to Friday 07:00–11:00 and 13:00–17:00.
   *
   * @return the hours, always in force
   */
  public static OfficeHours standard() {
    return parse(Validity.ALWAYS, "MON-FRI 07:00-11:00 13:00-17:00");
  }

  /**
   * Reads a week such as {@code MON-FRI 07:00-11:00 13:00-17:00; SAT 07:00-11:00}.
   *
   * @param validity the days in force
   * @param text groups separated by semicolons: a weekday or a range of weekdays, then spans
   * @return the hours
   * @throws DomainException {@link ErrorCode#MALFORMED} and what the constructor throws
   */
  public static OfficeHours parse(Validity validity, String text) {
    Map<DayOfWeek, List<OfficeSpan>> week = new EnumMap<>(DayOfWeek.class);
    for (String group : Require.present(text, "officeHours").split(";")) {
      String[] words = group.strip().split("\\s+");
      List<OfficeSpan> spans = new ArrayList<>();
      for (int i = 1; i < words.length; i++) {
        spans.add(OfficeSpan.parse(words[i]));
      }
      for (DayOfWeek day : days(words[0])) {
        if (spans.isEmpty() || week.put(day, spans) != null) {
          throw malformed();
        }
      }
    }
    return new OfficeHours(validity, week);
  }

  private static List<DayOfWeek> days(String text) {
    String[] ends = text.split("-", 2);
    int first = NAMES.indexOf(ends[0]);
    int last = NAMES.indexOf(ends[ends.length - 1]);
    if (first < 0 || last < first) {
      throw malformed();
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      days.add(DayOfWeek.of(i + 1));
    }
    return days;
  }

  private static DomainException malformed() {
    return DomainException.of(
        ErrorCode.MALFORMED,
        "officeHours",
        "a week reads like MON-FRI 07:00-11:00 13:00-17:00; SAT 07:00-11:00");
  }

  /**
   * Gives the spans of a weekday.
   *
   * @param day the weekday
   * @return the spans in order, empty on a weekly day off
   */
  public List<OfficeSpan> on(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  /** The spans for a make-up day on a weekly day off: those of the week's first working day. */
  List<OfficeSpan> onMakeUpDay(DayOfWeek day) {
    List<OfficeSpan> own = on(day);
    return own.isEmpty() ? week.values().iterator().next() : own;
  }

  /** The most frequent length of a working day, in minutes; the longer one when two tie. */
  int standardMinutes() {
    Map<Integer, Integer> times = new HashMap<>();
    week.values().forEach(spans -> times.merge(minutes(spans), 1, Integer::sum));
    int best = 0;
    for (Map.Entry<Integer, Integer> entry : times.entrySet()) {
      int seen = times.getOrDefault(best, 0);
      if (entry.getValue() > seen || entry.getValue() == seen && entry.getKey() > best) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private static int minutes(List<OfficeSpan> spans) {
    return spans.stream().mapToInt(OfficeSpan::minutes).sum();
  }
}
