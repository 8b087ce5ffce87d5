package org.provincekit.shared;

import java.util.regex.Pattern;

/**
 * What travels with one call into a service: who acts, and the mark by which logs, traces and
 * events of the call find each other.
 *
 * @param actor who acts
 * @param correlationId 1–64 letters, digits, hyphens
 * @since 0.1
 */
public record CallContext(Actor actor, String correlationId) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#MALFORMED}
   */
  public CallContext {
    Require.present(actor, "actor");
    Require.code(correlationId, FORM, "correlationId");
  }
}
