package org.provincekit.example.plainjava;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the READMEs show is what the example is and does. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path SDK_README = Path.of("../../sdk/README.md");
  private static final Path SOURCE =
      Path.of("src/main/java/org/provincekit/example/plainjava/OneReport.java");

  @Test
  void theOutputShownIsTheOutput() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OneReport.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String output = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    assertThat(block(README, "output", "text")).isEqualTo(output);
  }

  @Test
  void theSnippetShownIsTheCodeThatRuns() throws IOException {
    String[] parts = Files.readString(SOURCE).split(" *// #embed\n");
    assertThat(parts).as("one snippet").hasSize(3);
    String snippet = parts[1].stripTrailing().stripIndent() + "\n";
    assertThat(snippet.lines().count()).as("short enough to read").isLessThanOrEqualTo(16);
    assertThat(block(README, "embed", "java")).isEqualTo(snippet);
    assertThat(block(SDK_README, "embed", "java")).isEqualTo(snippet);
  }

  /** Gives the fenced block between a pair of markers. */
  private static String block(Path page, String marker, String language) throws IOException {
    String text = Files.readString(page).replace("\r\n", "\n");
    Matcher matcher =
        Pattern.compile(
                "<!-- %1$s -->\n```%2$s\n(.*?)```\n<!-- /%1$s -->".formatted(marker, language),
                Pattern.DOTALL)
            .matcher(text);
    assertThat(matcher.find()).as("%s has a block %s", page, marker).isTrue();
    return matcher.group(1);
  }
}
