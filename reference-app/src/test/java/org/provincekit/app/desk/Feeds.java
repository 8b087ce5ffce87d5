package org.provincekit.app.desk;

import java.time.Clock;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.report.ReportRepository;

/** The feed over a test's database, for the tests of other slices. */
public final class Feeds {
  private Feeds() {}

  /** Makes it; it is used inside a transaction of the database. */
  public static DeskFeed over(TestDatabase database, ReportRepository reports, Clock clock) {
    return new DeskFeed(reports, new FeedRows(database.entities()), clock);
  }
}
