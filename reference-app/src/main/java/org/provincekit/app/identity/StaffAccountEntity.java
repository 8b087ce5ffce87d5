package org.provincekit.app.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.provincekit.shared.Role;

/** An account as it is stored. */
@Entity
@Table(name = "staff_account")
class StaffAccountEntity {
  @Id private String username;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  private String agency;
  private boolean active;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  private boolean demo;

  @Column(name = "sso_subject")
  private String ssoSubject;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Version private long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "username"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  /** For JPA. */
  protected StaffAccountEntity() {}

  StaffAccountEntity(String username, String displayName, Instant createdAt) {
    this.username = username;
    this.displayName = displayName;
    this.createdAt = Moments.of(createdAt);
    this.active = true;
  }

  String username() {
    return username;
  }

  String displayName() {
    return displayName;
  }

  Optional<PasswordHash> password() {
    return Optional.ofNullable(passwordHash).map(PasswordHash::parse);
  }

  Optional<String> agency() {
    return Optional.ofNullable(agency);
  }

  boolean isActive() {
    return active;
  }

  boolean mustChangePassword() {
    return mustChangePassword;
  }

  boolean isDemo() {
    return demo;
  }

  Optional<String> ssoSubject() {
    return Optional.ofNullable(ssoSubject);
  }

  Instant createdAt() {
    return createdAt.toInstant();
  }

  long version() {
    return version;
  }

  Set<Role> roles() {
    EnumSet<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    return copy;
  }

  void rename(String name) {
    displayName = name;
  }

  void employ(Set<Role> held, Optional<String> at) {
    roles.retainAll(held);
    roles.addAll(held);
    agency = at.orElse(null);
  }

  void link(Optional<String> subject) {
    ssoSubject = subject.orElse(null);
  }

  void activate(boolean on) {
    active = on;
  }

  /** Gives a password that somebody else knows or chose: the person must choose another. */
  void resetPassword(PasswordHash hash) {
    passwordHash = hash.stored();
    mustChangePassword = true;
    demo = false;
  }

  void choosePassword(PasswordHash hash) {
    passwordHash = hash.stored();
    mustChangePassword = false;
    demo = false;
  }

  /** Stores the same password under stronger parameters. */
  void strengthen(PasswordHash hash) {
    passwordHash = hash.stored();
  }

  void openForDemo(PasswordHash known) {
    passwordHash = known.stored();
    mustChangePassword = false;
    demo = true;
  }
}
