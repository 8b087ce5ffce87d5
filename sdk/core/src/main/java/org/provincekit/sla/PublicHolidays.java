package org.provincekit.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * The public holidays of Viet Nam (Labour Code 2019, Art. 112) as a rule: fixed dates, lunar dates
 * for 2020 to 2050 in Viet Nam's own lunar calendar, and days made up when a holiday falls on a
 * weekly day off.
 *
 * <p>Two things are announced each year and therefore are data with a default. Lunar New Year's
 * five days: two days before and three from new year's day on, the split of 2020, 2021, 2023, 2024
 * and 2025; 2022 and 2026 (one before, four from the day on) are set. The neighbour of 2 September,
 * a holiday since 2021: the day after when the 2nd is a Monday, Thursday or Sunday, else the day
 * before, which is what was announced for 2021 to 2026. Swapped working days are no rule: see
 * {@link DayException#swap}. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PublicHolidays {
  private static final int USUAL_DAYS_BEFORE_NEW_YEAR = 2;
  private static final int NEW_YEAR_DAYS = 5;

  /** Bounds the search where no office hours are in force at all. */
  private static final int MAKE_UP_WITHIN_DAYS = 60;

  private static final int FIRST_YEAR_OF_NATIONAL_NEIGHBOUR = 2021;

  private final Map<Integer, Integer> daysBeforeNewYear;
  private final Map<Integer, Boolean> nationalDayAfter;
  private final Set<Integer> givenByData;
  private final List<Added> added;

  private record Added(MonthDay day, LocalDate since, String nameVi, String nameEn) {}

  private PublicHolidays(
      Map<Integer, Integer> daysBeforeNewYear,
      Map<Integer, Boolean> nationalDayAfter,
      Set<Integer> givenByData,
      List<Added> added) {
    this.daysBeforeNewYear = Map.copyOf(daysBeforeNewYear);
    this.nationalDayAfter = Map.copyOf(nationalDayAfter);
    this.givenByData = Set.copyOf(givenByData);
    this.added = List.copyOf(added);
  }

  /**
   * Makes the rule of the Labour Code with the splits known so far.
   *
   * @return the rule, without 24 November
   */
  public static PublicHolidays vietNam() {
    return new PublicHolidays(Map.of(2022, 1, 2026, 1), Map.of(), Set.of(), List.of());
  }

  /**
   * Sets how a year's five days of Lunar New Year are split.
   *
   * @param year the year
   * @param daysBefore how many of them lie before new year's day, 0 to 4
   * @return a changed copy
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE}
   */
  public PublicHolidays withLunarNewYearSplit(int year, int daysBefore) {
    if (daysBefore < 0 || daysBefore >= NEW_YEAR_DAYS) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "daysBefore",
          "0 to 4 of the five days lie before new year's day",
          Map.of("min", 0, "max", 4));
    }
    Map<Integer, Integer> changed = new HashMap<>(daysBeforeNewYear);
    changed.put(year, daysBefore);
    return new PublicHolidays(changed, nationalDayAfter, givenByData, added);
  }

  /**
   * Sets which neighbour of 2 September is off in a year.
   *
   * @param year the year, 2021 or later to have an effect
   * @param dayAfter true for 3 September, false for 1 September
   * @return a changed copy
   */
  public PublicHolidays withNationalDayNeighbour(int year, boolean dayAfter) {
    Map<Integer, Boolean> changed = new HashMap<>(nationalDayAfter);
    changed.put(year, dayAfter);
    return new PublicHolidays(daysBeforeNewYear, changed, givenByData, added);
  }

  /**
   * Takes a year out of the rule because its days are given in full as data.
   *
   * @param year the year
   * @return a changed copy
   */
  public PublicHolidays withYearGivenByData(int year) {
    Set<Integer> changed = new HashSet<>(givenByData);
    changed.add(year);
    return new PublicHolidays(daysBeforeNewYear, nationalDayAfter, changed, added);
  }

  /**
   * Adds a yearly holiday on a fixed date.
   *
   * @param day the date in the year
   * @param since the first day of the rule
   * @param nameVi the Vietnamese name
   * @param nameEn the English name
   * @return a changed copy
   */
  public PublicHolidays withHoliday(MonthDay day, LocalDate since, String nameVi, String nameEn) {
    List<Added> changed = new ArrayList<>(added);
    changed.add(
        new Added(
            Require.present(day, "day"),
            Require.present(since, "since"),
            Require.text(nameVi, 1, 200, "nameVi"),
            Require.text(nameEn, 1, 200, "nameEn")));
    return new PublicHolidays(daysBeforeNewYear, nationalDayAfter, givenByData, changed);
  }

  /**
   * Switches on the holiday of 24 November (Ngày Văn hóa Việt Nam), off by default because it is no
   * law yet.
   *
   * @param since the first day of the rule
   * @return a changed copy
   */
  public PublicHolidays withTwentyFourthNovember(LocalDate since) {
    return withHoliday(
        MonthDay.of(11, 24), since, "Ngày Văn hóa Việt Nam", "Vietnamese Culture Day");
  }

  /**
   * Lists the holidays and the days made up for them.
   *
   * @param firstYear the first year
   * @param lastYear the last year
   * @param weeklyWorkingDay tells whether the week's pattern has office hours on a date
   * @param taken tells whether a date is off already for another reason, so that nothing is made up
   *     on it
   * @return the exceptions by date
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} for a year without known lunar dates
   */
  public List<DayException> between(
      int firstYear,
      int lastYear,
      Predicate<LocalDate> weeklyWorkingDay,
      Predicate<LocalDate> taken) {
    TreeMap<LocalDate, DayException> days = new TreeMap<>();
    for (int year = firstYear; year <= lastYear; year++) {
      if (!givenByData.contains(year)) {
        statutory(year).forEach(day -> days.putIfAbsent(day.date(), day));
      }
    }
    for (DayException holiday : List.copyOf(days.values())) {
      if (!weeklyWorkingDay.test(holiday.date())) {
        Predicate<LocalDate> free =
            day -> weeklyWorkingDay.test(day) && !days.containsKey(day) && !taken.test(day);
        holiday
            .date()
            .plusDays(1)
            .datesUntil(holiday.date().plusDays(MAKE_UP_WITHIN_DAYS))
            .filter(free)
            .findFirst()
            .ifPresent(day -> days.put(day, madeUp(day, holiday)));
      }
    }
    return Collections.unmodifiableList(new ArrayList<>(days.values()));
  }

  private static DayException madeUp(LocalDate day, DayException holiday) {
    return DayException.off(
        day,
        DayException.Kind.SUBSTITUTE,
        "Nghỉ bù " + holiday.nameVi(),
        "In lieu of " + holiday.nameEn());
  }

  private List<DayException> statutory(int year) {
    List<DayException> days = new ArrayList<>();
    days.add(off(LocalDate.of(year, 1, 1), "Tết Dương lịch", "New Year"));
    LocalDate newYear = LunarDates.newYear(year);
    int before = daysBeforeNewYear.getOrDefault(year, USUAL_DAYS_BEFORE_NEW_YEAR);
    for (int i = 0; i < NEW_YEAR_DAYS; i++) {
      days.add(off(newYear.plusDays((long) i - before), "Tết Âm lịch", "Lunar New Year"));
    }
    days.add(off(LunarDates.hungKings(year), "Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day"));
    days.add(off(LocalDate.of(year, 4, 30), "Ngày Chiến thắng", "Victory Day"));
    days.add(off(LocalDate.of(year, 5, 1), "Ngày Quốc tế lao động", "Labour Day"));
    days.add(off(LocalDate.of(year, 9, 2), "Quốc khánh", "National Day"));
    nationalNeighbour(year)
        .ifPresent(
            day -> days.add(off(day, "Quốc khánh (ngày liền kề)", "National Day (adjacent day)")));
    for (Added rule : added) {
      if (rule.day().isValidYear(year) && !rule.day().atYear(year).isBefore(rule.since())) {
        days.add(off(rule.day().atYear(year), rule.nameVi(), rule.nameEn()));
      }
    }
    return days;
  }

  private Optional<LocalDate> nationalNeighbour(int year) {
    if (year < FIRST_YEAR_OF_NATIONAL_NEIGHBOUR) {
      return Optional.empty();
    }
    LocalDate national = LocalDate.of(year, 9, 2);
    DayOfWeek weekday = national.getDayOfWeek();
    boolean usuallyAfter =
        weekday == DayOfWeek.MONDAY || weekday == DayOfWeek.THURSDAY || weekday == DayOfWeek.SUNDAY;
    boolean after = nationalDayAfter.getOrDefault(year, usuallyAfter);
    return Optional.of(national.plusDays(after ? 1 : -1));
  }

  private static DayException off(LocalDate date, String nameVi, String nameEn) {
    return DayException.off(date, DayException.Kind.STATUTORY, nameVi, nameEn);
  }
}
