package org.provincekit.app.platform.view;

import java.util.Arrays;
import java.util.Locale;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/** Enumerated values as the API spells them: lower case with hyphens. */
public final class Codes {
  private Codes() {}

  /**
   * Spells a value.
   *
   * @param value the value
   * @return such as {@code in-progress}
   */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a value.
   *
   * @param <E> the type
   * @param type the type
   * @param code what was sent
   * @param field the field or parameter it was sent in
   * @return the value
   * @throws DomainException {@link ErrorCode#UNKNOWN_VALUE}
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String code, String field) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> of(value).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new DomainException(
                    ErrorCode.UNKNOWN_VALUE,
                    field,
                    field + " is none of the known values",
                    java.util.Map.of(
                        "known", Arrays.stream(type.getEnumConstants()).map(Codes::of).toList())));
  }
}
