package org.provincekit.app.identity;

import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseTest.Kind.H2)
class IdentityH2Test extends IdentityContract {}
