package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentInfo;

/** Cleans and stores an uploaded photo. */
@ApplicationScoped
class AttachmentFacade {
  private final PhotoCleaner cleaner;
  private final DiskAttachmentStore store;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  AttachmentFacade(
      PhotoCleaner cleaner, DiskAttachmentStore store, Transactions transactions, Clock clock) {
    this.cleaner = cleaner;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The stored photo as its sender refers to it. */
  public record Uploaded(String id, String mediaType, long size, int width, int height) {}

  /** Decoding takes its time, so the transaction begins after it. */
  Uploaded store(InputStream upload) {
    CleanPhoto photo = cleaner.clean(upload);
    AttachmentId id = new AttachmentId(UUID.randomUUID());
    AttachmentInfo info = transactions.inNew(() -> store.store(id, photo, clock.instant()));
    return new Uploaded(
        id.toString(), info.mediaType(), info.size(), photo.width(), photo.height());
  }
}
