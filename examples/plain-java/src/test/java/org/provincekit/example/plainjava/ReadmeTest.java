package org.provincekit.example.plainjava;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what the example does. */
class ReadmeTest {
  private static final Path SOURCE =
      Path.of("src/main/java/org/provincekit/example/plainjava/OneReport.java");

  @Test
  void theOutputIsTheExamplesOwn() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    OneReport.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(block("output", "```\n"));
  }

  @Test
  void theSnippetIsTheExamplesOwn() throws IOException {
    String code = Files.readString(SOURCE).split("    // #embed\n", -1)[1];
    assertThat(code.stripIndent().strip()).isEqualTo(block("embed", "```java\n"));
  }

  private static String block(String name, String fence) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String from = "<!-- " + name + " -->\n" + fence;
    int start = readme.indexOf(from) + from.length();
    return readme.substring(start, readme.indexOf("\n```", start)).strip();
  }
}
