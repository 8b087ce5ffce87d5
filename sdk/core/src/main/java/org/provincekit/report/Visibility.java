package org.provincekit.report;

/**
 * Who may see a report's content without being part of the case.
 *
 * @since 0.1
 */
public enum Visibility {
  /** Everybody, once the coordinator has accepted it. */
  PUBLIC,
  /** Only those who handle it, and the reporter by tracking code. */
  RESTRICTED
}
