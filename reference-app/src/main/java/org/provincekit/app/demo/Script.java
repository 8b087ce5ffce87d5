package org.provincekit.app.demo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The invented stories, as they stand in {@code stories.json}.
 *
 * @param staff the second part of the account names of agencies whose staff have accounts
 * @param stories what happens
 */
record Script(Map<String, String> staff, List<Story> stories) {
  /** Copies the parts. */
  Script {
    staff = Map.copyOf(staff);
    stories = List.copyOf(stories);
  }

  /** Reads the script that comes with the product. */
  static Script shipped() {
    JsonMapper mapper =
        JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
    try (InputStream in = Script.class.getResourceAsStream("stories.json")) {
      return mapper.readValue(in, Script.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The script of the demo cannot be read", e);
    }
  }
}
