package org.provincekit.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The static files of the web page, as they lie in the sources. */
final class WebPages {
  static final Path ROOT = Path.of("src/main/webapp");
  static final Path ASSETS = ROOT.resolve("assets");
  private static final Pattern MESSAGE =
      Pattern.compile("(?m)^  '([^']+)': '((?:[^'\\\\]|\\\\.)*)',$");
  private static final Pattern STATIC_IMPORT = Pattern.compile("(?m)^import [^;]*?'([^']+)';");

  private WebPages() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All modules, messages left out. */
  static List<Path> modules() {
    return files(".js").filter(file -> !file.getParent().endsWith("lang")).toList();
  }

  static Stream<Path> files(String end) {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The messages of a language file; each stands on a line of its own. */
  static Map<String, String> messages(Path file) {
    Map<String, String> messages = new LinkedHashMap<>();
    String text = read(file);
    MESSAGE.matcher(text).results().forEach(m -> messages.put(m.group(1), m.group(2)));
    long lines = text.lines().filter(line -> line.startsWith("  ")).count();
    if (messages.size() != lines) {
      throw new AssertionError(file + " has " + lines + " lines, but " + messages.size() + " keys");
    }
    return messages;
  }

  /** Every text that a pattern's first group finds in all modules. */
  static Set<String> foundInModules(Pattern pattern) {
    return modules().stream()
        .flatMap(file -> pattern.matcher(read(file)).results())
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A module with everything that it needs at once, not what it loads later. */
  static Set<Path> withImports(Path module) {
    Set<Path> found = new TreeSet<>();
    collect(module.normalize(), found);
    return found;
  }

  private static void collect(Path module, Set<Path> found) {
    if (found.add(module)) {
      STATIC_IMPORT
          .matcher(read(module))
          .results()
          .map(match -> module.resolveSibling(match.group(1)).normalize())
          .forEach(imported -> collect(imported, found));
    }
  }
}
