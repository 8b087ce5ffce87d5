package org.provincekit.app.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provincekit.app.province.profile.ProvinceFiles;

/**
 * The files of the province in the database, in the caller's transaction. Rows are only added. Each
 * change adds the file's next version and the next revision of the whole; both are primary keys, so
 * of two changes at once, to whichever files, one is refused.
 */
@ApplicationScoped
class ProvinceDataRows {
  private final EntityManager entities;

  @Inject
  ProvinceDataRows(EntityManager entities) {
    this.entities = entities;
  }

  /** Gives the number of the newest change; 0 while there is nothing. */
  long revision() {
    return newest(ProvinceDataEntity.REVISION);
  }

  /** Tells up to where open cases were brought in line; empty before the first time. */
  Optional<RenewalMark> renewed() {
    return Optional.of(newest(ProvinceDataEntity.RENEWED))
        .filter(number -> number > 0)
        .map(RenewalMark::of);
  }

  private long newest(String kind) {
    Number found =
        entities
            .createQuery(
                "select max(d.version) from ProvinceDataEntity d where d.kind = :kind",
                Number.class)
            .setParameter("kind", kind)
            .getSingleResult();
    return found == null ? 0 : found.longValue();
  }

  /** Writes down up to where open cases were brought in line. */
  void addRenewed(RenewalMark done, Instant at) {
    entities.persist(
        row(ProvinceDataEntity.RENEWED, done.number(), "", "renewal", "system:renewal", at));
    entities.flush();
  }

  /** Gives the newest version of every file. */
  ProvinceFiles newest() {
    List<ProvinceDataEntity> rows =
        entities
            .createQuery(
                "select d from ProvinceDataEntity d where d.kind not in :kinds and d.version ="
                    + " (select max(o.version) from ProvinceDataEntity o where o.kind = d.kind)",
                ProvinceDataEntity.class)
            .setParameter("kinds", List.of(ProvinceDataEntity.REVISION, ProvinceDataEntity.RENEWED))
            .getResultList();
    SortedMap<String, ProvinceFiles.Text> texts = new TreeMap<>();
    rows.forEach(row -> texts.put(row.kind(), new ProvinceFiles.Text(row.body(), row.version())));
    return new ProvinceFiles(texts);
  }

  /** Adds the first version of every file. */
  void addAll(Map<String, String> bodies, String origin, String actor, Instant at) {
    bodies.forEach((file, body) -> entities.persist(row(file, 1, body, origin, actor, at)));
    entities.persist(row(ProvinceDataEntity.REVISION, bodies.size(), "", origin, actor, at));
    entities.flush();
  }

  /**
   * Adds the next version of one file.
   *
   * @param before the files it follows
   * @param file which
   * @param body its new text
   */
  void add(
      ProvinceFiles before, String file, String body, String origin, String actor, Instant at) {
    entities.persist(row(file, before.version(file) + 1, body, origin, actor, at));
    entities.persist(
        row(ProvinceDataEntity.REVISION, before.revision() + 1, file, origin, actor, at));
    entities.flush();
  }

  private static ProvinceDataEntity row(
      String kind, long version, String body, String origin, String actor, Instant at) {
    return new ProvinceDataEntity(kind, version, body, origin, actor, at);
  }

  /** Lists the versions of a file, newest first. */
  List<FileVersion> history(String file, int limit) {
    return entities
        .createQuery(
            "select d.version, d.origin, d.actor, d.recordedAt, length(d.body)"
                + " from ProvinceDataEntity d where d.kind = :kind order by d.version desc",
            Object[].class)
        .setParameter("kind", file)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(
            row ->
                new FileVersion(
                    file,
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    ((OffsetDateTime) row[3]).toInstant(),
                    ((Number) row[4]).longValue()))
        .toList();
  }

  /** Gives the text of a version. */
  Optional<String> body(String file, long version) {
    return Optional.ofNullable(
            entities.find(ProvinceDataEntity.class, new ProvinceDataEntity.Key(file, version)))
        .map(ProvinceDataEntity::body);
  }
}
