package org.provincekit.sla;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.provincekit.shared.TimeRange;

/** Pauses as sorted, disjoint ranges of epoch seconds: from and until in turn. */
final class PauseList {
  static final long[] NONE = new long[0];

  private PauseList() {}

  /** Merges overlapping and adjacent pauses and cuts off what lies before the start. */
  static long[] merged(List<TimeRange> pauses, long start) {
    if (pauses.isEmpty()) {
      return NONE;
    }
    List<long[]> sorted = new ArrayList<>();
    for (TimeRange pause : pauses) {
      long from = Math.max(start, pause.from().getEpochSecond());
      long until = pause.until().getEpochSecond();
      if (until > from) {
        sorted.add(new long[] {from, until});
      }
    }
    sorted.sort((a, b) -> Long.compare(a[0], b[0]));
    long[] out = new long[2 * sorted.size()];
    int n = 0;
    for (long[] pause : sorted) {
      if (n > 0 && pause[0] <= out[n - 1]) {
        out[n - 1] = Math.max(out[n - 1], pause[1]);
      } else {
        out[n++] = pause[0];
        out[n++] = pause[1];
      }
    }
    return Arrays.copyOf(out, n);
  }
}
