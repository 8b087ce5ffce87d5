package org.provincekit.app.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.provincekit.app.platform.problem.ProblemException;
import org.provincekit.app.platform.startup.StartRefused;
import org.provincekit.shared.DomainException;

/**
 * The file that makes the first administrator: the name on its first line, a first password on the
 * second. It counts only while there is no active administrator, and the password must be changed
 * at the first sign-in.
 *
 * @param username the name
 * @param password the first password
 */
record FirstAdministrator(String username, String password) {
  private static final String KEY = "PROVINCEKIT_BOOTSTRAP_ADMIN";
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

  static FirstAdministrator read(Path file) {
    try {
      boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
      if (posix && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
        throw new StartRefused(KEY + " names a file that everybody on this machine may read");
      }
      List<String> lines = Files.readAllLines(file).stream().map(String::strip).toList();
      if (lines.size() < 2) {
        throw new StartRefused(KEY + ": the file must have a name and a password, on a line each");
      }
      String username = Usernames.require(lines.get(0));
      PasswordRules.check(lines.get(1), username, "password");
      return new FirstAdministrator(username, lines.get(1));
    } catch (IOException e) {
      throw new StartRefused(KEY + " names a file that cannot be read");
    } catch (DomainException e) {
      throw new StartRefused(KEY + ": " + e.getMessage());
    } catch (ProblemException e) {
      throw new StartRefused(KEY + ": the password is too easy to guess");
    }
  }

  @Override
  public String toString() {
    return "FirstAdministrator";
  }
}
