package org.provincekit.internal.geo;

import java.util.Arrays;

/** A growing list of {@code long} without boxes. */
final class LongBuffer {
  private long[] values = new long[1024];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
