package org.provincekit.app.province.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** The shipped profile, and the real data it is compared with where they are there. */
public final class Shipped {
  /** Where the profile lies, from the module's folder. */
  public static final Path FOLDER = Path.of("src/main/resources/provinces/ca-mau");

  private static final ProvinceData DATA =
      ProvinceReader.read(ProvinceFiles.of(bodies())).data().orElseThrow();

  private Shipped() {}

  /** Gives the profile as the product reads it. */
  public static ProvinceData data() {
    return DATA;
  }

  /** Gives the texts, to be changed by a test. */
  public static Map<String, String> bodies() {
    return new TreeMap<>(ProvinceFolder.read(FOLDER).bodies());
  }

  /** Finds a file of the real data; without it the test is skipped and says so. */
  public static Path shared(String file) {
    String given = System.getProperty("provincekit.shared");
    if (given != null && Files.exists(Path.of(given, file))) {
      return Path.of(given, file);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared/data").resolve(file);
      if (Files.exists(found)) {
        return found;
      }
    }
    Assumptions.abort("skipped: no real data (shared/data/" + file + ") beside the repository");
    throw new IllegalStateException("never reached");
  }
}
