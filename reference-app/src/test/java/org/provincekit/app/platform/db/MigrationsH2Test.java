package org.provincekit.app.platform.db;

@DatabaseTest(DatabaseTest.Kind.H2)
class MigrationsH2Test extends MigrationsContract {}
