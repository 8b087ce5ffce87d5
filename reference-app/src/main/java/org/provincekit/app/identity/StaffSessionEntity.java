package org.provincekit.app.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A session as it is stored; no address and no browser is kept with it. */
@Entity
@Table(name = "staff_session")
class StaffSessionEntity {
  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  private String username;

  @Column(name = "csrf_token")
  private String csrfToken;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "last_seen_at")
  private OffsetDateTime lastSeenAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  /** For JPA. */
  protected StaffSessionEntity() {}

  StaffSessionEntity(
      String tokenHash, String username, String csrfToken, Instant now, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.username = username;
    this.csrfToken = csrfToken;
    this.createdAt = Moments.of(now);
    this.lastSeenAt = createdAt;
    this.expiresAt = Moments.of(expiresAt);
  }

  String username() {
    return username;
  }

  String csrfToken() {
    return csrfToken;
  }

  Instant createdAt() {
    return createdAt.toInstant();
  }

  Instant lastSeenAt() {
    return lastSeenAt.toInstant();
  }

  Instant expiresAt() {
    return expiresAt.toInstant();
  }
}
