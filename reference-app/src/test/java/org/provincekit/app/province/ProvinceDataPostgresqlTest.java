package org.provincekit.app.province;

import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseKind.POSTGRESQL)
class ProvinceDataPostgresqlTest extends ProvinceDataContract {}
