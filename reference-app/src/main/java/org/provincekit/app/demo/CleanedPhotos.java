package org.provincekit.app.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.UUID;
import org.provincekit.app.report.DiskAttachmentStore;
import org.provincekit.app.report.PhotoCleaner;
import org.provincekit.report.AttachmentId;

/** Keeps drawings the way in which uploaded photos are kept. */
@ApplicationScoped
class CleanedPhotos implements PhotoKeeper {
  private final PhotoCleaner cleaner;
  private final DiskAttachmentStore store;

  @Inject
  CleanedPhotos(PhotoCleaner cleaner, DiskAttachmentStore store) {
    this.cleaner = cleaner;
    this.store = store;
  }

  @Override
  public AttachmentId keep(String scene, Instant at) {
    byte[] drawing = Scene.of(scene).png();
    AttachmentId id = new AttachmentId(UUID.randomUUID());
    store.store(id, cleaner.clean(new ByteArrayInputStream(drawing)), at);
    return id;
  }
}
