package org.provincekit.app.report;

import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseTest.Kind.H2)
class JpaReportQueryH2Test extends JpaReportQueryContract {}
