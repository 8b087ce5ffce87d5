package org.provincekit.routing;

import java.time.LocalDate;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;

/**
 * What became of a unit, or of a part of it, in a reform.
 *
 * @param predecessor the unit before
 * @param successor the unit after
 * @param share how much of the predecessor went there
 * @param date the first day on which the successor answers for it
 * @since 0.1
 */
public record Succession(UnitId predecessor, UnitId successor, Share share, LocalDate date) {
  /**
   * How much of a unit went to a successor.
   *
   * @since 0.1
   */
  public enum Share {
    /** All of it (toàn bộ). */
    WHOLE,
    /** A part of it (một phần). */
    PART,
    /** What was left after parts went elsewhere (phần còn lại). */
    REMAINDER
  }

  /**
   * Checks that all parts are there.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}
   */
  public Succession {
    Require.present(predecessor, "predecessor");
    Require.present(successor, "successor");
    Require.present(share, "share");
    Require.present(date, "date");
  }
}
