package org.provincekit.app.platform.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.ReportCriteria;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;
import org.provincekit.shared.UnitId;

/** Reads query parameters; what is wrong with one is told by its name. */
public final class Parameters {
  private static final int MOST_VALUES = 50;

  private Parameters() {}

  /**
   * Reads a parameter that may come several times, or once with commas.
   *
   * @param values as they came; may be null
   * @return the values that are not blank
   */
  public static List<String> many(List<String> values) {
    List<String> all = new ArrayList<>();
    for (String value : values == null ? List.<String>of() : values) {
      for (String part : value.split(",", MOST_VALUES + 1)) {
        if (!part.isBlank()) {
          all.add(part.strip());
        }
      }
    }
    if (all.size() > MOST_VALUES) {
      throw new DomainException(
          ErrorCode.TOO_LONG, "", "too many values", Map.of("max", MOST_VALUES));
    }
    return all;
  }

  /**
   * Reads a whole number within limits.
   *
   * @param value as it came
   * @param min the least
   * @param max the greatest
   * @param name the parameter
   * @return the number
   */
  public static int whole(String value, int min, int max, String name) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw DomainException.of(ErrorCode.MALFORMED, name, name + " is no whole number");
    }
    throw new DomainException(
        ErrorCode.OUT_OF_RANGE, name, name + " is out of range", Map.of("min", min, "max", max));
  }

  /**
   * Reads a decimal number.
   *
   * @param value as it came; may be null
   * @param name the parameter
   * @return the number, never NaN; empty when absent
   */
  public static Optional<Double> decimal(String value, String name) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(value.strip());
      if (Double.isFinite(number)) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      throw DomainException.of(ErrorCode.MALFORMED, name, name + " is no number");
    }
    throw DomainException.of(ErrorCode.MALFORMED, name, name + " is no number");
  }

  /**
   * Reads a yes or no.
   *
   * @param value as it came; may be null
   * @param name the parameter
   * @return false when absent
   */
  public static boolean flag(String value, String name) {
    if (value == null || value.isBlank() || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw DomainException.of(ErrorCode.MALFORMED, name, name + " is true or false");
  }

  /**
   * Reads a moment.
   *
   * @param value ISO 8601 with a zone; may be null
   * @param name the parameter
   * @return empty when absent
   */
  public static Optional<Instant> moment(String value, String name) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      // An unescaped plus sign of a zone arrives as a space.
      return Optional.of(
          java.time.OffsetDateTime.parse(value.strip().replace(' ', '+')).toInstant());
    } catch (DateTimeParseException e) {
      throw DomainException.of(
          ErrorCode.MALFORMED, name, name + " is a moment such as 2026-03-02T08:00:00+07:00");
    }
  }

  /**
   * Reads a rectangle.
   *
   * @param value {@code west,south,east,north} in degrees; may be null
   * @return empty when absent
   */
  public static Optional<ReportCriteria.Box> box(String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String[] parts = value.split(",", 5);
    if (parts.length != 4) {
      throw DomainException.of(
          ErrorCode.MALFORMED, "bbox", "bbox is west,south,east,north in degrees");
    }
    double[] sides = new double[4];
    for (int i = 0; i < 4; i++) {
      sides[i] =
          decimal(parts[i], "bbox")
              .orElseThrow(
                  () -> DomainException.of(ErrorCode.MALFORMED, "bbox", "bbox has four numbers"));
    }
    return Optional.of(
        new ReportCriteria.Box(new GeoPoint(sides[1], sides[0]), new GeoPoint(sides[3], sides[2])));
  }

  /**
   * Reads unit codes and takes in what lies below them.
   *
   * @param values codes as they came; may be null
   * @param rules the province's
   * @param day the day on which the codes are meant
   * @return the units; empty when none were asked for
   */
  public static Set<UnitId> units(List<String> values, ProvinceRules rules, LocalDate day) {
    Set<UnitId> units = new HashSet<>();
    for (String code : many(values)) {
      AdministrativeUnit unit =
          rules
              .units()
              .byCode(new UnitCode(code), day)
              .orElseThrow(
                  () -> DomainException.of(ErrorCode.UNKNOWN_VALUE, "unit", "no such unit"));
      units.add(unit.id());
      rules.units().descendants(unit.id(), day).forEach(below -> units.add(below.id()));
    }
    return units;
  }
}
