package org.provincekit.report;

import java.time.Instant;
import org.provincekit.shared.Require;

/**
 * A consent given for one purpose (Law 91/2025/QH15): which wording was shown, and when.
 *
 * @param purpose what for
 * @param wording the version of the wording that was shown
 * @param givenAt when
 * @since 0.1
 */
public record Consent(Purpose purpose, String wording, Instant givenAt) {
  /**
   * What a consent is for.
   *
   * @since 0.1
   */
  public enum Purpose {
    /** The handling agency may see name and contact. */
    CONTACT_BY_AGENCY,
    /** The position stored in a photo may be kept with the case. */
    KEEP_PHOTO_POSITION
  }

  /** Checks the parts. */
  public Consent {
    Require.present(purpose, "consents");
    wording = Require.text(wording, 1, 40, "consents.wording");
    Require.present(givenAt, "givenAt");
  }
}
