package org.provincekit.sla;

import java.time.LocalDate;
import java.util.Map;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * The two lunar dates the law needs, in Viet Nam's lunar calendar (UTC+7): new year's day and the
 * 10th of the third month. In 2030 China (UTC+8) begins the year a day later.
 */
final class LunarDates {
  static final int FIRST = 2020;
  static final int LAST = 2050;

  /** Per year new year's day and the Hùng Kings' day, each as month × 100 + day. */
  private static final int[] DAYS = {
    125, 402, 212, 421, 201, 410, 122, 429, 210, 418, // 2020
    129, 407, 217, 426, 206, 416, 126, 404, 213, 423, // 2025
    202, 412, 123, 401, 211, 419, 131, 409, 219, 428, // 2030
    208, 417, 128, 406, 215, 424, 204, 413, 124, 403, // 2035
    212, 420, 201, 410, 122, 429, 210, 419, 130, 407, // 2040
    217, 426, 206, 415, 126, 404, 214, 422, 202, 411, // 2045
    123, 401 // 2050
  };

  private LunarDates() {}

  static LocalDate newYear(int year) {
    return day(year, 0);
  }

  static LocalDate hungKings(int year) {
    return day(year, 1);
  }

  private static LocalDate day(int year, int which) {
    if (year < FIRST || year > LAST) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "year",
          "lunar dates are known for " + FIRST + " to " + LAST,
          Map.of("min", FIRST, "max", LAST));
    }
    int monthDay = DAYS[2 * (year - FIRST) + which];
    return LocalDate.of(year, monthDay / 100, monthDay % 100);
  }
}
