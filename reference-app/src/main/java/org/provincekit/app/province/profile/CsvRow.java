package org.provincekit.app.province.profile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.Validity;

/**
 * One line of a table. Reading a cell that is wrong notes the fault and gives null; {@link #make}
 * then makes nothing, so that one pass over a file finds everything that is wrong in it.
 */
final class CsvRow {
  private final String file;
  private final int line;
  private final Map<String, String> cells;
  private final Faults faults;
  private boolean broken;

  CsvRow(String file, int line, Map<String, String> cells, Faults faults) {
    this.file = file;
    this.line = line;
    this.cells = cells;
    this.faults = faults;
  }

  int line() {
    return line;
  }

  /** Gives a cell as it is written; empty when it is. */
  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Reads a cell that must not be empty. */
  <T> T required(String column, Function<String, T> reader) {
    String text = text(column);
    if (text.isEmpty()) {
      fault(column, FaultRule.REQUIRED, "");
      return null;
    }
    return read(column, text, reader);
  }

  String required(String column) {
    return required(column, Function.identity());
  }

  /** Reads a cell that may be empty. */
  <T> Optional<T> optional(String column, Function<String, T> reader) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.ofNullable(read(column, text, reader));
  }

  /** Reads a cell that has a meaning when it is empty. */
  <T> T orElse(String column, Function<String, T> reader, T otherwise) {
    return optional(column, reader).orElse(otherwise);
  }

  /** Reads the words of a cell that are separated by spaces. */
  <T> List<T> words(String column, Function<String, T> reader) {
    return Arrays.stream(text(column).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> read(column, word, reader))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** Reads {@code valid_from} and {@code valid_until}; an empty start means ever since. */
  Validity validity() {
    LocalDate from = orElse("valid_from", CsvRow::date, Validity.ALWAYS.from());
    LocalDate until = orElse("valid_until", CsvRow::date, null);
    return broken ? Validity.ALWAYS : read("valid_until", "", ignored -> new Validity(from, until));
  }

  /** Reads one of the values of an enumeration, written in lower case with hyphens. */
  static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
    return text ->
        Arrays.stream(type.getEnumConstants())
            .filter(value -> code(value).equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    CellException.unknown(
                        text
                            + "; one of "
                            + Arrays.stream(type.getEnumConstants()).map(CsvRow::code).toList()));
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  static boolean yesOrNo(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw CellException.unknown(text + "; yes or no");
    };
  }

  /** Makes something of cells that were read; nothing when one of them was wrong. */
  <T> Optional<T> make(Supplier<T> maker) {
    if (broken) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.get());
    } catch (DomainException e) {
      broken = true;
      faults.add(file, line, column(e.field()), e);
      return Optional.empty();
    }
  }

  void fault(String column, FaultRule rule, String detail) {
    broken = true;
    faults.add(file, line, column, rule, detail);
  }

  private <T> T read(String column, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (CellException e) {
      fault(column, e.rule(), e.getMessage());
    } catch (DomainException e) {
      broken = true;
      faults.add(file, line, column, e);
    } catch (NumberFormatException | DateTimeParseException e) {
      fault(column, FaultRule.MALFORMED, text);
    }
    return null;
  }

  /** The column behind a field of a record: {@code nameEn} is {@code name_en}. */
  private String column(String field) {
    String snake = field.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return cells.containsKey(snake) ? snake : "";
  }
}
