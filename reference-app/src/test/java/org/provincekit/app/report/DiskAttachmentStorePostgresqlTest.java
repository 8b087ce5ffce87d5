package org.provincekit.app.report;

import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseTest.Kind.POSTGRESQL)
class DiskAttachmentStorePostgresqlTest extends DiskAttachmentStoreContract {}
