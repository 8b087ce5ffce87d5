package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentInfo;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.ReportId;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Keeps content in files and what is known of it in rows of the caller's transaction. The file is
 * safe on the disk before the row names it. A file that no row names (the transaction failed, or
 * the row was deleted) does not count; {@link #removeOrphans} takes it away.
 */
@ApplicationScoped
public class DiskAttachmentStore implements AttachmentStore {
  private static final int DIGEST_IN_NAME = 16;
  private static final int UUID_LENGTH = 36;
  private static final String THUMBNAIL = "-thumbnail";

  private final EntityManager entities;
  private final AttachmentFiles files;

  /**
   * Makes a store.
   *
   * @param entities of the caller's transaction
   * @param files where content lies
   */
  @Inject
  public DiskAttachmentStore(EntityManager entities, AttachmentFiles files) {
    this.entities = entities;
    this.files = files;
  }

  /**
   * {@inheritDoc}
   *
   * @throws StorageFull when the disk has no room; nothing is kept then
   */
  @Override
  public AttachmentInfo store(AttachmentId id, String mediaType, InputStream content, Instant now) {
    AttachmentFiles.Draft draft = files.draft(content);
    files.publish(draft, name(id.value(), draft.sha256()));
    return insert(id, mediaType, draft, now, false);
  }

  /**
   * Stores a cleaned photo with its thumbnail.
   *
   * @param id a new identity
   * @param photo as {@link PhotoCleaner} gave it
   * @param now by the caller's clock
   * @return what is known of it
   * @throws DomainException {@link ErrorCode#ALREADY_EXISTS} when the identity is taken
   * @throws StorageFull when the disk has no room; nothing is kept then
   */
  public AttachmentInfo store(AttachmentId id, CleanPhoto photo, Instant now) {
    AttachmentFiles.Draft thumbnail = files.draft(new ByteArrayInputStream(photo.thumbnail()));
    AttachmentFiles.Draft draft;
    try {
      draft = files.draft(new ByteArrayInputStream(photo.content()));
    } catch (RuntimeException e) {
      files.discard(thumbnail);
      throw e;
    }
    String name = name(id.value(), draft.sha256());
    files.publish(thumbnail, name + THUMBNAIL);
    files.publish(draft, name);
    return insert(id, CleanPhoto.MEDIA_TYPE, draft, now, true);
  }

  private AttachmentInfo insert(
      AttachmentId id,
      String mediaType,
      AttachmentFiles.Draft draft,
      Instant now,
      boolean thumbnail) {
    AttachmentInfo info =
        new AttachmentInfo(
            id, mediaType, draft.size(), draft.sha256(), Optional.empty(), Moments.floor(now));
    entities.persist(new AttachmentEntity(info, thumbnail));
    Refusals.flush(
        entities, () -> DomainException.of(ErrorCode.ALREADY_EXISTS, "", "the identity is taken"));
    return info;
  }

  @Override
  public Optional<AttachmentInfo> find(AttachmentId id) {
    return row(id).map(AttachmentEntity::info);
  }

  @Override
  public InputStream open(AttachmentId id) {
    return files.open(name(find(id).orElseThrow(DiskAttachmentStore::missing)));
  }

  /**
   * Opens the thumbnail of a photo, or the content itself when it has none.
   *
   * @param id its identity
   * @return a stream the caller closes
   * @throws DomainException {@link ErrorCode#NOT_FOUND}
   */
  public InputStream openThumbnail(AttachmentId id) {
    AttachmentEntity row = row(id).orElseThrow(DiskAttachmentStore::missing);
    return files.open(name(row.info()) + (row.hasThumbnail() ? THUMBNAIL : ""));
  }

  @Override
  public void claim(Collection<AttachmentId> ids, ReportId report) {
    List<UUID> wanted = ids.stream().map(AttachmentId::value).distinct().sorted().toList();
    if (wanted.isEmpty()) {
      return;
    }
    // Locked first and in one order, so that a refused claim has changed nothing and two claims of
    // overlapping sets wait for each other instead of blocking each other for good.
    List<UUID> locked =
        entities
            .createQuery(
                "select a from AttachmentEntity a where a.id in :ids"
                    + " and (a.reportId is null or a.reportId = :report) order by a.id",
                AttachmentEntity.class)
            .setParameter("ids", wanted)
            .setParameter("report", report.toString())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .map(row -> row.info().id().value())
            .toList();
    if (locked.size() < wanted.size() || bind(wanted, report) < wanted.size()) {
      throw DomainException.of(
          ErrorCode.UNKNOWN_VALUE, "attachments", "an attachment is unknown or not free");
    }
  }

  private int bind(List<UUID> wanted, ReportId report) {
    return entities
        .createQuery(
            "update AttachmentEntity a set a.reportId = :report where a.id in :ids"
                + " and (a.reportId is null or a.reportId = :report)")
        .setParameter("ids", wanted)
        .setParameter("report", report.toString())
        .executeUpdate();
  }

  @Override
  public List<AttachmentId> unclaimed(Instant before, int limit) {
    return entities
        .createQuery(
            "select a.id from AttachmentEntity a where a.reportId is null and a.storedAt < :before"
                + " order by a.storedAt, a.id",
            UUID.class)
        .setParameter("before", Moments.column(before))
        .setMaxResults(limit)
        .getResultStream()
        .map(AttachmentId::new)
        .toList();
  }

  @Override
  public void delete(AttachmentId id) {
    entities
        .createQuery("delete from AttachmentEntity a where a.id = :id and a.reportId is null")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  /**
   * Removes files that no row names, in one of 256 parts of the store; call it in turn for all.
   *
   * @param part any number; its remainder by 256 counts
   * @param before only files last written before this moment, which must lie further back than any
   *     transaction lasts
   * @return how many were removed
   */
  public int removeOrphans(int part, Instant before) {
    List<String> names = files.names(part, before);
    List<UUID> ids = names.stream().map(DiskAttachmentStore::id).distinct().toList();
    Set<String> kept = ids.isEmpty() ? Set.of() : namesOf(ids);
    List<String> orphans =
        names.stream().filter(name -> !kept.contains(name.replace(THUMBNAIL, ""))).toList();
    orphans.forEach(files::remove);
    return orphans.size();
  }

  private Set<String> namesOf(List<UUID> ids) {
    return entities
        .createQuery("select a from AttachmentEntity a where a.id in :ids", AttachmentEntity.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(row -> name(row.info()))
        .collect(Collectors.toSet());
  }

  /** Reads past what this transaction has loaded, for rows change outside the entities here. */
  private Optional<AttachmentEntity> row(AttachmentId id) {
    return entities
        .createQuery("select a from AttachmentEntity a where a.id = :id", AttachmentEntity.class)
        .setParameter("id", id.value())
        .setHint("jakarta.persistence.cache.storeMode", "REFRESH")
        .getResultStream()
        .findFirst();
  }

  private static DomainException missing() {
    return DomainException.notFound("attachment");
  }

  private static String name(AttachmentInfo info) {
    return name(info.id().value(), info.sha256());
  }

  /** The digest keeps a second file under a taken identity from replacing the first. */
  private static String name(UUID id, String sha256) {
    return id + "-" + sha256.substring(0, DIGEST_IN_NAME);
  }

  private static UUID id(String name) {
    return UUID.fromString(name.substring(0, UUID_LENGTH));
  }
}
