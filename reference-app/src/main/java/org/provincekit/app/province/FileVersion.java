package org.provincekit.app.province;

import java.time.Instant;

/**
 * Where a version of a file came from.
 *
 * @param file the file's name
 * @param version counted from 1
 * @param origin the profile or the request it came with
 * @param actor who brought it
 * @param recordedAt when
 * @param characters how long it is
 */
record FileVersion(
    String file, long version, String origin, String actor, Instant recordedAt, long characters) {}
