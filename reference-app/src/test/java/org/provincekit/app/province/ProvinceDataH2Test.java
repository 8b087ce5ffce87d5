package org.provincekit.app.province;

import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseKind.H2)
class ProvinceDataH2Test extends ProvinceDataContract {}
