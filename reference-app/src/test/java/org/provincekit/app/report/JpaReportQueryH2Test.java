package org.provincekit.app.report;

import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseKind.H2)
class JpaReportQueryH2Test extends JpaReportQueryContract {}
