package org.provincekit.report;

/**
 * How fast a report must be handled (mức độ).
 *
 * @since 0.1
 */
public enum Urgency {
  /** Khẩn cấp: disaster, epidemic, accident, robbery, danger. */
  URGENT,
  /** Thông thường. */
  NORMAL,
  /** Phức tạp: several agencies, or a legal procedure. */
  COMPLEX
}
