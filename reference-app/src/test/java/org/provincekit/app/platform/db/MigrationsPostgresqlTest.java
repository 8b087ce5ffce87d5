package org.provincekit.app.platform.db;

import org.provincekit.app.platform.database.DatabaseKind;

@DatabaseTest(DatabaseKind.POSTGRESQL)
class MigrationsPostgresqlTest extends MigrationsContract {}
