package org.provincekit.app.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.provincekit.app.platform.http.Language;

/**
 * A problem document (RFC 9457) with its extension members.
 *
 * @param type stable URI of the kind
 * @param title the kind in the caller's language
 * @param status the HTTP status
 * @param detail what to do about it, in the caller's language
 * @param detailVi the same in Vietnamese
 * @param detailEn the same in English
 * @param instance names this occurrence by its correlation id
 * @param code the kind in capitals, for programs
 * @param field JSON pointer, or the name of a parameter or header; empty when it is about none
 * @param rule the rule that was broken, the tail of the type
 * @param details typed values of the rule, such as {@code max}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "detail_vi", "detail_en", "instance"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonProperty("detail_vi") String detailVi,
    @JsonProperty("detail_en") String detailEn,
    String instance,
    String code,
    String field,
    String rule,
    Map<String, Object> details) {

  /** The media type of the document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * Words a problem.
   *
   * @param type the kind
   * @param field what it is about, or an empty text
   * @param details typed values, shown and put into the text
   * @param language the caller's language
   * @param correlationId the request's mark
   * @return the document
   */
  public static Problem of(
      ProblemType type,
      String field,
      Map<String, Object> details,
      Language language,
      String correlationId) {
    Map<String, Object> places = new LinkedHashMap<>(details);
    places.put("field", field);
    String key = "problem." + type.code();
    String title = Texts.find(key + ".title", language, places).orElse(type.code());
    String vi = Texts.find(key + ".detail", Language.VI, places).orElse(title);
    String en = Texts.find(key + ".detail", Language.EN, places).orElse(title);
    return new Problem(
        type.uri(),
        title,
        type.status(),
        language == Language.EN ? en : vi,
        vi,
        en,
        "urn:provincekit:request:" + correlationId,
        type.code(),
        field,
        type.rule(),
        details);
  }
}
