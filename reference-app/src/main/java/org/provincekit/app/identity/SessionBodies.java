package org.provincekit.app.identity;

/** The bodies of signing in and of changing the password; they never show in a log. */
final class SessionBodies {
  private SessionBodies() {}

  /** Signs in. */
  record Credentials(String username, String password) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /** Changes the own password. */
  record NewPassword(String current, String password) {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }
}
