package org.provincekit.app.report;

import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseTest.Kind.H2)
class JpaReporterRegistryH2Test extends JpaReporterRegistryContract {}
