package org.provincekit.sla;

/**
 * The three ways in which limits count: seconds round the clock, seconds of office time, working
 * days. An amount is in the measure's own unit; pauses are as {@link PauseList} makes them.
 */
enum Measure {
  ELAPSED {
    @Override
    long moment(long start, long amount, int percent, long[] pauses, BusinessCalendar calendar) {
      long due = start + amount * percent / 100;
      for (int i = 0; i < pauses.length && pauses[i] < due; i += 2) {
        due += pauses[i + 1] - pauses[i];
      }
      return due;
    }

    @Override
    long amountUntil(long start, long end, long[] pauses, BusinessCalendar calendar) {
      long amount = end - start;
      for (int i = 0; i < pauses.length && pauses[i] < end; i += 2) {
        amount -= Math.min(end, pauses[i + 1]) - pauses[i];
      }
      return amount;
    }
  },

  OFFICE {
    @Override
    long moment(long start, long amount, int percent, long[] pauses, BusinessCalendar calendar) {
      WorkTable table = calendar.table();
      long portion = amount * percent / 100;
      if (portion == 0) {
        return start;
      }
      long target = table.usedAt(start) + portion;
      long due = table.momentOf(target);
      for (int i = 0; i < pauses.length && pauses[i] < due; i += 2) {
        target += table.usedAt(pauses[i + 1]) - table.usedAt(pauses[i]);
        due = table.momentOf(target);
      }
      return due;
    }

    @Override
    long amountUntil(long start, long end, long[] pauses, BusinessCalendar calendar) {
      WorkTable table = calendar.table();
      long amount = table.usedAt(end) - table.usedAt(start);
      for (int i = 0; i < pauses.length && pauses[i] < end; i += 2) {
        amount -= table.usedAt(Math.min(end, pauses[i + 1])) - table.usedAt(pauses[i]);
      }
      return amount;
    }
  },

  DAYS {
    @Override
    long moment(long start, long amount, int percent, long[] pauses, BusinessCalendar calendar) {
      WorkTable table = calendar.table();
      long portion = amount * percent;
      int whole = Math.toIntExact(portion / 100);
      int rest = (int) (portion % 100);
      if (rest == 0) {
        return whole == 0 ? start : table.closeOf(countedDay(start, whole, pauses, calendar));
      }
      int day = countedDay(start, whole + 1, pauses, calendar);
      long seconds = Math.max(1, table.officeSecondsOf(day) * rest / 100);
      return table.momentOf(table.usedAt(table.openOf(day)) + seconds);
    }

    @Override
    long amountUntil(long start, long end, long[] pauses, BusinessCalendar calendar) {
      WorkTable table = calendar.table();
      int next = table.workDaysBefore(calendar.dayIndexOf(start) + 1);
      int last = table.workDaysBefore(calendar.dayIndexOf(end) + 1) - 1;
      int days = Math.max(0, last - next + 1);
      for (int i = 0; i < pauses.length && pauses[i] < end; i += 2) {
        int first = Math.max(next, firstWorkDay(pauses[i], calendar));
        int until = Math.min(last, lastWorkDay(pauses[i + 1], calendar));
        days -= Math.max(0, until - first + 1);
        next = Math.max(next, until + 1);
      }
      return days;
    }
  };

  /** The moment at which a percentage of an amount is used up. */
  abstract long moment(
      long start, long amount, int percent, long[] pauses, BusinessCalendar calendar);

  /** The amount used up from a start to an end. */
  abstract long amountUntil(long start, long end, long[] pauses, BusinessCalendar calendar);

  static Measure of(Limit limit) {
    if (limit instanceof Limit.WorkingDays) {
      return DAYS;
    }
    return limit instanceof Limit.WorkingTime || limit instanceof Limit.RollingWorkingDays
        ? OFFICE
        : ELAPSED;
  }

  /** A limit's amount in its measure's unit, for a clock that starts at a moment. */
  static long amount(Limit limit, long start, BusinessCalendar calendar) {
    if (limit instanceof Limit.Elapsed e) {
      return e.duration().getSeconds();
    }
    if (limit instanceof Limit.ByDayKind d) {
      boolean working = calendar.startsOnWorkingDay(start);
      return (working ? d.onWorkingDay() : d.onDayOff()).getSeconds();
    }
    if (limit instanceof Limit.WorkingTime w) {
      return w.duration().getSeconds();
    }
    if (limit instanceof Limit.WorkingDays wd) {
      return wd.days();
    }
    return ((Limit.RollingWorkingDays) limit).days() * calendar.standardDaySeconds(start);
  }

  /**
   * The ordinal of the n-th working day after the day of the start that is neither wholly nor
   * partly paused. A pause that begins once that day's office has closed comes too late to matter.
   */
  private static int countedDay(long start, int n, long[] pauses, BusinessCalendar calendar) {
    WorkTable table = calendar.table();
    int next = table.workDaysBefore(calendar.dayIndexOf(start) + 1);
    int day = next + n - 1;
    for (int i = 0; i < pauses.length && pauses[i] < table.closeOf(day); i += 2) {
      int first = Math.max(next, firstWorkDay(pauses[i], calendar));
      int last = lastWorkDay(pauses[i + 1], calendar);
      if (last >= first) {
        day += last - first + 1;
        next = last + 1;
      }
    }
    return day;
  }

  private static int firstWorkDay(long pauseFrom, BusinessCalendar calendar) {
    return calendar.table().workDaysBefore(calendar.dayIndexOf(pauseFrom));
  }

  private static int lastWorkDay(long pauseUntil, BusinessCalendar calendar) {
    return calendar.table().workDaysBefore(calendar.dayIndexOf(pauseUntil - 1) + 1) - 1;
  }
}
