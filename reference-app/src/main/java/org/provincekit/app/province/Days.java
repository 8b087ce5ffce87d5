package org.provincekit.app.province;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Days in query parameters. */
final class Days {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Days() {}

  /** Reads a day such as {@code 2025-07-01}; empty when absent. */
  static Optional<LocalDate> parse(String value, String name) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(value.strip());
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        throw new DomainException(
            ErrorCode.OUT_OF_RANGE,
            name,
            name + " is out of range",
            java.util.Map.of("min", FIRST_YEAR, "max", LAST_YEAR));
      }
      return Optional.of(day);
    } catch (DateTimeParseException e) {
      throw DomainException.of(ErrorCode.MALFORMED, name, name + " is a day such as 2025-07-01");
    }
  }
}
