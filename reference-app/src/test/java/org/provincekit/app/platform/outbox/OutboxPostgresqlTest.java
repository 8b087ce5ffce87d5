package org.provincekit.app.platform.outbox;

import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseKind.POSTGRESQL)
class OutboxPostgresqlTest extends OutboxContract {}
