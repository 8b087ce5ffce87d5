package org.provincekit.sla;

import java.time.Instant;
import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * A granted extension (gia hạn): either a new due moment or a limit added to the due moment.
 *
 * @param askedBy who asked
 * @param askedAt when it was asked for
 * @param approvedBy who approved
 * @param approvedAt when it was approved
 * @param reason why, as told to the reporter; 1–2000 characters
 * @param newDue the new due moment; exactly one of this and {@code added} is given
 * @param added the limit added from the due moment on
 * @param toldAt when the reporter was told, empty when not yet
 * @since 0.1
 */
public record Extension(
    String askedBy,
    Instant askedAt,
    String approvedBy,
    Instant approvedAt,
    String reason,
    Optional<Instant> newDue,
    Optional<Limit> added,
    Optional<Instant> toldAt) {
  /**
   * Checks the parts.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#TOO_LONG} or {@link
   *     ErrorCode#INCONSISTENT} unless exactly one of new due moment and added limit is given
   */
  public Extension {
    Require.present(askedBy, "askedBy");
    Require.present(askedAt, "askedAt");
    Require.present(approvedBy, "approvedBy");
    Require.present(approvedAt, "approvedAt");
    reason = Require.text(reason, 1, 2000, "reason");
    Require.present(newDue, "newDue");
    Require.present(added, "added");
    Require.present(toldAt, "toldAt");
    if (newDue.isPresent() == added.isPresent()) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT, "newDue", "an extension has a new due moment or an added limit");
    }
  }

  /**
   * Makes an extension to a new due moment.
   *
   * @param askedBy who asked
   * @param askedAt when
   * @param approvedBy who approved
   * @param approvedAt when
   * @param reason why
   * @param newDue the new due moment
   * @return the extension, not yet told
   */
  public static Extension to(
      String askedBy,
      Instant askedAt,
      String approvedBy,
      Instant approvedAt,
      String reason,
      Instant newDue) {
    return new Extension(
        askedBy,
        askedAt,
        approvedBy,
        approvedAt,
        reason,
        Optional.of(newDue),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Makes an extension by a further limit.
   *
   * @param askedBy who asked
   * @param askedAt when
   * @param approvedBy who approved
   * @param approvedAt when
   * @param reason why
   * @param added the limit added from the due moment on
   * @return the extension, not yet told
   */
  public static Extension by(
      String askedBy,
      Instant askedAt,
      String approvedBy,
      Instant approvedAt,
      String reason,
      Limit added) {
    return new Extension(
        askedBy,
        askedAt,
        approvedBy,
        approvedAt,
        reason,
        Optional.empty(),
        Optional.of(added),
        Optional.empty());
  }

  /**
   * Notes when the reporter was told.
   *
   * @param moment when
   * @return the told extension
   */
  public Extension told(Instant moment) {
    return new Extension(
        askedBy, askedAt, approvedBy, approvedAt, reason, newDue, added, Optional.of(moment));
  }
}
