package org.provincekit.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one unchecked root of every refusal by the domain: a stable {@link ErrorCode}, the field it
 * is about, and typed details. The message is English and for developers; hosts show their own
 * text, chosen by code. It never holds personal data.
 *
 * @since 0.1
 */
public class DomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String field;
  private final transient Map<String, Object> details;

  /**
   * Makes a refusal.
   *
   * @param code the stable reason
   * @param field the input field it is about in the caller's words, or an empty text
   * @param message an English sentence for developers
   * @param details further typed values such as limits; copied, keeps its order
   */
  public DomainException(ErrorCode code, String field, String message, Map<String, ?> details) {
    super(message);
    this.code = code;
    this.field = field;
    this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * Makes a refusal of one input field.
   *
   * @param code the stable reason
   * @param field the field
   * @param message an English sentence
   * @return the exception, to be thrown by the caller
   */
  public static DomainException of(ErrorCode code, String field, String message) {
    return new DomainException(code, field, message, Map.of());
  }

  /**
   * Makes the answer to a question for something that is not there.
   *
   * @param what the kind of thing, in English, such as {@code report}
   * @return the exception, to be thrown by the caller
   */
  public static DomainException notFound(String what) {
    return new DomainException(ErrorCode.NOT_FOUND, "", "No such " + what, Map.of("what", what));
  }

  /**
   * Tells the stable reason.
   *
   * @return the code, never null
   */
  public ErrorCode code() {
    return code;
  }

  /**
   * Tells which input field the refusal is about.
   *
   * @return the field, or an empty text
   */
  public String field() {
    return field;
  }

  /**
   * Gives further typed values, such as {@code max}.
   *
   * @return an unmodifiable map, never null
   */
  public Map<String, Object> details() {
    return details == null ? Map.of() : details;
  }
}
