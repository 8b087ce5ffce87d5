package org.provincekit.internal.geo;

import java.util.Arrays;

/** A growing list of {@code int} without boxes. */
final class IntBuffer {
  private int[] values = new int[1024];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  void addAll(IntBuffer other, int from, int until) {
    for (int i = from; i < until; i++) {
      add(other.values[i]);
    }
  }

  int get(int at) {
    return values[at];
  }

  void set(int at, int value) {
    values[at] = value;
  }

  /** Removes four values; those behind move up. */
  void removeFour(int at) {
    System.arraycopy(values, at + 4, values, at, size - at - 4);
    size -= 4;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
