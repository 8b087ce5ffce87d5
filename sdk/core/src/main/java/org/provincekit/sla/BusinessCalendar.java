package org.provincekit.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * One version of the office hours and days off of a province or of one agency, over a horizon.
 *
 * <p>A working day is a local date with office hours. Weekly hours have validity; where two overlap
 * the one added later wins, so an agency's own hours stand over the province's. A day exception
 * overrides the week, and one given as data overrides one made by the public-holiday rule. Times
 * count to the second: fractions of a second of a start are dropped. Questions cost the same few
 * steps whatever the length of the horizon; beyond the horizon every question is refused with
 * {@link ErrorCode#OUT_OF_RANGE}. The machine's own zone plays no part. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class BusinessCalendar {
  private final String version;
  private final ZoneId zone;
  private final LocalDate from;
  private final LocalDate until;
  private final List<OfficeHours> weeks;
  private final Map<LocalDate, DayException> exceptions;
  private final WorkTable table;
  private final int firstDay;

  /** The zone's offset in seconds when it is the same over the whole horizon. */
  private final boolean fixedOffset;

  private final int offset;
  private final short[] standardMinutes;

  BusinessCalendar(CalendarBuilder parts, Map<LocalDate, DayException> exceptions) {
    this.version = parts.version;
    this.zone = parts.zone;
    this.from = parts.from;
    this.until = parts.until;
    this.weeks = List.copyOf(parts.weeks);
    this.exceptions = new TreeMap<>(exceptions);
    this.firstDay = Math.toIntExact(from.toEpochDay());
    Instant start = from.atStartOfDay(zone).toInstant();
    Instant end = until.atStartOfDay(zone).toInstant();
    var change = zone.getRules().nextTransition(start);
    this.fixedOffset = change == null || change.getInstant().isAfter(end);
    this.offset = zone.getRules().getOffset(start).getTotalSeconds();
    this.standardMinutes = standardDays();
    this.table = table(start.getEpochSecond(), end.getEpochSecond());
  }

  /**
   * Starts a calendar for Asia/Ho_Chi_Minh without office hours, from 2020 for 30 years.
   *
   * @param version the version's name, 1–60 characters
   * @return a builder for one thread
   */
  public static CalendarBuilder builder(String version) {
    return new CalendarBuilder(version);
  }

  /**
   * Makes the default calendar: {@link OfficeHours#standard()} and {@link
   * PublicHolidays#vietNam()}.
   *
   * @param version the version's name
   * @return the calendar
   */
  public static BusinessCalendar vietNam(String version) {
    return builder(version)
        .officeHours(OfficeHours.standard())
        .publicHolidays(PublicHolidays.vietNam())
        .build();
  }

  private short[] standardDays() {
    short[] minutes = new short[Math.toIntExact(until.toEpochDay()) - firstDay];
    OfficeHours last = null;
    for (int d = 0; d < minutes.length; d++) {
      OfficeHours week = week(from.plusDays(d)).orElse(null);
      boolean same = d > 0 && week == last;
      minutes[d] = same ? minutes[d - 1] : week == null ? 0 : (short) week.standardMinutes();
      last = week;
    }
    return minutes;
  }

  private WorkTable table(long start, long end) {
    int days = standardMinutes.length;
    List<long[]> spans = new ArrayList<>();
    long closed = start;
    for (int d = 0; d < days; d++) {
      LocalDate date = from.plusDays(d);
      for (OfficeSpan span : hoursOn(date)) {
        long open = Math.max(closed, moment(date, span.from()));
        long close = moment(date, span.until());
        if (close > open) {
          spans.add(new long[] {open, close, d});
          closed = close;
        }
      }
    }
    return new WorkTable(
        start,
        end,
        days,
        spans.stream().mapToLong(s -> s[0]).toArray(),
        spans.stream().mapToLong(s -> s[1]).toArray(),
        spans.stream().mapToInt(s -> (int) s[2]).toArray());
  }

  private long moment(LocalDate date, int minute) {
    return date.plusDays(minute / 1440)
        .atTime(minute % 1440 / 60, minute % 60)
        .atZone(zone)
        .toEpochSecond();
  }

  /**
   * Tells the version.
   *
   * @return the name given at building
   */
  public String version() {
    return version;
  }

  /**
   * Tells the zone in which dates are meant.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Tells where the horizon begins.
   *
   * @return the first date
   */
  public LocalDate from() {
    return from;
  }

  /**
   * Tells where the horizon ends.
   *
   * @return the first date no longer covered
   */
  public LocalDate until() {
    return until;
  }

  /**
   * Lists the weekly hours.
   *
   * @return in the order given; later ones win
   */
  public List<OfficeHours> officeHours() {
    return weeks;
  }

  /**
   * Lists every date within the horizon that differs from its week.
   *
   * @return by date, unmodifiable
   */
  public Collection<DayException> exceptions() {
    return List.copyOf(exceptions.values());
  }

  /**
   * Finds the exception of a date.
   *
   * @param date a local date
   * @return the exception, empty on an ordinary date
   */
  public Optional<DayException> exceptionOn(LocalDate date) {
    return Optional.ofNullable(exceptions.get(date));
  }

  /**
   * Gives the office hours of a date.
   *
   * @param date a local date
   * @return the spans in order, empty on a day off
   */
  public List<OfficeSpan> hoursOn(LocalDate date) {
    DayException exception = exceptions.get(date);
    if (exception != null && exception.effect() == DayException.Effect.OFF) {
      return List.of();
    }
    if (exception != null && !exception.hours().isEmpty()) {
      return exception.hours();
    }
    return week(date)
        .map(
            week ->
                exception == null
                    ? week.on(date.getDayOfWeek())
                    : week.onMakeUpDay(date.getDayOfWeek()))
        .orElse(List.of());
  }

  private Optional<OfficeHours> week(LocalDate date) {
    for (int i = weeks.size() - 1; i >= 0; i--) {
      if (weeks.get(i).validity().includes(date)) {
        return Optional.of(weeks.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Tells whether a date is a working day.
   *
   * @param date a local date
   * @return true when it has office hours
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the horizon
   */
  public boolean isWorkingDay(LocalDate date) {
    return table.isWorkDay(dayIndex(date));
  }

  /**
   * Measures office time between two moments.
   *
   * @param start the start
   * @param end the end
   * @return office time, to the second; zero when the end is not after the start
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the horizon
   */
  public Duration officeTimeBetween(Instant start, Instant end) {
    long seconds = table.usedAt(end.getEpochSecond()) - table.usedAt(start.getEpochSecond());
    return Duration.ofSeconds(Math.max(0, seconds));
  }

  /**
   * Finds the moment at which an amount of office time has passed. Used up exactly at closing means
   * closing, not the next opening.
   *
   * @param start the start
   * @param amount at least one second; fractions of a second are dropped
   * @return the moment, in whole seconds
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the horizon or below a second
   */
  public Instant afterOfficeTime(Instant start, Duration amount) {
    if (amount.getSeconds() < 1) {
      throw DomainException.of(ErrorCode.OUT_OF_RANGE, "amount", "an amount of time is positive");
    }
    long used = table.usedAt(start.getEpochSecond());
    return Instant.ofEpochSecond(table.momentOf(used + amount.getSeconds()));
  }

  /**
   * Finds the n-th working day after a date, which itself is not counted.
   *
   * @param date a local date, working or not
   * @param n at least 1
   * @return the working day
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the horizon or for n below 1
   */
  public LocalDate workingDayAfter(LocalDate date, int n) {
    if (n < 1) {
      throw DomainException.of(ErrorCode.OUT_OF_RANGE, "n", "n counts from 1");
    }
    int ordinal = table.workDaysBefore(dayIndex(date) + 1) + n - 1;
    return LocalDate.ofEpochDay((long) firstDay + table.workDay(ordinal));
  }

  /**
   * Counts the working days of a range of dates.
   *
   * @param first the first date
   * @param end the first date after the range
   * @return the number of working days, zero when the range is empty
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the horizon
   */
  public int workingDaysBetween(LocalDate first, LocalDate end) {
    int before = table.workDaysBefore(dayIndex(first));
    return Math.max(0, table.workDaysBefore(dayIndex(end.minusDays(1)) + 1) - before);
  }

  /**
   * Tells when the office closes on a working day.
   *
   * @param date a working day
   * @return the end of its last span
   * @throws DomainException {@link ErrorCode#INCONSISTENT} on a day off, {@link
   *     ErrorCode#OUT_OF_RANGE} beyond the horizon
   */
  public Instant closeOf(LocalDate date) {
    int day = dayIndex(date);
    if (!table.isWorkDay(day)) {
      throw DomainException.of(ErrorCode.INCONSISTENT, "date", "no office hours on " + date);
    }
    return Instant.ofEpochSecond(table.closeOf(table.workDaysBefore(day)));
  }

  /**
   * Tells the length of a standard day: the most frequent office time of a working day in the
   * week's pattern in force on a date; the longer one when two tie.
   *
   * @param date a local date
   * @return office time; zero when no hours are in force
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} beyond the horizon
   */
  public Duration standardDay(LocalDate date) {
    return Duration.ofMinutes(standardMinutes[dayIndex(date)]);
  }

  /**
   * Tells the local date of a moment.
   *
   * @param moment the moment
   * @return the date in the calendar's zone
   */
  public LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /**
   * Makes the same calendar with further weekly hours, which win on their days: an agency's own.
   *
   * @param hours the further hours
   * @return another calendar of the same version
   */
  public BusinessCalendar withOfficeHours(List<OfficeHours> hours) {
    CalendarBuilder parts =
        builder(version).zone(zone).horizon(from, until).exceptions(exceptions.values());
    weeks.forEach(parts::officeHours);
    hours.forEach(parts::officeHours);
    return parts.build();
  }

  private int dayIndex(LocalDate date) {
    Require.present(date, "date");
    if (date.isBefore(from) || !date.isBefore(until)) {
      throw table.beyond();
    }
    return (int) date.toEpochDay() - firstDay;
  }

  WorkTable table() {
    return table;
  }

  /** The local day of a moment in epoch seconds, as an index from the horizon's first day. */
  int dayIndexOf(long moment) {
    if (moment < table.from || moment >= table.until) {
      throw table.beyond();
    }
    int shift =
        fixedOffset
            ? offset
            : zone.getRules().getOffset(Instant.ofEpochSecond(moment)).getTotalSeconds();
    return (int) Math.floorDiv(moment + shift, 86_400L) - firstDay;
  }

  LocalDate dateAt(int dayIndex) {
    return from.plusDays(dayIndex);
  }

  /** Whether the local day of a moment is a working day. */
  boolean startsOnWorkingDay(long moment) {
    return table.isWorkDay(dayIndexOf(moment));
  }

  long standardDaySeconds(long moment) {
    return 60L * standardMinutes[dayIndexOf(moment)];
  }

  @Override
  public String toString() {
    return "BusinessCalendar " + version + " [" + from + ", " + until + ")";
  }
}
