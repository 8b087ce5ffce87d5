package org.provincekit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The pages of {@code sdk/docs}, as tests read them to hold them against the code. */
public final class Docs {
  private Docs() {}

  /** Gives the text of a page. */
  public static String page(String name) {
    try {
      return Files.readString(folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the cells of the table that stands between a pair of markers, without its head. */
  public static List<List<String>> table(String page, String marker) {
    String text = page(page);
    int from = text.indexOf("<!-- " + marker + " -->");
    int until = text.indexOf("<!-- /" + marker + " -->");
    if (from < 0 || until < from) {
      throw new AssertionError(page + " has no table " + marker);
    }
    return text.substring(from, until)
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(
            line ->
                Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                    .map(String::strip)
                    .toList())
        .toList();
  }

  private static Path folder() {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      Path docs = at.resolve("sdk/docs");
      if (Files.isDirectory(docs)) {
        return docs;
      }
    }
    throw new AssertionError("No sdk/docs above " + start);
  }
}
