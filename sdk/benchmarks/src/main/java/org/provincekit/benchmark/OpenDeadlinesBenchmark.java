package org.provincekit.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.DueTime;
import org.provincekit.sla.Limit;

/** A million open deadlines again, after the calendar was amended, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OpenDeadlinesBenchmark {
  static final int DEADLINES = 1_000_000;

  private final BusinessCalendar calendar = Clocks.calendar();
  private final DayStepping stepping = new DayStepping(calendar);
  private Clocks clocks;
  private long[] toldAt;
  private long[] due;

  /** Makes the clocks; every third one was told a due moment. */
  @Setup
  public void prepare() {
    prepare(DEADLINES);
  }

  void prepare(int deadlines) {
    clocks = Clocks.random(deadlines, Clocks.POLICY.size(), 5);
    due = new long[deadlines];
    toldAt = new long[deadlines];
    Arrays.fill(toldAt, Long.MIN_VALUE);
    for (int i = 0; i < toldAt.length; i += 3) {
      toldAt[i] = clocks.startedAt()[i] + 172_800;
    }
  }

  /** ProvinceKit. */
  @Benchmark
  public long[] ours() {
    DueTime.recomputeDue(
        Clocks.POLICY, clocks.limitOf(), clocks.startedAt(), toldAt, due, calendar);
    return due;
  }

  /** From day to day. */
  @Benchmark
  public long[] stepping() {
    Limit[] limits = Clocks.POLICY.toArray(Limit[]::new);
    for (int i = 0; i < due.length; i++) {
      long again = stepping.due(limits[clocks.limitOf()[i]], clocks.startedAt()[i]);
      due[i] = Math.max(toldAt[i], again);
    }
    return due;
  }
}
