package org.provincekit.app.platform.db;

import org.provincekit.app.platform.database.DatabaseKind;

@DatabaseTest(DatabaseKind.H2)
class MigrationsH2Test extends MigrationsContract {}
