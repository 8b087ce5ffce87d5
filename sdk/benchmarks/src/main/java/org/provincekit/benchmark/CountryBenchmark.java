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
import org.provincekit.routing.BoundaryIndex;

/** Point to unit in the country of 3,321 units, in points a millisecond. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CountryBenchmark {
  static final int POINTS = 1 << 15;

  private static Layer layer;
  private static BoundaryIndex index;
  private static JtsLocator jts;

  /** How the points lie. */
  @Param({"uniform", "border"})
  String kind;

  private BoundaryIndex ours;
  private JtsLocator indexed;
  private Points points;

  /** Hands over what the goal has made. */
  static void use(Layer country, BoundaryIndex made, JtsLocator rival) {
    layer = country;
    index = made;
    jts = rival;
  }

  /** Makes the points, the same ones for both. */
  @Setup
  public void prepare() {
    ours = index;
    indexed = jts;
    points = Points.of(kind, layer, POINTS, 1);
  }

  /** ProvinceKit. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public int ours() {
    int sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += ours.indexAt(points.latitudes()[i], points.longitudes()[i]);
    }
    return sum;
  }

  /** JTS with indexed locators. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public int jtsIndexed() {
    int sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += indexed.findIndexed(points.latitudes()[i], points.longitudes()[i]);
    }
    return sum;
  }
}
