package org.provincekit.report;

/**
 * The steps that can be taken on a report; which are possible when, and to whom, stands in {@link
 * ReportLifecycle}.
 *
 * @since 0.1
 */
public enum ReportVerb {
  /** Record what routing says. */
  ROUTE,
  /** Tiếp nhận. */
  ACCEPT,
  /** Không tiếp nhận. */
  REJECT,
  /** Hướng dẫn sang thủ tục khác. */
  REDIRECT,
  /** Khôi phục: take a refusal or redirection back. */
  RESTORE,
  /** Chuyển cơ quan xử lý. */
  ASSIGN,
  /** Đổi cơ quan phối hợp. */
  CHANGE_COOPERATION,
  /** Nhận xử lý. */
  TAKE,
  /** Trả lại. */
  HAND_BACK,
  /** Yêu cầu bổ sung. */
  REQUEST_INFORMATION,
  /** Bổ sung thông tin. */
  PROVIDE_INFORMATION,
  /** Go on, or close, when no answer came. */
  LAPSE_INFORMATION,
  /** Trả lời bước đầu. */
  REPLY,
  /** Finish a cooperating agency's part. */
  CONTRIBUTE,
  /** Trình kết quả. */
  PROPOSE_ANSWER,
  /** Send the draft back. */
  RETURN_ANSWER,
  /** Duyệt và công bố kết quả. */
  PUBLISH_ANSWER,
  /** Đánh giá. */
  RATE,
  /** Mở lại. */
  REOPEN,
  /** Ask the coordinator for a reopening. */
  REQUEST_REOPENING,
  /** Decline it. */
  DECLINE_REOPENING,
  /** Đóng. */
  CLOSE,
  /** Rút lại. */
  WITHDRAW,
  /** Gộp. */
  MERGE,
  /** Take in a merged report. */
  ABSORB,
  /** Tách. */
  SEPARATE,
  /** Let go of a merged report. */
  RELEASE,
  /** Xin gia hạn. */
  REQUEST_EXTENSION,
  /** Duyệt hoặc từ chối gia hạn. */
  DECIDE_EXTENSION,
  /** Correct category or urgency. */
  RECLASSIFY,
  /** Correct the place. */
  RELOCATE,
  /** Follow an administrative reform. */
  SUCCEED_UNIT,
  /** Hide from the public, or show again. */
  CHANGE_VISIBILITY,
  /** Add an internal note. */
  ADD_NOTE,
  /** Add a photo or document. */
  ADD_ATTACHMENT,
  /** Tell the running deadlines. */
  SET_DEADLINES,
  /** Raise a deadline that came near or passed. */
  RAISE_DEADLINE
}
