package org.provincekit.sla;

import java.time.LocalDate;
import java.util.List;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * A date that differs from the week's pattern: off although a weekday, or worked although off.
 *
 * @param date the local date
 * @param effect off or worked
 * @param kind why
 * @param nameVi the Vietnamese name, 1–200 characters
 * @param nameEn the English name, 1–200 characters
 * @param hours the office hours of a worked day; empty to take those of the week's pattern (on a
 *     weekly day off those of the week's first working day); copied
 * @since 0.1
 */
public record DayException(
    LocalDate date,
    Effect effect,
    Kind kind,
    String nameVi,
    String nameEn,
    List<OfficeSpan> hours) {
  /**
   * What the exception does to its date.
   *
   * @since 0.1
   */
  public enum Effect {
    /** Nghỉ: nobody works. */
    OFF,
    /** Làm việc: the date is worked. */
    WORK
  }

  /**
   * Why the date differs.
   *
   * @since 0.1
   */
  public enum Kind {
    /** A public holiday (Labour Code 2019, Art. 112). */
    STATUTORY,
    /** Nghỉ bù: in lieu of a public holiday that fell on a weekly day off. */
    SUBSTITUTE,
    /** Hoán đổi: a working day and a day off changed places, as announced. */
    SWAP,
    /** Another decision of the province or agency, such as a storm. */
    LOCAL
  }

  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#TOO_LONG} or {@link
   *     ErrorCode#INCONSISTENT} when a day off has office hours
   */
  public DayException {
    Require.present(date, "date");
    Require.present(effect, "effect");
    Require.present(kind, "kind");
    nameVi = Require.text(nameVi, 1, 200, "nameVi");
    nameEn = Require.text(nameEn, 1, 200, "nameEn");
    hours = OfficeHours.ordered(hours);
    if (effect == Effect.OFF && !hours.isEmpty()) {
      throw DomainException.of(ErrorCode.INCONSISTENT, "hours", "a day off has no office hours");
    }
  }

  /**
   * Makes a day off.
   *
   * @param date the date
   * @param kind why
   * @param nameVi the Vietnamese name
   * @param nameEn the English name
   * @return the exception
   */
  public static DayException off(LocalDate date, Kind kind, String nameVi, String nameEn) {
    return new DayException(date, Effect.OFF, kind, nameVi, nameEn, List.of());
  }

  /**
   * Makes the two sides of a swap: a bridging day off and the day worked for it.
   *
   * @param off the working day that becomes a day off
   * @param work the day off that is worked instead
   * @return both exceptions
   */
  public static List<DayException> swap(LocalDate off, LocalDate work) {
    return List.of(
        off(off, Kind.SWAP, "Nghỉ hoán đổi ngày làm việc", "Day off swapped with " + work),
        new DayException(
            work, Effect.WORK, Kind.SWAP, "Làm bù", "Worked in place of " + off, List.of()));
  }
}
