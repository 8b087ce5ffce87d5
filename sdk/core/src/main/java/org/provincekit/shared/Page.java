package org.provincekit.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list that is paged by key: the cost of a page does not grow with its number.
 *
 * @param <T> what is listed
 * @param items the items in the list's order; copied
 * @param next the opaque key from which the next page starts, empty on the last page
 * @since 0.1
 */
public record Page<T>(List<T> items, Optional<String> next) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
    Require.present(next, "next");
  }

  /**
   * Translates every item.
   *
   * @param <R> the new type
   * @param mapper the translation
   * @return a page with the same key
   */
  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), next);
  }
}
