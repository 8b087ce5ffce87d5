package org.provincekit.sla;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.TimeRange;

/**
 * A stretch in which a clock stands still, such as waiting for the reporter.
 *
 * @param from when it began
 * @param until when it ended, empty while it lasts; one before {@code from}, from a clock that
 *     stepped back, counts as {@code from}
 * @param reason why, for the explanation; 1–500 characters, no personal data
 * @since 0.1
 */
public record Pause(Instant from, Optional<Instant> until, String reason) {
  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#TOO_LONG}
   */
  public Pause {
    Require.present(from, "from");
    Instant first = from;
    until = Require.present(until, "until").map(end -> end.isBefore(first) ? first : end);
    reason = Require.text(reason, 1, 500, "reason");
  }

  /**
   * Gives the range paused so far.
   *
   * @param now the end of a pause that still lasts
   * @return the range, empty in length when it has not begun by then
   */
  public TimeRange until(Instant now) {
    Instant end = until.orElse(now);
    return new TimeRange(from, end.isBefore(from) ? from : end);
  }
}
