package org.provincekit.app.province.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.Validity;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.BusinessCalendars;
import org.provincekit.sla.CalendarBuilder;
import org.provincekit.sla.DayException;
import org.provincekit.sla.OfficeHours;
import org.provincekit.sla.OfficeSpan;
import org.provincekit.sla.PublicHolidays;

/** Reads {@code office-hours.csv}, {@code holidays.csv} and {@code calendar.csv}. */
final class CalendarReader {
  /** What the public-holiday rule leaves to each year. */
  private enum Announced {
    LUNAR_NEW_YEAR,
    NATIONAL_DAY,
    YEARLY,
    GIVEN
  }

  private record Hours(Optional<AgencyCode> agency, Validity validity) {}

  private final Faults faults;
  private final Map<Hours, Map<DayOfWeek, List<OfficeSpan>>> weeks = new LinkedHashMap<>();
  private final Map<Hours, CsvRow> weekRows = new LinkedHashMap<>();
  private PublicHolidays holidays = PublicHolidays.vietNam();
  private final List<DayException> exceptions = new ArrayList<>();

  CalendarReader(Faults faults) {
    this.faults = faults;
  }

  /**
   * Reads the calendars.
   *
   * @param files the files of the province
   * @param zone the province's zone
   * @param agencies reads the code of an agency that is there
   */
  Optional<BusinessCalendars> read(
      ProvinceFiles files, ZoneId zone, Function<String, AgencyCode> agencies) {
    int before = faults.total();
    files.body(ProvinceFiles.OFFICE_HOURS).ifPresent(text -> readHours(text, agencies));
    files.body(ProvinceFiles.HOLIDAYS).ifPresent(this::readHolidays);
    files.body(ProvinceFiles.CALENDAR).ifPresent(this::readDays);
    if (faults.total() > before) {
      return Optional.empty();
    }
    Map<Optional<AgencyCode>, List<OfficeHours>> hours = new LinkedHashMap<>();
    weeks.forEach(
        (key, week) ->
            weekRows
                .get(key)
                .make(() -> new OfficeHours(key.validity(), week))
                .ifPresent(
                    made ->
                        hours
                            .computeIfAbsent(key.agency(), agency -> new ArrayList<>())
                            .add(made)));
    if (faults.total() == before && !hours.containsKey(Optional.empty())) {
      faults.add(ProvinceFiles.OFFICE_HOURS, 0, "agency", FaultRule.REQUIRED, "");
    }
    return faults.total() > before ? Optional.empty() : build(files, zone, hours);
  }

  private Optional<BusinessCalendars> build(
      ProvinceFiles files, ZoneId zone, Map<Optional<AgencyCode>, List<OfficeHours>> hours) {
    String version =
        files.version(ProvinceFiles.OFFICE_HOURS)
            + "."
            + files.version(ProvinceFiles.HOLIDAYS)
            + "."
            + files.version(ProvinceFiles.CALENDAR);
    CalendarBuilder builder =
        BusinessCalendar.builder(version)
            .zone(zone)
            .publicHolidays(holidays)
            .exceptions(exceptions);
    hours.get(Optional.<AgencyCode>empty()).forEach(builder::officeHours);
    try {
      BusinessCalendars calendars = BusinessCalendars.of(builder.build());
      for (Map.Entry<Optional<AgencyCode>, List<OfficeHours>> own : hours.entrySet()) {
        if (own.getKey().isPresent()) {
          calendars = calendars.with(own.getKey().get(), own.getValue());
        }
      }
      return Optional.of(calendars);
    } catch (DomainException e) {
      faults.add(ProvinceFiles.CALENDAR, 0, e.field(), e);
      return Optional.empty();
    }
  }

  private void readHours(String text, Function<String, AgencyCode> agencies) {
    List<String> columns = List.of("agency", "days", "from_time", "until_time");
    for (CsvRow row :
        CsvTable.read(
            ProvinceFiles.OFFICE_HOURS,
            text,
            columns,
            List.of("valid_from", "valid_until"),
            faults)) {
      Optional<AgencyCode> agency = row.optional("agency", agencies);
      Set<DayOfWeek> days = row.required("days", WeekDays::parse);
      row.required("from_time");
      row.required("until_time");
      Validity validity = row.validity();
      row.make(() -> OfficeSpan.parse(row.text("from_time") + "-" + row.text("until_time")))
          .ifPresent(
              span -> {
                Hours key = new Hours(agency, validity);
                weekRows.putIfAbsent(key, row);
                Map<DayOfWeek, List<OfficeSpan>> week =
                    weeks.computeIfAbsent(key, made -> new EnumMap<>(DayOfWeek.class));
                days.forEach(
                    day -> add(row, week.computeIfAbsent(day, made -> new ArrayList<>()), span));
              });
    }
  }

  private static void add(CsvRow row, List<OfficeSpan> spans, OfficeSpan span) {
    if (spans.stream().anyMatch(one -> one.from() < span.until() && span.from() < one.until())) {
      row.fault("from_time", FaultRule.INCONSISTENT, span.toString());
    }
    spans.add(span);
  }

  private void readHolidays(String text) {
    List<String> columns = List.of("kind", "year", "value", "active");
    for (CsvRow row :
        CsvTable.read(
            ProvinceFiles.HOLIDAYS,
            text,
            columns,
            List.of("name", "name_en", "evidence"),
            faults)) {
      Announced kind = row.required("kind", CsvRow.oneOf(Announced.class));
      Integer year = row.required("year", CalendarReader::year);
      Boolean active = row.required("active", CsvRow::yesOrNo);
      if (kind != null && year != null && active != null) {
        PublicHolidays changed = announced(row, kind, year);
        holidays = active && changed != null ? changed : holidays;
      }
    }
  }

  private PublicHolidays announced(CsvRow row, Announced kind, int year) {
    return switch (kind) {
      case LUNAR_NEW_YEAR ->
          row.required(
              "value", text -> holidays.withLunarNewYearSplit(year, Integer.parseInt(text)));
      case NATIONAL_DAY ->
          row.required("value", text -> holidays.withNationalDayNeighbour(year, isAfter(text)));
      case GIVEN -> holidays.withYearGivenByData(year);
      case YEARLY -> {
        String name = row.required("name");
        String nameEn = row.required("name_en");
        MonthDay day = row.required("value", text -> MonthDay.parse("--" + text));
        yield row.make(() -> holidays.withHoliday(day, LocalDate.of(year, 1, 1), name, nameEn))
            .orElse(null);
      }
    };
  }

  private void readDays(String text) {
    Set<LocalDate> seen = new HashSet<>();
    List<String> columns = List.of("date", "effect", "kind", "name", "name_en");
    for (CsvRow row :
        CsvTable.read(
            ProvinceFiles.CALENDAR, text, columns, List.of("hours", "evidence"), faults)) {
      LocalDate date = row.required("date", CsvRow::date);
      if (date != null && !seen.add(date)) {
        row.fault("date", FaultRule.DUPLICATE, date.toString());
      }
      DayException.Effect effect = row.required("effect", CsvRow.oneOf(DayException.Effect.class));
      DayException.Kind kind = row.required("kind", CsvRow.oneOf(DayException.Kind.class));
      String name = row.required("name");
      String nameEn = row.required("name_en");
      List<OfficeSpan> hours = row.orElse("hours", CalendarReader::spans, List.of());
      row.make(() -> new DayException(date, effect, kind, name, nameEn, hours))
          .ifPresent(exceptions::add);
    }
  }

  private static List<OfficeSpan> spans(String text) {
    return Arrays.stream(text.split("\\s+")).map(OfficeSpan::parse).toList();
  }

  private static int year(String text) {
    int year = Integer.parseInt(text);
    if (year < 2020 || year > 2050) {
      throw new CellException(FaultRule.OUT_OF_RANGE, "2020 – 2050");
    }
    return year;
  }

  private static boolean isAfter(String text) {
    return switch (text) {
      case "before" -> false;
      case "after" -> true;
      default -> throw CellException.unknown(text + "; before or after");
    };
  }
}
