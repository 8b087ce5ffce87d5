package org.provincekit.app.platform.http;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provincekit.app.platform.problem.PlatformProblem;

/** Reads the headers that make a request depend on a version. */
public final class Preconditions {
  private static final Pattern VERSION = Pattern.compile("\\s*(?:W/)?\"?([0-9]{1,18})\"?\\s*");

  private Preconditions() {}

  /**
   * Reads {@code If-Match}.
   *
   * @param ifMatch as it came; may be null
   * @return the version seen; empty when absent or {@code *}
   */
  public static OptionalLong version(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher matcher = VERSION.matcher(ifMatch);
    if (!matcher.matches()) {
      throw PlatformProblem.BAD_HEADER.about("If-Match");
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)));
  }
}
