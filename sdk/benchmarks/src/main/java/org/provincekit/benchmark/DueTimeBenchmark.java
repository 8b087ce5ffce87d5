package org.provincekit.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.DueTime;
import org.provincekit.sla.Limit;

/** One due time, in due times a millisecond. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DueTimeBenchmark {
  static final int CLOCKS = 1 << 13;

  /** Office time of 5 and of 60 days of 8 hours, and as many working days. */
  @Param({"W 40h", "W 480h", "WD 5", "WD 60"})
  String text;

  private Limit limit;
  private long[] starts;
  private BusinessCalendar calendar;
  private DayStepping stepping;

  /** Makes calendar and starts. */
  @Setup
  public void prepare() {
    limit = Limit.parse(text);
    starts = Clocks.random(CLOCKS, 1, 1).startedAt();
    calendar = Clocks.calendar();
    stepping = new DayStepping(calendar);
  }

  /** ProvinceKit. */
  @Benchmark
  @OperationsPerInvocation(CLOCKS)
  public long ours() {
    long sum = 0;
    for (int i = 0; i < CLOCKS; i++) {
      sum += DueTime.dueEpochSecond(limit, starts[i], calendar);
    }
    return sum;
  }

  /** From day to day. */
  @Benchmark
  @OperationsPerInvocation(CLOCKS)
  public long stepping() {
    long sum = 0;
    for (int i = 0; i < CLOCKS; i++) {
      sum += stepping.due(limit, starts[i]);
    }
    return sum;
  }
}
