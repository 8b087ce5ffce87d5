package org.provincekit.app.platform.database;

/** The databases the product knows, for the few statements that must differ. */
public enum DatabaseKind {
  /** Embedded, one process. */
  H2,
  /** Many servers over one database. */
  POSTGRESQL
}
