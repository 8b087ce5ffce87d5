package org.provincekit.report;

/**
 * In which capacity somebody takes a step on one report. An official may hold several at once.
 *
 * @since 0.1
 */
public enum ReportParty {
  /** Người phản ánh. */
  REPORTER,
  /** Đầu mối điều phối. */
  COORDINATOR,
  /** An officer of the lead agency. */
  OFFICER,
  /** A leader of the lead agency. */
  LEADER,
  /** An officer or leader of a cooperating agency. */
  COOPERATOR,
  /** The service itself. */
  SYSTEM
}
