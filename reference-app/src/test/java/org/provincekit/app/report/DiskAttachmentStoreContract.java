package org.provincekit.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.ReportId;
import org.provincekit.tck.AttachmentStoreContract;

abstract class DiskAttachmentStoreContract extends AttachmentStoreContract {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final int PARTS = 256;

  @TempDir private Path folder;
  private UnitsOfWork units;
  private DiskAttachmentStore store;

  @BeforeEach
  void open(TestDatabase database) {
    units = new UnitsOfWork(database);
    units.empty("attachment");
    store = new DiskAttachmentStore(units.entities(), new AttachmentFiles(folder, 0));
  }

  @Override
  protected AttachmentStore store() {
    return store;
  }

  @Override
  protected <T> T inUnitOfWork(Supplier<T> work) {
    return units.in(work);
  }

  @Test
  void aFullDiskIsSaidAndNothingIsLeft() throws IOException {
    DiskAttachmentStore full =
        new DiskAttachmentStore(units.entities(), new AttachmentFiles(folder, Long.MAX_VALUE));
    AttachmentId id = id();
    assertThatThrownBy(() -> units.in(() -> full.store(id, "image/jpeg", bytes(), NOW)))
        .isInstanceOf(StorageFull.class);
    assertThat(units.in(() -> full.find(id))).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void aDiskThatFillsUpInTheMiddleIsSaidAndNothingIsLeft() throws IOException {
    InputStream broken =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new IOException("No space left on device");
            }
            left--;
            return 7;
          }
        };
    AttachmentId id = id();
    assertThatThrownBy(() -> units.in(() -> store.store(id, "image/jpeg", broken, NOW)))
        .isInstanceOf(StorageFull.class);
    assertThat(units.in(() -> store.find(id))).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void aPhotoHasItsThumbnailAndOtherContentStandsForItself() throws IOException {
    CleanPhoto photo = new CleanPhoto(new byte[] {1, 2, 3}, new byte[] {4}, 640, 480);
    AttachmentId id = id();
    units.in(() -> store.store(id, photo, NOW));
    assertThat(read(() -> store.open(id))).containsExactly(1, 2, 3);
    assertThat(read(() -> store.openThumbnail(id))).containsExactly(4);
    AttachmentId plain = id();
    units.in(() -> store.store(plain, "text/plain", bytes(), NOW));
    assertThat(read(() -> store.openThumbnail(plain))).containsExactly(9, 8, 7);
  }

  @Test
  void filesThatNoRowNamesAreRemovedAndOthersStay() throws IOException {
    AttachmentId kept = id();
    AttachmentId rolledBack = id();
    AttachmentId deleted = id();
    CleanPhoto photo = new CleanPhoto(new byte[] {1, 2, 3}, new byte[] {4}, 640, 480);
    units.in(() -> store.store(kept, photo, NOW));
    units.in(() -> store.store(deleted, photo, NOW));
    assertThatThrownBy(
            () ->
                units.run(
                    () -> {
                      store.store(rolledBack, photo, NOW);
                      throw new IllegalStateException("the transaction fails");
                    }))
        .hasMessage("the transaction fails");
    units.run(() -> store.delete(deleted));
    assertThat(files()).hasSize(6);

    assertThat(removeOrphans(NOW.minusSeconds(1))).as("too young").isZero();
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.from(NOW));
    }
    assertThat(removeOrphans(NOW.plusSeconds(1))).isEqualTo(4);
    assertThat(files()).hasSize(2);
    assertThat(read(() -> store.open(kept))).containsExactly(1, 2, 3);
    assertThat(read(() -> store.openThumbnail(kept))).containsExactly(4);
  }

  @Test
  void draftsThatACrashLeftBehindAreRemoved() throws IOException {
    Path draft = Files.write(folder.resolve("drafts").resolve("left"), new byte[] {1});
    Files.setLastModifiedTime(draft, FileTime.from(NOW));
    removeOrphans(NOW.plusSeconds(1));
    assertThat(draft).doesNotExist();
  }

  @Test
  void manyAreClaimedAtOnce() {
    List<AttachmentId> ids = Stream.generate(DiskAttachmentStoreContract::id).limit(10).toList();
    ids.forEach(id -> units.in(() -> store.store(id, "image/jpeg", bytes(), NOW)));
    ReportId report = new ReportId(UUID.randomUUID());
    units.run(() -> store.claim(ids, report));
    assertThat(ids)
        .allMatch(id -> units.in(() -> store.find(id)).orElseThrow().report().isPresent());
    units.run(() -> store.claim(List.of(), report));
  }

  private int removeOrphans(Instant before) {
    int removed = 0;
    for (int part = 0; part < PARTS; part++) {
      int own = part;
      removed += units.in(() -> store.removeOrphans(own, before));
    }
    return removed;
  }

  private static AttachmentId id() {
    return new AttachmentId(UUID.randomUUID());
  }

  private static InputStream bytes() {
    return new ByteArrayInputStream(new byte[] {9, 8, 7});
  }

  private byte[] read(Supplier<InputStream> open) throws IOException {
    try (InputStream content = units.in(open)) {
      return content.readAllBytes();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
