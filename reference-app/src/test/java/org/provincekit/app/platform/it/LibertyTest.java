package org.provincekit.app.platform.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks an integration test: Arquillian has started Liberty with the packaged war, once for the
 * whole suite, over the database of the run (H2 or PostgreSQL). The test is a client of it; see
 * {@link Api}. It must not expect an empty database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ArquillianExtension.class)
public @interface LibertyTest {}
