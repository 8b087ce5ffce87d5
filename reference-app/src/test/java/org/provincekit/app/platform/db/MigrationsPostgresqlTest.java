package org.provincekit.app.platform.db;

@DatabaseTest(DatabaseTest.Kind.POSTGRESQL)
class MigrationsPostgresqlTest extends MigrationsContract {}
