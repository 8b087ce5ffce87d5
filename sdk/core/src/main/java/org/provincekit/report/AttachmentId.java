package org.provincekit.report;

import java.util.UUID;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * The identity of a photo or document. It is random: knowing it lets the sender attach it, once, to
 * one report.
 *
 * @param value a random UUID
 * @since 0.1
 */
public record AttachmentId(UUID value) {
  /**
   * Checks that the value is there.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}
   */
  public AttachmentId {
    Require.present(value, "attachmentId");
  }

  /**
   * Reads the canonical form of a UUID.
   *
   * @param text 36 characters
   * @return the identity
   * @throws DomainException {@link ErrorCode#MALFORMED}
   */
  public static AttachmentId parse(String text) {
    return new AttachmentId(Uuids.parse(text, "attachments"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
