package org.provincekit.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Office time of a whole horizon as flat arrays: spans with the seconds used up before each, and
 * the working days in order. Two coarse tables point near the answer, so a look-up costs a few
 * steps whatever the horizon's length, and allocates nothing. All times are epoch seconds.
 */
final class WorkTable {
  private static final int DAY = 86_400;

  /** Width of a step of the inverse table as a power of two: 4 h 33 min of office time. */
  private static final int USE_SHIFT = 14;

  /** First second of the horizon and first second after it. */
  final long from;

  final long until;

  private final long[] open;
  private final long[] close;
  private final long[] used;
  private final int[] spanAtTime;
  private final int[] spanAtUse;

  /** Per local day the number of working days before it. */
  private final int[] workDaysBefore;

  private final int[] workDay;
  private final int[] firstSpanOfWorkDay;

  /**
   * Takes the spans in order.
   *
   * @param days number of local days in the horizon
   * @param spanDay the local day of each span, as an index from the horizon's first day
   */
  WorkTable(long from, long until, int days, long[] open, long[] close, int[] spanDay) {
    this.from = from;
    this.until = until;
    this.open = open;
    this.close = close;
    this.used = new long[open.length + 1];
    for (int i = 0; i < open.length; i++) {
      used[i + 1] = used[i] + close[i] - open[i];
    }
    this.spanAtTime = timeIndex();
    this.spanAtUse = useIndex();
    this.workDaysBefore = new int[days + 1];
    int[] order = new int[open.length + 1];
    int[] first = new int[open.length + 1];
    int count = 0;
    for (int i = 0; i < spanDay.length; i++) {
      if (i == 0 || spanDay[i] != spanDay[i - 1]) {
        workDaysBefore[spanDay[i] + 1] = 1;
        order[count] = spanDay[i];
        first[count++] = i;
      }
    }
    for (int d = 0; d < days; d++) {
      workDaysBefore[d + 1] += workDaysBefore[d];
    }
    first[count] = open.length;
    this.workDay = Arrays.copyOf(order, count);
    this.firstSpanOfWorkDay = Arrays.copyOf(first, count + 1);
  }

  private int[] timeIndex() {
    int[] index = new int[(int) ((until - from) / DAY) + 2];
    int span = 0;
    for (int k = 0; k < index.length; k++) {
      while (span < close.length && close[span] <= from + (long) k * DAY) {
        span++;
      }
      index[k] = span;
    }
    return index;
  }

  private int[] useIndex() {
    int[] index = new int[(int) (used[open.length] >> USE_SHIFT) + 2];
    int span = 0;
    for (int k = 0; k < index.length; k++) {
      while (span < open.length && used[span + 1] < (long) k << USE_SHIFT) {
        span++;
      }
      index[k] = span;
    }
    return index;
  }

  /** The first span that closes after a moment; the number of spans when none does. */
  int spanAfter(long moment) {
    check(moment);
    int span = spanAtTime[(int) ((moment - from) / DAY)];
    while (span < close.length && close[span] <= moment) {
      span++;
    }
    return span;
  }

  /** Seconds of office time from the horizon's start to a moment. */
  long usedAt(long moment) {
    int span = spanAfter(moment);
    return span == open.length ? used[span] : used[span] + Math.max(0, moment - open[span]);
  }

  /** The first moment at which so many seconds of office time, at least 1, have passed. */
  long momentOf(long seconds) {
    if (seconds > used[open.length]) {
      throw beyond();
    }
    int span = spanAtUse[(int) (seconds >> USE_SHIFT)];
    while (used[span + 1] < seconds) {
      span++;
    }
    return open[span] + seconds - used[span];
  }

  boolean isWorkDay(int day) {
    return workDaysBefore[day + 1] > workDaysBefore[day];
  }

  /** Working days before the local day with this index. */
  int workDaysBefore(int day) {
    if (day < 0 || day >= workDaysBefore.length) {
      throw beyond();
    }
    return workDaysBefore[day];
  }

  /** The local day of the working day with this ordinal, both from 0. */
  int workDay(int ordinal) {
    checkOrdinal(ordinal);
    return workDay[ordinal];
  }

  long openOf(int ordinal) {
    checkOrdinal(ordinal);
    return open[firstSpanOfWorkDay[ordinal]];
  }

  long closeOf(int ordinal) {
    checkOrdinal(ordinal);
    return close[firstSpanOfWorkDay[ordinal + 1] - 1];
  }

  long officeSecondsOf(int ordinal) {
    checkOrdinal(ordinal);
    return used[firstSpanOfWorkDay[ordinal + 1]] - used[firstSpanOfWorkDay[ordinal]];
  }

  long open(int span) {
    return open[span];
  }

  long close(int span) {
    return close[span];
  }

  int spans() {
    return open.length;
  }

  void check(long moment) {
    if (moment < from || moment > until) {
      throw beyond();
    }
  }

  private void checkOrdinal(int ordinal) {
    if (ordinal < 0 || ordinal >= workDay.length) {
      throw beyond();
    }
  }

  DomainException beyond() {
    return new DomainException(
        ErrorCode.OUT_OF_RANGE,
        "calendar",
        "the business calendar does not reach that far",
        Map.of("min", Instant.ofEpochSecond(from), "max", Instant.ofEpochSecond(until)));
  }
}
