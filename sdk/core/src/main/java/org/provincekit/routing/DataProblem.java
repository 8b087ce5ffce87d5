package org.provincekit.routing;

/**
 * Something wrong in reference data. Checks list every problem, so that a file is corrected in one
 * go; a list with a problem in it is never taken into use.
 *
 * @param kind what is wrong
 * @param position the position, from 0, of the record in the list that was given
 * @param subject the record in question, such as a unit's identity
 * @param message an English sentence for developers
 * @since 0.1
 */
public record DataProblem(Kind kind, int position, String subject, String message) {
  /**
   * What is wrong with a record.
   *
   * @since 0.1
   */
  public enum Kind {
    /** The same record, or the same identity on the same days, is given twice. */
    DUPLICATE,
    /** Two records with one code are in force on the same day. */
    OVERLAPPING_VALIDITY,
    /** The descriptions of one unit leave days between them, or begin after its first day. */
    VALIDITY_GAP,
    /** The parent is not among the records. */
    PARENT_MISSING,
    /** The parent is not in force on every day of the record. */
    PARENT_NOT_IN_FORCE,
    /** The record is its own ancestor. */
    PARENT_CYCLE,
    /** A succession names a unit that is not among the units. */
    SUCCESSION_UNKNOWN_UNIT,
    /** The shares or dates of a unit's successions contradict each other. */
    SUCCESSION_INCONSISTENT,
    /** A jurisdiction names an agency that is not among the agencies. */
    JURISDICTION_UNKNOWN_AGENCY,
    /** Two agencies are the authority of one unit on the same day. */
    JURISDICTION_OVERLAP
  }
}
