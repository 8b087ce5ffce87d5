package org.provincekit.app.platform.idempotency;

import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseKind.H2)
class IdempotencyH2Test extends IdempotencyContract {}
