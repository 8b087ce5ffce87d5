package org.provincekit.app.report;

import org.provincekit.app.platform.db.DatabaseTest;

@DatabaseTest(DatabaseTest.Kind.H2)
class DiskAttachmentStoreH2Test extends DiskAttachmentStoreContract {}
