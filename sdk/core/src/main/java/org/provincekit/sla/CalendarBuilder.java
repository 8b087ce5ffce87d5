package org.provincekit.sla;

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
 * Collects the parts of a {@link BusinessCalendar}. Not thread-safe.
 *
 * @since 0.1
 */
public final class CalendarBuilder {
  private static final LocalDate FIRST = LocalDate.of(LunarDates.FIRST, 1, 1);
  private static final int YEARS = 30;
  private static final int MOST_YEARS = 200;

  final String version;
  final List<OfficeHours> weeks = new ArrayList<>();
  private final Map<LocalDate, DayException> given = new TreeMap<>();
  private Optional<PublicHolidays> holidays = Optional.empty();
  ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
  LocalDate from = FIRST;
  LocalDate until = FIRST.plusYears(YEARS);

  CalendarBuilder(String version) {
    this.version = Require.text(version, 1, 60, "version");
  }

  /**
   * Sets the zone in which dates and office hours are meant.
   *
   * @param zone the zone
   * @return this builder
   */
  public CalendarBuilder zone(ZoneId zone) {
    this.zone = Require.present(zone, "zone");
    return this;
  }

  /**
   * Adds weekly hours; where two are in force on a date the one added later wins.
   *
   * @param hours the hours
   * @return this builder
   */
  public CalendarBuilder officeHours(OfficeHours hours) {
    weeks.add(Require.present(hours, "officeHours"));
    return this;
  }

  /**
   * Sets the rule that makes the public holidays of the horizon.
   *
   * @param rule the rule
   * @return this builder
   */
  public CalendarBuilder publicHolidays(PublicHolidays rule) {
    holidays = Optional.of(rule);
    return this;
  }

  /**
   * Adds a day exception; it wins over one made by the public-holiday rule.
   *
   * @param exception the exception
   * @return this builder
   * @throws DomainException {@link ErrorCode#ALREADY_EXISTS} when its date was given before
   */
  public CalendarBuilder exception(DayException exception) {
    if (given.putIfAbsent(exception.date(), exception) != null) {
      throw DomainException.of(
          ErrorCode.ALREADY_EXISTS, "date", exception.date() + " is given twice");
    }
    return this;
  }

  /**
   * Adds day exceptions.
   *
   * @param exceptions the exceptions
   * @return this builder
   * @throws DomainException {@link ErrorCode#ALREADY_EXISTS} when a date is given twice
   */
  public CalendarBuilder exceptions(Collection<DayException> exceptions) {
    exceptions.forEach(this::exception);
    return this;
  }

  /**
   * Sets the dates the calendar answers for.
   *
   * @param from the first date
   * @param until the first date no longer covered, at most 200 years later
   * @return this builder
   * @throws DomainException {@link ErrorCode#INCONSISTENT}
   */
  public CalendarBuilder horizon(LocalDate from, LocalDate until) {
    if (!from.isBefore(until) || from.plusYears(MOST_YEARS).isBefore(until)) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT, "until", "a horizon is one day to 200 years long");
    }
    this.from = from;
    this.until = until;
    return this;
  }

  /**
   * Makes the calendar.
   *
   * @return the calendar
   * @throws DomainException {@link ErrorCode#REQUIRED} without office hours, {@link
   *     ErrorCode#OUT_OF_RANGE} when the public-holiday rule does not cover the horizon
   */
  public BusinessCalendar build() {
    if (weeks.isEmpty()) {
      throw DomainException.of(ErrorCode.REQUIRED, "officeHours", "a calendar needs office hours");
    }
    Map<LocalDate, DayException> all = new TreeMap<>();
    holidays.ifPresent(
        rule ->
            rule.between(from.getYear(), until.minusDays(1).getYear(), this::inWeek, this::taken)
                .forEach(day -> all.put(day.date(), day)));
    all.putAll(given);
    all.keySet().removeIf(date -> date.isBefore(from) || !date.isBefore(until));
    return new BusinessCalendar(this, all);
  }

  private boolean inWeek(LocalDate date) {
    for (int i = weeks.size() - 1; i >= 0; i--) {
      if (weeks.get(i).validity().includes(date)) {
        return !weeks.get(i).on(date.getDayOfWeek()).isEmpty();
      }
    }
    return false;
  }

  /** A listed holiday or its substitute repeats the rule, so it takes nothing from it. */
  private boolean taken(LocalDate date) {
    DayException exception = given.get(date);
    return exception != null
        && exception.effect() == DayException.Effect.OFF
        && (exception.kind() == DayException.Kind.SWAP
            || exception.kind() == DayException.Kind.LOCAL);
  }
}
