package org.provincekit.app.province.profile;

/**
 * A mistake in a province's data, at a place that somebody can open and correct.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 when it concerns the file as a whole
 * @param column the column, key or path within the line; empty when it concerns the whole line
 * @param rule what is broken
 * @param detail the value or limit concerned; may be empty
 */
public record Fault(String file, int line, String column, FaultRule rule, String detail) {
  private static final int LONGEST_DETAIL = 200;

  /** Shortens an over-long detail: it may hold a value from the file. */
  public Fault {
    if (detail.length() > LONGEST_DETAIL) {
      int end = Character.isHighSurrogate(detail.charAt(LONGEST_DETAIL - 1)) ? 1 : 0;
      detail = detail.substring(0, LONGEST_DETAIL - end) + "…";
    }
  }

  /** Says it in Vietnamese, without the place. */
  public String messageVi() {
    return rule.vi(detail);
  }

  /** Says it in English, without the place. */
  public String messageEn() {
    return rule.en(detail);
  }

  @Override
  public String toString() {
    String where = file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " " + column);
    return where + ": " + messageEn();
  }
}
