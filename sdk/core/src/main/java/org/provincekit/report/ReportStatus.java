package org.provincekit.report;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a report stands. The steps between statuses are in {@link ReportLifecycle}.
 *
 * @since 0.1
 */
public enum ReportStatus {
  /** Waiting for the coordinator. */
  SUBMITTED("Đã gửi, chờ tiếp nhận", "Sent, waiting to be accepted"),
  /** Taken in, not yet with an agency. */
  ACCEPTED("Đã tiếp nhận", "Accepted"),
  /** With an agency that has not begun. */
  ASSIGNED("Đã chuyển cơ quan xử lý", "Passed to the responsible agency"),
  /** Being worked on. */
  IN_PROGRESS("Đang xử lý", "In progress"),
  /** The reporter was asked something; the handling clocks are paused. */
  INFORMATION_REQUESTED("Chờ người phản ánh bổ sung", "Waiting for the reporter"),
  /** An answer is drafted; the agency's leader decides. */
  ANSWER_PROPOSED("Chờ duyệt kết quả", "Answer waiting for approval"),
  /** The answer is published. */
  RESOLVED("Đã có kết quả", "Answered"),
  /** Finished; only a reopening leads out. */
  CLOSED("Đã đóng", "Closed"),
  /** Not taken in, with a reason. */
  REJECTED("Không tiếp nhận", "Not accepted"),
  /** Sent on to another procedure. */
  REDIRECTED("Hướng dẫn sang thủ tục khác", "Directed to another procedure"),
  /** Handled under another report. */
  MERGED("Gộp vào phản ánh khác", "Merged into another report"),
  /** Taken back by the reporter. */
  WITHDRAWN("Người phản ánh rút lại", "Withdrawn by the reporter");

  /** The statuses in which somebody still has to do something. */
  public static final Set<ReportStatus> OPEN =
      Set.copyOf(
          EnumSet.of(
              SUBMITTED, ACCEPTED, ASSIGNED, IN_PROGRESS, INFORMATION_REQUESTED, ANSWER_PROPOSED));

  private final String name;
  private final String nameEn;

  ReportStatus(String name, String nameEn) {
    this.name = name;
    this.nameEn = nameEn;
  }

  /**
   * Gives the status in people's words.
   *
   * @return Vietnamese
   */
  public String vietnamese() {
    return name;
  }

  /**
   * Gives the status in people's words.
   *
   * @return English
   */
  public String english() {
    return nameEn;
  }

  /**
   * Tells whether somebody still has to do something.
   *
   * @return true before the answer
   */
  public boolean isOpen() {
    return OPEN.contains(this);
  }
}
