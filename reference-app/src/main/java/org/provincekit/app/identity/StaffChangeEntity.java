package org.provincekit.app.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Who changed what about an account; rows are only ever added. */
@Entity
@Table(name = "staff_change")
class StaffChangeEntity {
  private static final int LONGEST = 500;

  @Id private UUID id;
  private OffsetDateTime at;
  private String actor;
  private String username;
  private String change;
  private String detail;

  /** For JPA. */
  protected StaffChangeEntity() {}

  StaffChangeEntity(Instant at, String actor, String username, String change, String detail) {
    this.id = UUID.randomUUID();
    this.at = Moments.of(at);
    this.actor = actor;
    this.username = username;
    this.change = change;
    this.detail = detail.substring(0, Math.min(detail.length(), LONGEST));
  }

  String line() {
    return actor + " " + change + " " + username + " " + detail;
  }
}
