package org.provincekit.app.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provincekit.shared.Role;

/** The accounts of the trial set-up, all with one password that everybody knows. */
final class DemoAccounts {
  /** Public on purpose; production refuses to start while an account has it. */
  static final String PASSWORD = "thu-nghiem-2026";

  private static final String COMMUNE = "UBND-32248";
  private static final String DEPARTMENT = "SO-XD";

  private DemoAccounts() {}

  /**
   * One account.
   *
   * @param username the name
   * @param displayName what is shown; an office, not a person
   * @param role the only role
   * @param agency the agency's code, where the role needs one
   */
  record Demo(String username, String displayName, Role role, Optional<String> agency) {
    Set<Role> roles() {
      return Set.of(role);
    }
  }

  static List<Demo> all() {
    return List.of(
        new Demo("dieuphoi", "Điều phối viên", Role.COORDINATOR, Optional.empty()),
        new Demo("canbo.datmui", "Cán bộ xã Đất Mũi", Role.OFFICER, Optional.of(COMMUNE)),
        new Demo("lanhdao.datmui", "Lãnh đạo xã Đất Mũi", Role.LEADER, Optional.of(COMMUNE)),
        new Demo("canbo.soxd", "Cán bộ Sở Xây dựng", Role.OFFICER, Optional.of(DEPARTMENT)),
        new Demo("lanhdao.soxd", "Lãnh đạo Sở Xây dựng", Role.LEADER, Optional.of(DEPARTMENT)),
        new Demo("soanthongbao", "Người soạn thông báo", Role.NOTICE_AUTHOR, Optional.empty()),
        new Demo("duyetthongbao", "Người duyệt thông báo", Role.NOTICE_APPROVER, Optional.empty()),
        new Demo("quantri", "Quản trị tỉnh", Role.ADMINISTRATOR, Optional.empty()),
        new Demo("thanhtra", "Thanh tra", Role.AUDITOR, Optional.empty()));
  }
}
