package org.provincekit.app.platform.idempotency;

import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseKind.POSTGRESQL)
class IdempotencyPostgresqlTest extends IdempotencyContract {}
