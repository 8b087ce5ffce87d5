package org.provincekit.sla;

/**
 * What starts a clock.
 *
 * @since 0.1
 */
public enum StartsFrom {
  /** The reporter sent the report. */
  SUBMISSION,
  /** The coordinator accepted it. */
  ACCEPTANCE,
  /** The agency was given it. */
  ASSIGNMENT
}
