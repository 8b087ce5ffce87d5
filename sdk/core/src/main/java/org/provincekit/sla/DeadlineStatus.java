package org.provincekit.sla;

/**
 * How a deadline stands.
 *
 * @since 0.1
 */
public enum DeadlineStatus {
  /** Trong hạn: running, not yet at risk. */
  ON_TRACK("Trong hạn", "On track"),
  /** Sắp đến hạn: running, and the at-risk share of the limit is used up. */
  AT_RISK("Sắp đến hạn", "At risk"),
  /** Đúng hạn: stopped at or before the due moment. */
  MET("Đúng hạn", "Met"),
  /** Đúng hạn sau gia hạn: stopped in time only thanks to an extension. */
  MET_EXTENDED("Đúng hạn sau gia hạn", "Met after an extension"),
  /** Quá hạn: the due moment passed before the clock stopped. */
  BREACHED("Quá hạn", "Overdue");

  private final String nameVi;
  private final String nameEn;

  DeadlineStatus(String nameVi, String nameEn) {
    this.nameVi = nameVi;
    this.nameEn = nameEn;
  }

  /**
   * Gives the name people read.
   *
   * @param language Vietnamese or English
   * @return the name
   */
  public String displayName(Language language) {
    return language.choose(nameVi, nameEn);
  }
}
