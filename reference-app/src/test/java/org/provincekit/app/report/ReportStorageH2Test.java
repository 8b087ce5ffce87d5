package org.provincekit.app.report;

import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseTest.Kind.H2)
class ReportStorageH2Test extends ReportStorageContract {
  ReportStorageH2Test() {
    super(true);
  }
}
