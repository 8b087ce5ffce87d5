package org.provincekit.sla;

import java.util.Map;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * The clocks of a report; each runs by itself.
 *
 * @since 0.1
 */
public enum Stage {
  /** Tiếp nhận và phân phối: the coordinator accepts and routes. */
  ACCEPT("accept", "Tiếp nhận, phân phối", "Accept and route"),
  /** Nhận việc hoặc trả lại: the agency takes the case or hands it back. */
  TAKE("take", "Nhận việc hoặc trả lại", "Take or hand back"),
  /** Phản hồi ban đầu: the first answer to the reporter. */
  FIRST_ANSWER("first-answer", "Phản hồi ban đầu", "First answer"),
  /** Giải quyết: the published result. */
  RESOLVE("resolve", "Giải quyết", "Resolve");

  private final String code;
  private final String nameVi;
  private final String nameEn;

  Stage(String code, String nameVi, String nameEn) {
    this.code = code;
    this.nameVi = nameVi;
    this.nameEn = nameEn;
  }

  /**
   * Gives the stable text form used in data files and interfaces.
   *
   * @return such as {@code first-answer}
   */
  public String code() {
    return code;
  }

  /**
   * Gives the name people read.
   *
   * @param language Vietnamese or English
   * @return the name
   */
  public String displayName(Language language) {
    return language == Language.VI ? nameVi : nameEn;
  }

  /**
   * Reads a code.
   *
   * @param code the text form
   * @return the stage
   * @throws DomainException {@link ErrorCode#UNKNOWN_VALUE}
   */
  public static Stage of(String code) {
    for (Stage stage : values()) {
      if (stage.code.equals(code)) {
        return stage;
      }
    }
    throw new DomainException(
        ErrorCode.UNKNOWN_VALUE,
        "stage",
        "No such stage",
        Map.of("known", "accept, take, first-answer, resolve"));
  }
}
