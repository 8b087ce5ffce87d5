package org.provincekit.app.demo;

import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseKind.H2)
class DemoSeedH2Test extends DemoSeedContract {}
