package org.provincekit.report;

import java.util.UUID;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/** Reads UUIDs in their canonical form only; {@link UUID#fromString} accepts shortened ones. */
final class Uuids {
  private Uuids() {}

  static UUID parse(String text, String field) {
    Require.present(text, field);
    try {
      UUID value = UUID.fromString(text);
      if (value.toString().equalsIgnoreCase(text)) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      throw DomainException.of(ErrorCode.MALFORMED, field, field + " is not a UUID");
    }
    throw DomainException.of(ErrorCode.MALFORMED, field, field + " is not a UUID");
  }
}
