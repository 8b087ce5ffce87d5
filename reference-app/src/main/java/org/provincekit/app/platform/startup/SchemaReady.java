package org.provincekit.app.platform.startup;

/**
 * Told once per start, when the database is there and has the schema of this version: the moment
 * for a slice to load or seed what it needs from the database. Observers run one after the other,
 * in the order of their {@code @Priority}, before the service takes requests. One that throws
 * {@link StartRefused} ends the start with its line; while the database is unreachable the whole
 * sequence is repeated, so an observer must be able to run again.
 *
 * @param version the schema's version
 */
public record SchemaReady(String version) {}
