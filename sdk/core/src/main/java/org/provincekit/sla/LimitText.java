package org.provincekit.sla;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** The text forms of limits and durations. */
final class LimitText {
  private static final Pattern FORM =
      Pattern.compile("(E|D|W|WD|RWD)\\s+(\\S+?)(?:\\s*/\\s*(\\S+))?");
  private static final Pattern COMPACT =
      Pattern.compile("(?:(\\d{1,3})d)?(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?");
  private static final Pattern DAYS = Pattern.compile("\\d{1,4}");

  private LimitText() {}

  static Limit parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches() || parts.group(1).equals("D") == (parts.group(3) == null)) {
      throw malformed();
    }
    String value = parts.group(2);
    return switch (parts.group(1)) {
      case "E" -> new Limit.Elapsed(duration(value));
      case "D" -> new Limit.ByDayKind(duration(value), duration(parts.group(3)));
      case "W" -> new Limit.WorkingTime(duration(value));
      case "WD" -> new Limit.WorkingDays(days(value));
      case "RWD" -> new Limit.RollingWorkingDays(days(value));
      default -> throw malformed();
    };
  }

  private static Duration duration(String text) {
    Matcher parts = COMPACT.matcher(text);
    if (!text.isEmpty() && parts.matches()) {
      return Duration.ofDays(number(parts.group(1)))
          .plusHours(number(parts.group(2)))
          .plusMinutes(number(parts.group(3)));
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw malformed();
    }
  }

  private static int days(String text) {
    if (!DAYS.matcher(text).matches()) {
      throw malformed();
    }
    return Integer.parseInt(text);
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static DomainException malformed() {
    return DomainException.of(
        ErrorCode.MALFORMED, "limit", "a limit reads like E 15m, D 2h/12h, W 4h, WD 5 or RWD 3");
  }

  static String compact(Duration duration) {
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    return (hours > 0 ? hours + "h" : "") + (minutes > 0 ? minutes + "m" : "");
  }

  static String describe(Limit limit, Language language) {
    if (limit instanceof Limit.Elapsed e) {
      return language.choose(
          words(e.duration(), language) + " liên tục",
          words(e.duration(), language) + ", round the clock");
    }
    if (limit instanceof Limit.ByDayKind d) {
      String working = words(d.onWorkingDay(), language);
      String off = words(d.onDayOff(), language);
      return language.choose(
          working + " nếu bắt đầu trong ngày làm việc, " + off + " nếu trong ngày nghỉ",
          working + " when it starts on a working day, " + off + " on a day off");
    }
    if (limit instanceof Limit.WorkingTime w) {
      return words(w.duration(), language) + language.choose(" làm việc", " of office time");
    }
    if (limit instanceof Limit.WorkingDays wd) {
      return wd.days()
          + language.choose(" ngày làm việc", wd.days() == 1 ? " working day" : " working days");
    }
    int days = ((Limit.RollingWorkingDays) limit).days();
    return language.choose(
        days + " ngày làm việc tính theo giờ",
        days + " rolling working " + (days == 1 ? "day" : "days"));
  }

  /** Says a duration to the second, largest unit hours: limits are given in hours, not in days. */
  static String words(Duration duration, Language language) {
    StringBuilder out = new StringBuilder();
    append(out, duration.toHours(), language.choose("giờ", "h"));
    append(out, duration.toMinutesPart(), language.choose("phút", "min"));
    append(out, duration.toSecondsPart(), language.choose("giây", "s"));
    return out.isEmpty() ? language.choose("0 phút", "0 min") : out.toString();
  }

  private static void append(StringBuilder out, long amount, String unit) {
    if (amount > 0) {
      out.append(out.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
    }
  }
}
