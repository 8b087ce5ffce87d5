package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the README true. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path SNIPPET =
      Path.of("src/test/java/org/provincekit/tck/example/YourReportQueryTest.java");

  @Test
  void theSnippetIsACompiledAndPassingClass() throws IOException {
    Matcher matcher =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
    assertTrue(matcher.find(), "no snippet");
    assertEquals(Files.readString(SNIPPET), matcher.group(1));
  }

  @Test
  void everyContractIsListed() throws IOException {
    String readme = Files.readString(README);
    try (var files = Files.list(Path.of("src/main/java/org/provincekit/tck"))) {
      List<String> missing =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> name.endsWith("Contract") && !name.equals("PortContract"))
              .filter(name -> !readme.contains("`" + name + "`"))
              .toList();
      assertEquals(List.of(), missing);
    }
  }
}
