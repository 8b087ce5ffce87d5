package org.provincekit.shared;

import java.util.List;

/**
 * Port: takes the events of a state change, in the same unit of work as the change.
 *
 * <p>Implementations must keep the order given (EP-1), must accept the same {@code id} again
 * without a second delivery (EP-2), and must lose nothing that was taken once the unit of work has
 * committed (EP-3).
 *
 * @since 0.1
 */
public interface EventPublisher {
  /**
   * Takes events; delivery happens later and elsewhere.
   *
   * @param events in order; may be empty
   */
  void publish(List<? extends EventEnvelope<?>> events);
}
