package org.provincekit.app.platform.startup;

/**
 * Told once per start, after the service has begun to take requests: the moment to tell the
 * operator where it is, and to begin what nobody has to wait for. Observers must not throw.
 */
public record ServiceOpen() {}
