package org.provincekit.sla;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * A declared disaster, during which the policy's disaster lines count for clocks that start.
 *
 * @param name what was declared, 1–200 characters
 * @param from when it began
 * @param until when it was lifted; empty while it lasts
 * @since 0.1
 */
public record DeclaredDisaster(String name, Instant from, Optional<Instant> until) {
  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#TOO_LONG} or {@link
   *     ErrorCode#INCONSISTENT} when it ends before it begins
   */
  public DeclaredDisaster {
    name = Require.text(name, 1, 200, "name");
    Instant first = Require.present(from, "from");
    if (Require.present(until, "until").filter(end -> end.isBefore(first)).isPresent()) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT, "until", "a disaster cannot end before it begins");
    }
  }

  boolean includes(Instant moment) {
    return !moment.isBefore(from) && until.filter(end -> !moment.isBefore(end)).isEmpty();
  }
}
