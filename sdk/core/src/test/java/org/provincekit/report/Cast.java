package org.provincekit.report;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Role;
import org.provincekit.shared.StaffId;

/** Who and what appears in the tests of reports; everybody is invented. */
final class Cast {
  static final AgencyCode LEAD_AGENCY = new AgencyCode("ubnd-an-lanh");
  static final AgencyCode HELPING_AGENCY = new AgencyCode("so-cau-duong");
  static final AgencyCode OTHER_AGENCY = new AgencyCode("dien-luc");

  static final Actor REPORTER = new Actor.Citizen();
  static final Actor COORDINATOR =
      new Actor.Official(new StaffId("dieu-phoi"), Set.of(Role.COORDINATOR), Optional.empty());
  static final Actor OFFICER = official("can-bo", Role.OFFICER, LEAD_AGENCY);
  static final Actor LEADER = official("lanh-dao", Role.LEADER, LEAD_AGENCY);
  static final Actor HELPER = official("phoi-hop", Role.OFFICER, HELPING_AGENCY);
  static final Actor HELPING_LEADER = official("ld-phoi-hop", Role.LEADER, HELPING_AGENCY);
  static final Actor STRANGER = official("co-quan-khac", Role.OFFICER, OTHER_AGENCY);
  static final Actor STRANGE_LEADER = official("ld-co-quan-khac", Role.LEADER, OTHER_AGENCY);
  static final Actor AUDITOR =
      new Actor.Official(new StaffId("thanh-tra"), Set.of(Role.AUDITOR), Optional.empty());
  static final Actor SYSTEM = new Actor.SystemProcess("sweep");

  static final StaffId AN_OFFICER = new StaffId("can-bo");
  static final Category CONDUCT =
      new Category(
          new CategoryCode("conduct"),
          "Thái độ công vụ",
          "Officials' conduct",
          "administration",
          Urgency.COMPLEX,
          Visibility.RESTRICTED,
          Category.Photo.NONE,
          List.of(),
          Period.ofYears(2));
  static final Category ROADS =
      new Category(
          new CategoryCode("roads"),
          "Đường, cầu",
          "Roads and bridges",
          "infrastructure",
          Urgency.NORMAL,
          Visibility.PUBLIC,
          Category.Photo.WANTED,
          List.of(),
          Period.ofYears(2));
  static final ReportedPlace PLACE =
      new ReportedPlace(
          Optional.of(new GeoPoint(9.18, 105.15)), Optional.empty(), "Ấp Tân Lập, gần cầu");

  private Cast() {}

  static Actor official(String id, Role role, AgencyCode agency) {
    return new Actor.Official(new StaffId(id), Set.of(role), Optional.of(agency));
  }

  static AttachmentId photo(int number) {
    return new AttachmentId(new UUID(7, number));
  }

  static Submission submission() {
    return submission(List.of(photo(1)), Optional.empty());
  }

  static Submission submission(List<AttachmentId> photos, Optional<java.time.Instant> occurredAt) {
    return new Submission(
        ROADS.code(),
        Urgency.NORMAL,
        Visibility.PUBLIC,
        "Mặt đường sụt lún trước cổng trường, xe máy dễ ngã.",
        PLACE,
        occurredAt,
        Map.of(),
        photos,
        "web");
  }
}
