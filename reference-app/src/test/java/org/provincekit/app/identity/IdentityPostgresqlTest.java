package org.provincekit.app.identity;

import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseKind.POSTGRESQL)
class IdentityPostgresqlTest extends IdentityContract {}
