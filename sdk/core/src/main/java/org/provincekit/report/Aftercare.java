package org.provincekit.report;

import java.time.Duration;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * What the reporter may do after the answer (đánh giá, mở lại), as the province's policy says.
 *
 * @param window how long after the answer it may be rated and reopened; then it closes
 * @param reopenings how often the reporter may reopen; further wishes go to the coordinator
 * @since 0.1
 */
public record Aftercare(Duration window, int reopenings) {
  /** Seven days, one reopening. */
  public static final Aftercare DEFAULT = new Aftercare(Duration.ofDays(7), 1);

  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} on a negative value
   */
  public Aftercare {
    Require.present(window, "window");
    if (window.isNegative() || reopenings < 0) {
      throw DomainException.of(ErrorCode.OUT_OF_RANGE, "aftercare", "must not be negative");
    }
  }
}
