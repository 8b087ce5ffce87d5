package org.provincekit.app.platform.security;

import java.util.Optional;
import org.provincekit.shared.Actor;

/**
 * Somebody whom the gate let in.
 *
 * @param official who, in the rights looked up now
 * @param csrfToken what a change must carry; empty when no cookie but a token names the caller
 * @param mustChangePassword whether nothing but a new password is open to them
 */
public record Identified(
    Actor.Official official, Optional<String> csrfToken, boolean mustChangePassword) {}
