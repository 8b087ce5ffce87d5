package org.provincekit.shared;

import java.time.LocalDate;

/**
 * The identity of an administrative unit: its code together with the day from which this unit
 * carries it. All 64 codes of Cà Mau's new communes had belonged to other units before 1 July 2025.
 *
 * @param code the official code
 * @param validFrom the first day, in the province's zone, on which the unit exists
 * @since 0.1
 */
public record UnitId(UnitCode code, LocalDate validFrom) {
  /**
   * Checks that both parts are there.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}
   */
  public UnitId {
    Require.present(code, "code");
    Require.present(validFrom, "validFrom");
  }

  @Override
  public String toString() {
    return code + "@" + validFrom;
  }

  /**
   * Reads the form written by {@link #toString()}.
   *
   * @param text such as {@code 31825@2025-07-01}
   * @return the identity
   * @throws DomainException {@link ErrorCode#MALFORMED}
   */
  public static UnitId parse(String text) {
    int at = Require.present(text, "unit").indexOf('@');
    if (at > 0) {
      try {
        return new UnitId(
            new UnitCode(text.substring(0, at)), LocalDate.parse(text.substring(at + 1)));
      } catch (java.time.format.DateTimeParseException e) {
        throw DomainException.of(ErrorCode.MALFORMED, "unit", "unit needs the form code@date");
      }
    }
    throw DomainException.of(ErrorCode.MALFORMED, "unit", "unit needs the form code@date");
  }
}
