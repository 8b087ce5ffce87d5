package org.provincekit.app.report;

/** Says that the disk for attachments has no room; nothing of the file was kept. */
public class StorageFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes the refusal. */
  public StorageFull() {
    super("The disk for attachments is full");
  }
}
