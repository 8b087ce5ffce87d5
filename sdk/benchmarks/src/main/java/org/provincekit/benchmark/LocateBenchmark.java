package org.provincekit.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Geometry;
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

/** Point to unit in a province of 64 units, in points a millisecond. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LocateBenchmark {
  static final int POINTS = 1 << 15;

  private static Contenders contenders;

  /** How the points lie. */
  @Param({"uniform", "border"})
  String kind;

  private Points points;
  private Contenders all;

  /** Everything that answers, made once for all rounds. */
  record Contenders(
      Layer layer,
      BoundaryIndex ours,
      JtsLocator indexed,
      JtsLocator prepared,
      S2Locator s2,
      EsriLocator esri) {
    static Contenders of(Layer layer) {
      List<Geometry> shapes = Shapes.of(layer);
      return new Contenders(
          layer,
          BoundaryIndex.of(layer.boundaries()),
          JtsLocator.indexed(shapes),
          JtsLocator.prepared(shapes),
          new S2Locator(shapes),
          new EsriLocator(shapes));
    }
  }

  /** Hands over what the goal has made. */
  static void use(Contenders made) {
    contenders = made;
  }

  /** Makes the points, the same ones for all. */
  @Setup
  public void prepare() {
    all = contenders;
    points = Points.of(kind, all.layer(), POINTS, 1);
  }

  /** ProvinceKit. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public int ours() {
    int sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += all.ours.indexAt(points.latitudes()[i], points.longitudes()[i]);
    }
    return sum;
  }

  /** JTS with indexed locators. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public int jtsIndexed() {
    int sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += all.indexed.findIndexed(points.latitudes()[i], points.longitudes()[i]);
    }
    return sum;
  }

  /** JTS with prepared geometries. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public int jtsPrepared() {
    int sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += all.prepared.findPrepared(points.latitudes()[i], points.longitudes()[i]);
    }
    return sum;
  }

  /** S2. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public int s2() {
    int sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += all.s2.find(points.latitudes()[i], points.longitudes()[i]);
    }
    return sum;
  }

  /** Esri. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public int esri() {
    int sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += all.esri.find(points.latitudes()[i], points.longitudes()[i]);
    }
    return sum;
  }
}
