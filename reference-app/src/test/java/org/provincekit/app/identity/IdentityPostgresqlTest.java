package org.provincekit.app.identity;

import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseTest.Kind.POSTGRESQL)
class IdentityPostgresqlTest extends IdentityContract {}
