package org.provincekit.app.report;

import java.nio.file.Path;
import java.util.Base64;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReporterRegistry;

/** The adapters of this slice over a test's database, for the tests of other slices. */
public record ReportAdapters(
    ReportRepository reports,
    ReportQuery query,
    ReporterRegistry reporters,
    DiskAttachmentStore attachments,
    PhotoCleaner cleaner) {
  /** Makes them; each is used inside a transaction of the database. */
  public static ReportAdapters over(TestDatabase database, Path folder) {
    JpaReportRepository reports = new JpaReportRepository(database.entities());
    AttachmentFiles files = new AttachmentFiles(folder, 0);
    FieldKeys keys =
        FieldKeys.parse("test:" + Base64.getEncoder().encodeToString(new byte[32]), "the test");
    return new ReportAdapters(
        reports,
        new JpaReportQuery(database.entities(), reports, new Database(database.dataSource())),
        new JpaReporterRegistry(database.entities(), keys),
        new DiskAttachmentStore(database.entities(), files),
        new PhotoCleaner(PhotoLimits.DEFAULT, files));
  }
}
