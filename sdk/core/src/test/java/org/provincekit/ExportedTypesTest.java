package org.provincekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources: what others program against says what it is, and since when. */
class ExportedTypesTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^ *public (?:(?:abstract|final|sealed|non-sealed|static) )*"
              + "(?:class|record|interface|enum|@interface) (\\w+)");

  /** A comment, then perhaps annotations, then nothing more. */
  private static final Pattern JAVADOC_AT_THE_END =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*\\z", Pattern.DOTALL);

  @Test
  void everyExportedTypeHasJavadocWithSince() throws IOException {
    List<String> wrong = new ArrayList<>();
    int types = 0;
    for (Path file : exportedSources()) {
      String source = Files.readString(file);
      Matcher declaration = PUBLIC_TYPE.matcher(source);
      while (declaration.find()) {
        types++;
        Matcher javadoc = JAVADOC_AT_THE_END.matcher(source.substring(0, declaration.start()));
        if (!javadoc.find()) {
          wrong.add(declaration.group(1) + " has no Javadoc");
        } else if (!javadoc.group(1).contains("@since ")) {
          wrong.add(declaration.group(1) + " has no @since");
        }
      }
    }
    assertThat(types).as("exported types read").isGreaterThan(50);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageIsExportedOrInternal() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(Path.of("org", "provincekit")))) {
      Set<String> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(file -> SOURCES.relativize(file.getParent()).toString())
              .map(folder -> folder.replace(File.separatorChar, '.'))
              .filter(name -> !name.startsWith("org.provincekit.internal"))
              .collect(Collectors.toSet());
      assertThat(exports()).isEqualTo(packages);
    }
  }

  private static Set<String> exports() throws IOException {
    Path module = Path.of("target", "classes", "module-info.class");
    try (InputStream bytes = Files.newInputStream(module)) {
      return ModuleDescriptor.read(bytes).exports().stream()
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    }
  }

  private static List<Path> exportedSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : exports()) {
      try (Stream<Path> files =
          Files.list(SOURCES.resolve(name.replace('.', File.separatorChar)))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
