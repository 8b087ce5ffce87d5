package org.provincekit.app.platform.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provincekit.app.platform.database.DatabaseKind;

/**
 * Marks a plain test (no server) that needs a migrated database. Each class gets an empty schema of
 * its own, injected as a {@link TestDatabase} parameter. Write the tests in an abstract class with
 * two subclasses, {@code …H2Test} and {@code …PostgresqlTest}, that differ in {@link #value()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestDatabaseExtension.class)
public @interface DatabaseTest {
  /** Which database the class runs on. */
  DatabaseKind value();
}
