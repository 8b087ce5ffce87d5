package org.provincekit.app.province.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.VietnameseText;

/**
 * A file of lines {@code key=value}: UTF-8, comments start with {@code #}, a value runs to the end
 * of its line and knows no escapes.
 */
final class PropertyTable {
  private static final int MOST_LINES = 10_000;

  private record Entry(int line, String value) {}

  private final String file;
  private final Faults faults;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private PropertyTable(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  static PropertyTable read(String file, String text, Faults faults) {
    PropertyTable table = new PropertyTable(file, faults);
    List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
    if (lines.size() > MOST_LINES) {
      faults.add(file, MOST_LINES + 1, "", FaultRule.TOO_LARGE, MOST_LINES + " lines");
      return table;
    }
    for (int i = 0; i < lines.size(); i++) {
      table.take(lines.get(i), i + 1);
    }
    return table;
  }

  private void take(String line, int number) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int equals = line.indexOf('=');
    if (equals <= 0) {
      faults.add(file, number, "", FaultRule.MALFORMED, "key=value");
      return;
    }
    String key = line.substring(0, equals).strip();
    try {
      String value = VietnameseText.clean(line.substring(equals + 1), key);
      if (entries.putIfAbsent(key, new Entry(number, value)) != null) {
        faults.add(file, number, key, FaultRule.DUPLICATE, key);
      }
    } catch (DomainException e) {
      faults.add(file, number, key, e);
    }
  }

  /** Notes every key that is not among those known. */
  void refuseOthersThan(Collection<String> known) {
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            faults.add(file, entry.line(), key, FaultRule.UNKNOWN_COLUMN, String.join(", ", known));
          }
        });
  }

  /** Reads a value; notes a fault and gives null when it is missing or wrong. */
  <T> T required(String key, Function<String, T> reader) {
    Entry entry = entries.get(key);
    if (entry == null || entry.value().isEmpty()) {
      faults.add(file, entry == null ? 0 : entry.line(), key, FaultRule.REQUIRED, "");
      return null;
    }
    try {
      return reader.apply(entry.value());
    } catch (CellException e) {
      faults.add(file, entry.line(), key, e.rule(), e.getMessage());
    } catch (DomainException e) {
      faults.add(file, entry.line(), key, e);
    } catch (NumberFormatException e) {
      faults.add(file, entry.line(), key, FaultRule.MALFORMED, entry.value());
    }
    return null;
  }

  int line(String key) {
    Entry entry = entries.get(key);
    return entry == null ? 0 : entry.line();
  }

  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    entries.forEach((key, entry) -> values.put(key, entry.value()));
    return values;
  }
}
