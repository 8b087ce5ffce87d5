package org.provincekit.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of the feed, the oldest line first.
 *
 * @param items the lines
 * @param position what to give as {@code after} to read on; empty while there is nothing at all
 */
public record FeedView(List<Item> items, Optional<Long> position) {
  /**
   * A line.
   *
   * @param id its number
   * @param reportId the case
   * @param type what happened, such as {@code report.handed-back}
   * @param at when it happened
   * @param text what happened, in a few Vietnamese words
   * @param textEn the same in English
   * @param excerpt of the case; empty when the case is no longer the reader's
   */
  public record Item(
      long id,
      String reportId,
      String type,
      Instant at,
      String text,
      String textEn,
      Optional<String> excerpt) {}
}
