package org.provincekit.app.province;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** One version of one file of the province; written once, never changed. */
@Entity
@Table(name = "province_data")
@IdClass(ProvinceDataEntity.Key.class)
class ProvinceDataEntity {
  /** The kind of the rows that number the changes of all files together. */
  static final String REVISION = "revision";

  /** The kind of the rows that say up to where open cases were brought in line. */
  static final String RENEWED = "renewed";

  @Id private String kind;
  @Id private long version;
  private String body;
  private String origin;
  private String actor;

  @Column(name = "recorded_at")
  private OffsetDateTime recordedAt;

  /** For JPA. */
  protected ProvinceDataEntity() {}

  ProvinceDataEntity(
      String kind, long version, String body, String origin, String actor, Instant at) {
    this.kind = kind;
    this.version = version;
    this.body = body;
    this.origin = origin;
    this.actor = actor;
    this.recordedAt = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  String kind() {
    return kind;
  }

  long version() {
    return version;
  }

  String body() {
    return body;
  }

  /** Identity of a version. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String kind;
    private long version;

    /** For JPA. */
    public Key() {}

    Key(String kind, long version) {
      this.kind = kind;
      this.version = version;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.version == version && key.kind.equals(kind);
    }

    @Override
    public int hashCode() {
      return 31 * kind.hashCode() + Long.hashCode(version);
    }
  }
}
