package org.provincekit.tck;

import org.provincekit.memory.InMemoryAttachmentStore;
import org.provincekit.report.AttachmentStore;

class InMemoryAttachmentStoreTest extends AttachmentStoreContract {
  private final AttachmentStore attachments = new InMemoryAttachmentStore();

  @Override
  protected AttachmentStore store() {
    return attachments;
  }
}
