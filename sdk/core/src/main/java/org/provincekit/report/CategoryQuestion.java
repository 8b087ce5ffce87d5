package org.provincekit.report;

import java.util.List;
import java.util.regex.Pattern;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * A question that a category asks (câu hỏi bổ sung), for routing or for those who handle the
 * report.
 *
 * @param code lower-case letters, digits and hyphens, unique in its category
 * @param type the form of its answer
 * @param required whether a report without an answer is refused
 * @param name the question in Vietnamese
 * @param nameEn the question in English
 * @param options the choices, for {@link Type#SINGLE} and {@link Type#MULTI} only
 * @since 0.1
 */
public record CategoryQuestion(
    String code, Type type, boolean required, String name, String nameEn, List<Option> options) {
  /** The longest answer, in characters. */
  static final int MAX_ANSWER = 500;

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,6})?");

  /**
   * Checks the parts.
   *
   * @throws DomainException on a wrong code, or choices that do not fit the type
   */
  public CategoryQuestion {
    Require.code(code, FORM, "code");
    Require.present(type, "type");
    name = Require.text(name, 1, 300, "name");
    nameEn = Require.text(nameEn, 1, 300, "name_en");
    options = List.copyOf(options);
    boolean chooses = type == Type.SINGLE || type == Type.MULTI;
    if (chooses == options.isEmpty()) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT,
          "options",
          "options are for questions of choice, and needed there");
    }
  }

  /**
   * The form of an answer.
   *
   * @since 0.1
   */
  public enum Type {
    /** Free text, up to 500 characters. */
    TEXT,
    /** One of the options. */
    SINGLE,
    /** Any of the options. */
    MULTI,
    /** A decimal number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN
  }

  /**
   * A choice.
   *
   * @param value what is stored and matched by rules
   * @param name shown in Vietnamese
   * @param nameEn shown in English
   * @since 0.1
   */
  public record Option(String value, String name, String nameEn) {
    /** Checks the parts. */
    public Option {
      Require.code(value, FORM, "option");
      name = Require.text(name, 1, 200, "name");
      nameEn = Require.text(nameEn, 1, 200, "name_en");
    }
  }

  /**
   * Checks one answer.
   *
   * @param values what was answered; never empty
   * @return the values as they are stored
   * @throws DomainException when they do not fit the question
   */
  List<String> check(List<String> values) {
    String field = "answers." + code;
    if (type != Type.MULTI && values.size() != 1) {
      throw DomainException.of(ErrorCode.MALFORMED, field, field + " takes one value");
    }
    return values.stream().map(value -> checkOne(value, field)).distinct().toList();
  }

  private String checkOne(String value, String field) {
    String clean = Require.text(value, 1, MAX_ANSWER, field);
    boolean fits =
        switch (type) {
          case TEXT -> true;
          case SINGLE, MULTI -> options.stream().anyMatch(option -> option.value().equals(clean));
          case NUMBER -> NUMBER.matcher(clean).matches();
          case BOOLEAN -> clean.equals("true") || clean.equals("false");
        };
    if (!fits) {
      throw DomainException.of(ErrorCode.UNKNOWN_VALUE, field, field + " has no such answer");
    }
    return clean;
  }
}
