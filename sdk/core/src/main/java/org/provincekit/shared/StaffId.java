package org.provincekit.shared;

import java.util.regex.Pattern;

/**
 * The stable identity of a member of staff (an account name or the subject of a token); never a
 * person's name.
 *
 * @param value up to 120 letters, digits and {@code . _ : @ | -}
 * @since 0.1
 */
public record StaffId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@|-]{0,119}");

  /**
   * Checks the form.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED} or {@link ErrorCode#MALFORMED}
   */
  public StaffId {
    Require.code(value, FORM, "staffId");
  }

  @Override
  public String toString() {
    return value;
  }
}
