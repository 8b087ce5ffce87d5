package org.provincekit.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.DayException;
import org.provincekit.sla.Limit;

/** A calendar with swapped days, and clocks that start at every hour of it. */
record Clocks(int[] limitOf, long[] startedAt) {
  static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  static final LocalDate END = LocalDate.of(2029, 1, 1);

  /** Limits as a policy has them, up to 60 working days. */
  static final List<Limit> POLICY =
      List.of("E 15m", "E 2h", "D 2h/12h", "D 4h/24h", "W 4h", "WD 3", "WD 5", "WD 15", "RWD 5")
          .stream()
          .map(Limit::parse)
          .toList();

  static BusinessCalendar calendar() {
    BusinessCalendar standard = BusinessCalendar.vietNam("benchmark");
    return BusinessCalendar.builder("benchmark")
        .officeHours(standard.officeHours().get(0))
        .publicHolidays(org.provincekit.sla.PublicHolidays.vietNam())
        .exceptions(DayException.swap(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 10)))
        .build();
  }

  /** Clocks that start at whole minutes within four years. */
  static Clocks random(int count, int limits, long seed) {
    Random random = new Random(seed);
    long base = FIRST.atStartOfDay(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toEpochSecond();
    int[] limitOf = new int[count];
    long[] startedAt = new long[count];
    for (int i = 0; i < count; i++) {
      limitOf[i] = random.nextInt(limits);
      startedAt[i] = base + 60L * random.nextInt(4 * 365 * 1440);
    }
    return new Clocks(limitOf, startedAt);
  }
}
