package org.provincekit.app.platform.config;

/** What the service is run for. */
public enum Profile {
  /** To try it: embedded database, invented reports and accounts with known passwords. */
  DEMO,
  /** For the public: nothing that is known to everybody is accepted. */
  PRODUCTION
}
