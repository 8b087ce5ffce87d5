package org.provincekit.app.report;

import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseTest.Kind.H2)
class JpaReportRepositoryH2Test extends JpaReportRepositoryContract {}
