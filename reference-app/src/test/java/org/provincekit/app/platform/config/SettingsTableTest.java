package org.provincekit.app.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of settings in the code, the table for operators and the server's defaults agree. */
class SettingsTableTest {
  private static final String BEGIN = "<!-- settings: begin -->";
  private static final String END = "<!-- settings: end -->";

  @Test
  void theTableForOperatorsIsTheListInTheCode() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String table =
        readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)).strip();
    assertThat(table).isEqualTo(expected());
  }

  private static String expected() {
    Stream<String> rows =
        Arrays.stream(SettingKey.values())
            .map(
                key ->
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            key.environment(),
                            key.preset().map(text -> "`" + text + "`").orElse(""),
                            key.meaningVi(),
                            key.meaningEn()));
    return String.join(
        "\n",
        Stream.concat(Stream.of("| name | default | nghĩa | meaning |", "|---|---|---|---|"), rows)
            .toList());
  }

  @Test
  void theServersDefaultsAreThoseOfTheTable() throws Exception {
    String server = Files.readString(Path.of("src/main/liberty/config/server.xml"));
    Matcher variable =
        Pattern.compile("<variable name=\"PROVINCEKIT_([A-Z_]+)\"\\s+defaultValue=\"([^\"]*)\"")
            .matcher(server);
    List<String> seen =
        variable
            .results()
            .map(
                found -> {
                  SettingKey key = SettingKey.valueOf(found.group(1));
                  String preset = found.group(2).replace("${env.HOME}", "$HOME");
                  if (key != SettingKey.DB_URL && key != SettingKey.DB_USER) {
                    assertThat(preset).isEqualTo(key.preset().orElse(""));
                  }
                  return key.name();
                })
            .toList();
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "HTTP_HOST", "HTTP_PORT", "DATA_DIR", "DB_URL", "DB_USER", "DB_PASSWORD");
  }
}
