package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Set;
import org.provincekit.app.platform.config.Settings;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.platform.startup.SchemaReady;
import org.provincekit.app.platform.startup.StartRefused;

/** Lays out the data folder: photos, and the keys of personal data. */
@ApplicationScoped
class Storage {
  /** Kept free on the disk, so that database and log can go on when photos have filled it. */
  private static final long RESERVE_BYTES = 256L * 1024 * 1024;

  private final AttachmentFiles files;
  private final PhotoCleaner cleaner;
  private final FieldKeys keys;

  @Inject
  Storage(Settings settings) {
    Path folder = settings.dataDir();
    files = new AttachmentFiles(folder.resolve("attachments"), RESERVE_BYTES);
    cleaner = new PhotoCleaner(PhotoLimits.DEFAULT, files);
    try {
      keys = FieldKeys.find(settings.fieldKeys(), folder.resolve("field-keys"), settings.isDemo());
    } catch (IllegalStateException e) {
      throw new StartRefused(e.getMessage());
    }
  }

  /** Makes wrong or missing keys stop the start, not the first look at a name. */
  void check(
      @Observes SchemaReady ready, JpaReporterRegistry reporters, Transactions transactions) {
    Set<String> missing = transactions.inNew(reporters::missingKeys);
    if (!missing.isEmpty()) {
      throw new StartRefused(
          "personal data are encrypted with keys that are not configured: " + missing);
    }
  }

  @Produces
  AttachmentFiles files() {
    return files;
  }

  @Produces
  PhotoCleaner cleaner() {
    return cleaner;
  }

  @Produces
  FieldKeys keys() {
    return keys;
  }
}
