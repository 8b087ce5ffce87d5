package org.provincekit.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentInfo;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.ReportId;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;

/**
 * Keeps photos and documents in memory, all bytes on the heap. Thread-safe: one lock orders all
 * callers.
 *
 * @since 0.1
 */
public final class InMemoryAttachmentStore implements AttachmentStore {
  private static final Comparator<AttachmentInfo> OLDEST =
      Comparator.comparing(AttachmentInfo::storedAt).thenComparing(info -> info.id().toString());

  private final Map<AttachmentId, Kept> attachments = new HashMap<>();

  /** Makes an empty store. */
  public InMemoryAttachmentStore() {}

  @Override
  public AttachmentInfo store(AttachmentId id, String mediaType, InputStream content, Instant now) {
    byte[] bytes = readAll(content);
    AttachmentInfo info =
        new AttachmentInfo(id, mediaType, bytes.length, sha256(bytes), Optional.empty(), now);
    keep(new Kept(info, bytes));
    return info;
  }

  private synchronized void keep(Kept kept) {
    if (attachments.putIfAbsent(kept.info().id(), kept) != null) {
      throw DomainException.of(ErrorCode.ALREADY_EXISTS, "attachmentId", "the id is taken");
    }
  }

  @Override
  public synchronized Optional<AttachmentInfo> find(AttachmentId id) {
    return Optional.ofNullable(attachments.get(id)).map(Kept::info);
  }

  @Override
  public synchronized InputStream open(AttachmentId id) {
    Kept kept = attachments.get(id);
    if (kept == null) {
      throw DomainException.notFound("attachment");
    }
    return new ByteArrayInputStream(kept.bytes());
  }

  @Override
  public synchronized void claim(Collection<AttachmentId> ids, ReportId report) {
    Require.present(report, "report");
    Set<AttachmentId> wanted = new LinkedHashSet<>(ids);
    if (!wanted.stream().allMatch(id -> isFree(id, report))) {
      throw DomainException.of(ErrorCode.UNKNOWN_VALUE, "attachments", "no such attachment");
    }
    wanted.forEach(id -> attachments.computeIfPresent(id, (same, kept) -> kept.of(report)));
  }

  private boolean isFree(AttachmentId id, ReportId report) {
    Kept kept = attachments.get(id);
    return kept != null && kept.info().report().filter(owner -> !owner.equals(report)).isEmpty();
  }

  @Override
  public synchronized List<AttachmentId> unclaimed(Instant before, int limit) {
    return attachments.values().stream()
        .map(Kept::info)
        .filter(info -> info.report().isEmpty() && info.storedAt().isBefore(before))
        .sorted(OLDEST)
        .limit(limit)
        .map(AttachmentInfo::id)
        .toList();
  }

  @Override
  public synchronized void delete(AttachmentId id) {
    attachments.computeIfPresent(id, (same, kept) -> kept.info().report().isEmpty() ? null : kept);
  }

  private static byte[] readAll(InputStream content) {
    try {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The content could not be read", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** What is known of an attachment, and its bytes, which nobody changes. */
  private record Kept(AttachmentInfo info, byte[] bytes) {
    Kept of(ReportId report) {
      return new Kept(
          new AttachmentInfo(
              info.id(),
              info.mediaType(),
              info.size(),
              info.sha256(),
              Optional.of(report),
              info.storedAt()),
          bytes);
    }
  }
}
