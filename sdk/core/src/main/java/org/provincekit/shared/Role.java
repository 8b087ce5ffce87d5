package org.provincekit.shared;

/**
 * What a member of staff may do; the places where it counts stand in the tables of {@code
 * ReportLifecycle} and {@code CaseAccess}.
 *
 * @since 0.1
 */
public enum Role {
  /** Đầu mối điều phối: triage for the whole province. */
  COORDINATOR,
  /** Cán bộ xử lý: works the cases of the own agency. */
  OFFICER,
  /** Lãnh đạo cơ quan: approves answers and extensions of the own agency. */
  LEADER,
  /** Người soạn thông báo: writes notices. */
  NOTICE_AUTHOR,
  /** Người duyệt thông báo: releases notices written by somebody else. */
  NOTICE_APPROVER,
  /** Quản trị tỉnh: units, agencies, rules, calendar, categories, texts, users. */
  ADMINISTRATOR,
  /** Thanh tra: reads everything, changes nothing. */
  AUDITOR
}
