package org.provincekit.app.province.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.VietnameseText;

/** Reads a table: RFC 4180 with a head line, comment lines that start with {@code #}. */
final class CsvTable {
  private static final int MOST_LINES = 100_000;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setIgnoreEmptyLines(true).get();

  private final String file;
  private final Faults faults;
  private final List<String> required;
  private final List<String> all;
  private final List<CsvRow> rows = new ArrayList<>();
  private List<String> head = List.of();

  private CsvTable(String file, List<String> required, List<String> optional, Faults faults) {
    this.file = file;
    this.faults = faults;
    this.required = required;
    this.all = new ArrayList<>(required);
    this.all.addAll(optional);
  }

  /**
   * Reads a file's text.
   *
   * @param file the name, for faults
   * @param text the whole text
   * @param required columns that must stand in the head line
   * @param optional columns that may
   * @param faults where to note what is wrong
   * @return the lines whose cells could be told apart
   */
  static List<CsvRow> read(
      String file, String text, List<String> required, List<String> optional, Faults faults) {
    CsvTable table = new CsvTable(file, required, optional, faults);
    table.read(text);
    return table.rows;
  }

  private void read(String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      try {
        for (CSVRecord line : parser) {
          if (!take(line, firstLine(parser, line))) {
            return;
          }
        }
      } catch (UncheckedIOException | IllegalStateException e) {
        unreadable(parser, e);
        return;
      }
    } catch (CSVException e) {
      faults.add(file, 0, "", FaultRule.UNREADABLE, "not a table");
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (head.isEmpty()) {
      required.forEach(column -> faults.add(file, 0, column, FaultRule.MISSING_COLUMN, ""));
    }
  }

  private void unreadable(CSVParser parser, RuntimeException e) {
    String what =
        String.valueOf(e.getMessage()).contains("EOF") ? "a quote is not closed" : "a stray quote";
    faults.add(file, (int) parser.getCurrentLineNumber(), "", FaultRule.UNREADABLE, what);
  }

  /** The parser knows the line on which a record ends; cells may hold line breaks. */
  private static int firstLine(CSVParser parser, CSVRecord line) {
    long breaks = 0;
    for (String cell : line) {
      breaks += cell.chars().filter(c -> c == '\n').count();
    }
    return (int) (parser.getCurrentLineNumber() - breaks);
  }

  private boolean take(CSVRecord line, int number) {
    if (head.isEmpty()) {
      return takeHead(line, number);
    }
    if (rows.size() == MOST_LINES) {
      faults.add(file, number, "", FaultRule.TOO_LARGE, MOST_LINES + " lines");
      return false;
    }
    if (line.size() != head.size()) {
      String counts = line.size() + " / " + head.size();
      faults.add(file, number, "", FaultRule.WRONG_CELL_COUNT, counts);
      return true;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    boolean whole = true;
    for (int i = 0; i < head.size(); i++) {
      try {
        cells.put(head.get(i), VietnameseText.clean(line.get(i), head.get(i)));
      } catch (DomainException e) {
        faults.add(file, number, head.get(i), e);
        whole = false;
      }
    }
    if (whole) {
      rows.add(new CsvRow(file, number, cells, faults));
    }
    return true;
  }

  private boolean takeHead(CSVRecord line, int number) {
    List<String> columns = line.stream().map(String::strip).toList();
    int before = faults.total();
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!all.contains(column)) {
        faults.add(file, number, column, FaultRule.UNKNOWN_COLUMN, String.join(", ", all));
      } else if (!seen.add(column)) {
        faults.add(file, number, column, FaultRule.DUPLICATE_COLUMN, "");
      }
    }
    for (String column : required) {
      if (!seen.contains(column)) {
        faults.add(file, number, column, FaultRule.MISSING_COLUMN, "");
      }
    }
    head = columns;
    return faults.total() == before;
  }
}
