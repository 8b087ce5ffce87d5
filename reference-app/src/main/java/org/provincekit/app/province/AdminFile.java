package org.provincekit.app.province;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.provincekit.app.province.profile.ProvinceFiles;
import org.provincekit.shared.DomainException;

/**
 * A file of the province as administrators address it.
 *
 * @param name the word in the path
 * @param file the file's name
 */
record AdminFile(String name, String file) {
  /** What a path may say; texts besides carry their language. */
  static final String PATHS =
      "province|units|successors|boundaries|agencies|categories|questions|rules|policies|urgencies"
          + "|disasters|escalations|office-hours|holidays|calendar|replies|reasons|texts-[a-z]{2,3}";

  private static final Map<String, String> FILES = files();

  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (String file : ProvinceFiles.usual()) {
      files.put(file.substring(0, file.indexOf('.')).replace('_', '-'), file);
    }
    return files;
  }

  static AdminFile of(String name) {
    String file = FILES.get(name);
    if (file == null && name.startsWith("texts-")) {
      file = name.replace('-', '_') + ".properties";
    }
    return Optional.ofNullable(file)
        .filter(ProvinceFiles::isKnown)
        .map(known -> new AdminFile(name, known))
        .orElseThrow(() -> DomainException.notFound("file"));
  }

  static AdminFile ofFile(String file) {
    return new AdminFile(file.substring(0, file.indexOf('.')).replace('_', '-'), file);
  }

  String mediaType() {
    if (file.endsWith(".csv")) {
      return "text/csv;charset=UTF-8";
    }
    return file.endsWith(".geojson") ? "application/geo+json" : "text/plain;charset=UTF-8";
  }
}
