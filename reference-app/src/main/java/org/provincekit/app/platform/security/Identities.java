package org.provincekit.app.platform.security;

import java.util.Optional;
import org.provincekit.app.platform.problem.ProblemException;

/** Finds out who stands behind what a request carries, with the rights they have at this moment. */
public interface Identities {
  /** The session's cookie. */
  String COOKIE = "pk_session";

  /**
   * Looks a session up.
   *
   * @param token what the cookie holds, anything
   * @return empty when there is no such session, or no longer
   */
  Optional<Identified> bySession(String token);

  /**
   * Checks a bearer token.
   *
   * @param token what the header holds, anything
   * @return whom it names
   * @throws ProblemException 401 when anything about it is off
   */
  Identified byBearer(String token);
}
