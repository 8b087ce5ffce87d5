package org.provincekit.app.province.profile;

import org.provincekit.service.StandardText;

/**
 * A reason that staff choose when a report goes another way, with the words for the reporter.
 *
 * @param kind what it is a reason for
 * @param text the words; the code is unique in its kind
 */
public record Reason(Kind kind, StandardText text) {
  /** What it is a reason for. */
  public enum Kind {
    /** The report is refused. */
    REJECT,
    /** The reporter is told where to turn. */
    REDIRECT,
    /** An agency returns a case. */
    HAND_BACK
  }
}
