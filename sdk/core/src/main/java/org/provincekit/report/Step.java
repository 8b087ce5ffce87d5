package org.provincekit.report;

import java.time.Instant;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.Require;

/**
 * One step in a report's life from outside: who takes it, in which call, and when by the injected
 * clock.
 *
 * @param call who acts
 * @param at when
 * @since 0.1
 */
public record Step(CallContext call, Instant at) {
  /** Checks that both are there. */
  public Step {
    Require.present(call, "call");
    Require.present(at, "at");
  }
}
