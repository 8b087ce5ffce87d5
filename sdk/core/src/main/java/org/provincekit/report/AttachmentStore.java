package org.provincekit.report;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Port: keeps photos and documents whose content was checked and cleaned before.
 *
 * <p>Implementations must give back the bytes stored (AS-1) and their size and digest (AS-2); must
 * let one report claim an attachment, once, and refuse every other (AS-3), claiming all or none
 * (AS-4); must accept a claim repeated by the same report (AS-5); must give empty for what is not
 * there (AS-6); must list what nobody claimed before a moment (AS-7), and delete only what is
 * unclaimed (AS-8). Bytes must be safely stored before the call returns.
 *
 * @since 0.1
 */
public interface AttachmentStore {
  /**
   * Stores content.
   *
   * @param id a new identity
   * @param mediaType of the content
   * @param content the bytes; closed by the caller
   * @param now by the caller's clock
   * @return what is known of it
   * @throws DomainException {@link ErrorCode#ALREADY_EXISTS} when the identity is taken
   */
  AttachmentInfo store(AttachmentId id, String mediaType, InputStream content, Instant now);

  /**
   * Finds an attachment.
   *
   * @param id its identity
   * @return what is known of it, or empty
   */
  Optional<AttachmentInfo> find(AttachmentId id);

  /**
   * Opens the content.
   *
   * @param id its identity
   * @return a stream the caller closes
   * @throws DomainException {@link ErrorCode#NOT_FOUND}
   */
  InputStream open(AttachmentId id);

  /**
   * Binds attachments to a report for good.
   *
   * @param ids which
   * @param report whose they shall be
   * @throws DomainException {@link ErrorCode#UNKNOWN_VALUE} when one does not exist or belongs to
   *     another report; the two cannot be told apart
   */
  void claim(Collection<AttachmentId> ids, ReportId report);

  /**
   * Lists what was stored before a moment and claimed by nobody.
   *
   * @param before the moment
   * @param limit at most so many
   * @return identities, oldest first
   */
  List<AttachmentId> unclaimed(Instant before, int limit);

  /**
   * Deletes an unclaimed attachment; does nothing when it is claimed or gone.
   *
   * @param id its identity
   */
  void delete(AttachmentId id);
}
