package org.provincekit.app.platform.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartIT {
  @TempDir private Path folder;

  @Test
  void wrongSettingsEndTheProcessWithOneLineThatNamesThem() throws Exception {
    assumeFalse(ItDatabase.isPostgresql(), "No database is touched; the run on H2 shows it");
    try (ServerProcess server =
        ServerProcess.start(
            folder, Map.of("PROVINCEKIT_PROFILE", "production", "PROVINCEKIT_HTTP_PORT", "x"))) {
      assertThat(server.awaitExit()).isEqualTo(78);
      List<String> lines =
          server.console().lines().filter(line -> line.contains("ProvinceKit")).toList();
      assertThat(lines).hasSize(1);
      assertThat(lines.get(0))
          .contains("does not start")
          .contains("PROVINCEKIT_HTTP_PORT")
          .contains("PROVINCEKIT_ALLOW_EMBEDDED_DB");
    }
    assertThat(folder.resolve("data")).doesNotExist();
  }
}
