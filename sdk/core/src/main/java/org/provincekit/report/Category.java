package org.provincekit.report;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * A category (lĩnh vực) that reports can be about. Data of the province, versioned with it.
 *
 * @param code stable
 * @param name in Vietnamese
 * @param nameEn in English
 * @param group the coarser class used by rules and deadlines, such as {@code infrastructure}
 * @param urgency taken when nobody says otherwise
 * @param visibility whether its reports may be public
 * @param photo whether a photo is wanted
 * @param questions in the order asked
 * @param retention how long personal data of a finished report is kept
 * @since 0.1
 */
public record Category(
    CategoryCode code,
    String name,
    String nameEn,
    String group,
    Urgency urgency,
    Visibility visibility,
    Photo photo,
    List<CategoryQuestion> questions,
    Period retention) {
  /**
   * Whether a photo is wanted.
   *
   * @since 0.1
   */
  public enum Photo {
    /** Asked for, but a report without one is taken. */
    WANTED,
    /** Offered. */
    OPTIONAL,
    /** Not offered: photos would show people. */
    NONE
  }

  /**
   * Checks the parts.
   *
   * @throws DomainException on a missing part or two questions with one code
   */
  public Category {
    Require.present(code, "code");
    name = Require.text(name, 1, 200, "name");
    nameEn = Require.text(nameEn, 1, 200, "name_en");
    group = Require.text(group, 1, 40, "group");
    Require.present(urgency, "urgency");
    Require.present(visibility, "visibility");
    Require.present(photo, "photo");
    Require.present(retention, "retention");
    questions = List.copyOf(questions);
    if (questions.stream().map(CategoryQuestion::code).distinct().count() < questions.size()) {
      throw DomainException.of(ErrorCode.ALREADY_EXISTS, "questions", "a question stands twice");
    }
  }

  /**
   * Checks the answers of a report against the questions.
   *
   * @param answers question code to values; a question without values may be absent
   * @return the answers as they are stored, in the order of the questions
   * @throws DomainException {@link ErrorCode#REQUIRED} for a missing answer, {@link
   *     ErrorCode#UNKNOWN_VALUE} for a question or choice that does not exist
   */
  public Map<String, List<String>> checkAnswers(Map<String, List<String>> answers) {
    Map<String, List<String>> checked = new LinkedHashMap<>();
    for (CategoryQuestion question : questions) {
      List<String> values =
          Require.present(
              answers.getOrDefault(question.code(), List.of()), "answers." + question.code());
      if (!values.isEmpty()) {
        checked.put(question.code(), question.check(values));
      } else if (question.required()) {
        throw DomainException.of(
            ErrorCode.REQUIRED, "answers." + question.code(), "an answer is required");
      }
    }
    for (String asked : answers.keySet()) {
      if (questions.stream().noneMatch(question -> question.code().equals(asked))) {
        throw DomainException.of(ErrorCode.UNKNOWN_VALUE, "answers", "no such question");
      }
    }
    return checked;
  }
}
