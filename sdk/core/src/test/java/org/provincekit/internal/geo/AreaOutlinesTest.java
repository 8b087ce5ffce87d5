package org.provincekit.internal.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaOutlinesTest {
  /** The search through the tree against a walk over every edge. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 17, 300, 2_000})
  void theNearestAreaIsThatOfAWalkOverAllEdges(int count) {
    Random random = new Random(count);
    List<List<double[]>> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      areas.add(List.of(ring(random), ring(random)));
    }
    AreaOutlines outlines = new AreaOutlines(areas);
    for (int i = 0; i < 200; i++) {
      double latitude = 8 + 4 * random.nextDouble();
      double longitude = 104 + 4 * random.nextDouble();
      AreaOutlines.Place found = outlines.nearest(latitude, longitude);
      double least = Double.MAX_VALUE;
      for (List<double[]> area : areas) {
        least = Math.min(least, toArea(area, latitude, longitude));
      }
      double tolerance = 3e-7; // Outlines are kept in whole 10⁻⁷ degrees.
      assertThat(toArea(areas.get(found.area()), latitude, longitude))
          .isCloseTo(least, within(tolerance));
      double[] place = {found.longitude(), found.latitude()};
      assertThat(toEdge(place, place, latitude, longitude)).isCloseTo(least, within(tolerance));
    }
  }

  @Test
  void ofEquallyNearAreasTheFirstIsFound() {
    double[] west = {105.0, 9.0, 105.1, 9.0, 105.1, 9.1, 105.0, 9.1};
    double[] east = {105.3, 9.0, 105.4, 9.0, 105.4, 9.1, 105.3, 9.1};

    assertThat(new AreaOutlines(List.of(List.of(west), List.of(east))).nearest(9.05, 105.2).area())
        .isZero();
    assertThat(new AreaOutlines(List.of(List.of(east), List.of(west))).nearest(9.05, 105.2).area())
        .isZero();
  }

  @Test
  void anAreaWithoutRingsIsNeverTheNearest() {
    double[] box = {105.0, 9.0, 105.1, 9.0, 105.1, 9.1, 105.0, 9.1};

    assertThat(new AreaOutlines(List.of(List.of(), List.of(box))).nearest(9, 100).area()).isOne();
  }

  private static double[] ring(Random random) {
    double x = 105 + 2 * random.nextDouble();
    double y = 9 + 2 * random.nextDouble();
    double[] ring = new double[2 * (3 + random.nextInt(60))];
    for (int i = 0; i < ring.length; i += 2) {
      double angle = Math.PI * 2 * i / ring.length;
      double radius = 0.02 + 0.03 * random.nextDouble();
      ring[i] = x + radius * Math.cos(angle);
      ring[i + 1] = y + radius * Math.sin(angle);
    }
    return ring;
  }

  private static double toArea(List<double[]> rings, double latitude, double longitude) {
    double least = Double.MAX_VALUE;
    for (double[] ring : rings) {
      for (int i = 0; i < ring.length; i += 2) {
        int next = (i + 2) % ring.length;
        double[] a = {ring[i], ring[i + 1]};
        double[] b = {ring[next], ring[next + 1]};
        least = Math.min(least, toEdge(a, b, latitude, longitude));
      }
    }
    return least;
  }

  private static double toEdge(double[] a, double[] b, double latitude, double longitude) {
    double shrink = Math.cos(Math.toRadians(latitude));
    double ex = (b[0] - a[0]) * shrink;
    double ey = b[1] - a[1];
    double px = (longitude - a[0]) * shrink;
    double py = latitude - a[1];
    double length = ex * ex + ey * ey;
    double share = length == 0 ? 0 : Math.max(0, Math.min(1, (px * ex + py * ey) / length));
    return Math.hypot(px - share * ex, py - share * ey);
  }
}
