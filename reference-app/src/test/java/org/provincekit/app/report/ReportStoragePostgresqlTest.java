package org.provincekit.app.report;

import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseKind.POSTGRESQL)
class ReportStoragePostgresqlTest extends ReportStorageContract {
  ReportStoragePostgresqlTest() {
    super(false);
  }
}
