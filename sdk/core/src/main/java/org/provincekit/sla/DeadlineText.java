package org.provincekit.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says a deadline in words, span by span. */
final class DeadlineText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter TIME_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final List<String> DAYS_VI =
      List.of("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật");
  private static final List<String> DAYS_EN =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private final Deadline deadline;
  private final Language language;
  private final ZoneId zone;
  private int countedDays;

  DeadlineText(Deadline deadline, Language language) {
    this.deadline = deadline;
    this.language = language;
    this.zone = deadline.reckonings().get(0).calendar().zone();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(headline());
    int reckoned = 0;
    addSpans(lines, deadline.reckonings().get(reckoned++));
    addPromise(lines);
    for (Extension extension : deadline.extensions()) {
      lines.add(extension(extension));
      if (extension.added().isPresent() && reckoned < deadline.reckonings().size()) {
        addSpans(lines, deadline.reckonings().get(reckoned++));
      }
    }
    lines.add(say("Đến hạn: ", "Due: ") + moment(deadline.dueAt()) + ".");
    return lines;
  }

  private String headline() {
    BusinessCalendar calendar = deadline.reckonings().get(0).calendar();
    return deadline.stage().displayName(language)
        + say(": thời hạn ", ": limit ")
        + deadline.limit().describe(language)
        + say(", tính từ ", ", from ")
        + moment(deadline.startedAt())
        + say(" (lịch làm việc ", " (calendar ")
        + calendar.version()
        + ").";
  }

  private void addSpans(List<String> lines, DueTime reckoning) {
    reckoning.spans().forEach(span -> lines.add(span(span)));
  }

  /** A promise kept although the calendar would now make the deadline earlier. */
  private void addPromise(List<String> lines) {
    Instant reckoned = deadline.reckonings().get(0).dueAt();
    if (deadline.baseDueAt().isAfter(reckoned)) {
      lines.add(
          say("Tính lại được ", "Reckoned again: ")
              + moment(reckoned)
              + say(
                  "; giữ thời hạn đã báo cho người phản ánh.",
                  "; the moment told to the reporter stands."));
    }
  }

  private String span(CountedSpan span) {
    String stretch = stretch(span);
    return switch (span.kind()) {
      case ELAPSED ->
          stretch
              + say(": tính ", ": counted ")
              + LimitText.words(span.counted(), language)
              + kindOfDay(span);
      case OFFICE ->
          stretch
              + say(": tính ", ": counted ")
              + LimitText.words(span.counted(), language)
              + say(" làm việc.", " of office time.");
      case WORKING_DAY ->
          stretch + say(": ngày làm việc thứ ", ": working day ") + ++countedDays + ".";
      case START_DAY ->
          stretch + say(": ngày bắt đầu, không tính.", ": day of the start, not counted.");
      case PAUSED -> stretch + say(": tạm dừng, không tính.", ": paused, not counted.");
      case PAUSED_DAY ->
          stretch + say(": ngày có tạm dừng, không tính.", ": a day with a pause, not counted.");
      case DAY_OFF -> stretch + ": " + dayOff(span) + say(", không tính.", ", not counted.");
    };
  }

  /** For a limit chosen by the kind of day, says which kind the start fell on. */
  private String kindOfDay(CountedSpan span) {
    DueTime reckoning = deadline.reckonings().get(0);
    if (!(reckoning.limit() instanceof Limit.ByDayKind)
        || span.from().getEpochSecond() != deadline.startedAt().getEpochSecond()) {
      return ".";
    }
    return reckoning.calendar().startsOnWorkingDay(span.from().getEpochSecond())
        ? say(" (bắt đầu trong ngày làm việc).", " (started on a working day).")
        : say(" (bắt đầu trong ngày nghỉ).", " (started on a day off).");
  }

  private String dayOff(CountedSpan span) {
    return span.nameVi().isEmpty()
        ? say("ngày nghỉ hằng tuần", "weekly day off")
        : say("nghỉ " + span.nameVi(), span.nameEn());
  }

  private String extension(Extension extension) {
    String how =
        extension
            .added()
            .map(limit -> say("thêm ", "by ") + limit.describe(language))
            .orElseGet(() -> say("đến ", "to ") + moment(extension.newDue().orElseThrow()));
    return say("Gia hạn ", "Extended ")
        + how
        + say(", lý do: ", ", reason: ")
        + extension.reason()
        + ".";
  }

  private String stretch(CountedSpan span) {
    LocalDateTime from = LocalDateTime.ofInstant(span.from(), zone);
    LocalDateTime until = LocalDateTime.ofInstant(span.until(), zone);
    boolean wholeDays =
        from.toLocalTime().equals(LocalTime.MIDNIGHT)
            && until.toLocalTime().equals(LocalTime.MIDNIGHT);
    if (wholeDays) {
      LocalDate last = until.toLocalDate().minusDays(1);
      String first = date(from.toLocalDate());
      return "• " + (last.equals(from.toLocalDate()) ? first : first + " – " + date(last));
    }
    if (from.toLocalDate().equals(until.toLocalDate())) {
      return "• " + date(from.toLocalDate()) + ", " + time(from) + "–" + time(until);
    }
    return "• " + moment(span.from()) + " – " + moment(span.until());
  }

  private String moment(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    return time(local) + " " + date(local.toLocalDate());
  }

  private String time(LocalDateTime local) {
    return (local.getSecond() == 0 ? TIME : TIME_SECONDS).format(local);
  }

  private String date(LocalDate date) {
    int day = date.getDayOfWeek().getValue() - 1;
    return say(DAYS_VI.get(day), DAYS_EN.get(day)) + " " + DATE.format(date);
  }

  private String say(String vi, String en) {
    return language.choose(vi, en);
  }
}
