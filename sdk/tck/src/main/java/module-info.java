/** Contracts that an implementation of a ProvinceKit port must pass, and fixtures to test with. */
module org.provincekit.tck {
  requires transitive org.provincekit.sdk;
  requires transitive org.junit.jupiter.api;

  exports org.provincekit.tck;

  opens org.provincekit.tck to
      org.junit.platform.commons;
}
