package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentInfo;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.ReportId;
import org.provincekit.shared.ErrorCode;

/**
 * What every {@link AttachmentStore} must do.
 *
 * @since 0.1
 */
public abstract class AttachmentStoreContract extends PortContract {
  private static final int CONTENDERS = 8;
  private static final int MANY = 1000;
  private static final Instant EIGHT = ReportStory.MORNING;
  private static final Instant NINE = EIGHT.plus(Duration.ofHours(1));
  private static final String ABC_SHA256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final ReportId report = new ReportId(UUID.randomUUID());
  private final ReportId other = new ReportId(UUID.randomUUID());

  /** For implementers. */
  protected AttachmentStoreContract() {}

  /**
   * Gives the store under test. No attachment lies in it when a test begins.
   *
   * @return the same within one test method
   */
  protected abstract AttachmentStore store();

  /**
   * Tells that a report of this identity shall exist, in a unit of work of its own; does nothing
   * unless overridden.
   *
   * @param id the report
   */
  protected void reportKept(ReportId id) {}

  @Test
  @Requirement("AS-1")
  void theBytesStoredAreGivenBack() {
    byte[] large = new byte[3_000_001];
    new Random(1).nextBytes(large);
    AttachmentId first = stored(large, EIGHT);
    AttachmentId second = stored(new byte[0], EIGHT);
    assertArrayEquals(large, content(first));
    assertArrayEquals(large, content(first));
    assertArrayEquals(new byte[0], content(second));
  }

  @Test
  @Requirement("AS-1")
  void anIdentityThatIsTakenIsRefusedAndItsBytesStay() {
    AttachmentId id = stored(bytes("trước"), EIGHT);
    assertRefused(ErrorCode.ALREADY_EXISTS, () -> put(id, bytes("sau"), NINE));
    assertArrayEquals(bytes("trước"), content(id));
  }

  @Test
  @Requirement("AS-2")
  void sizeDigestTypeAndMomentAreKnown() {
    AttachmentId id = new AttachmentId(UUID.randomUUID());
    AttachmentInfo told = inUnitOfWork(() -> put(id, bytes("abc"), LongLives.SENT));
    AttachmentInfo expected =
        new AttachmentInfo(id, "image/jpeg", 3, ABC_SHA256, Optional.empty(), LongLives.SENT);
    assertEquals(expected, told);
    assertEquals(Optional.of(expected), find(id));
  }

  @Test
  @Requirement("AS-3")
  void oneReportClaimsAndEveryOtherIsRefused() {
    AttachmentId id = stored(bytes("abc"), EIGHT);
    reportKept(report);
    reportKept(other);
    doing(() -> store().claim(List.of(id), report));
    assertEquals(Optional.of(report), owner(id));
    assertRefused(ErrorCode.UNKNOWN_VALUE, () -> store().claim(List.of(id), other));
    assertEquals(Optional.of(report), owner(id));
  }

  @Test
  @Requirement("AS-3")
  void ofManyReportsThatClaimTheSameOneWins() {
    AttachmentId id = stored(bytes("abc"), EIGHT);
    List<Runnable> claims = new ArrayList<>();
    for (int i = 0; i < CONTENDERS; i++) {
      ReportId claimant = new ReportId(UUID.randomUUID());
      reportKept(claimant);
      claims.add(() -> store().claim(List.of(id), claimant));
    }
    assertOneWins(ErrorCode.UNKNOWN_VALUE, claims);
  }

  @Test
  @Requirement("AS-4")
  void allAreClaimedOrNone() {
    AttachmentId first = stored(bytes("một"), EIGHT);
    AttachmentId last = stored(bytes("hai"), EIGHT);
    AttachmentId missing = new AttachmentId(UUID.randomUUID());
    reportKept(report);
    assertRefused(
        ErrorCode.UNKNOWN_VALUE, () -> store().claim(List.of(first, missing, last), report));
    assertEquals(Optional.empty(), owner(first));
    assertEquals(Optional.empty(), owner(last));
    doing(() -> store().claim(List.of(first, last), report));
    assertEquals(Optional.of(report), owner(first));
    assertEquals(Optional.of(report), owner(last));
  }

  @Test
  @Requirement("AS-5")
  void aClaimRepeatedByTheSameReportIsAccepted() {
    AttachmentId id = stored(bytes("abc"), EIGHT);
    reportKept(report);
    doing(() -> store().claim(List.of(id), report));
    doing(() -> store().claim(List.of(id, id), report));
    assertEquals(Optional.of(report), owner(id));
  }

  @Test
  @Requirement("AS-6")
  void whatIsNotThereIsGivenAsEmptyAndCannotBeOpened() {
    AttachmentId missing = new AttachmentId(UUID.randomUUID());
    assertEquals(Optional.empty(), find(missing));
    assertRefused(ErrorCode.NOT_FOUND, () -> read(missing));
  }

  @Test
  @Requirement("AS-7")
  void whatNobodyClaimedBeforeAMomentIsListedOldestFirst() {
    AttachmentId second = stored(bytes("hai"), EIGHT.plusSeconds(2));
    AttachmentId first = stored(bytes("một"), EIGHT.plusSeconds(1));
    AttachmentId claimed = stored(bytes("đã nhận"), EIGHT);
    AttachmentId late = stored(bytes("ba"), NINE);
    reportKept(report);
    doing(() -> store().claim(List.of(claimed), report));
    assertEquals(List.of(first, second), unclaimed(NINE, MANY));
    assertEquals(List.of(first), unclaimed(NINE, 1));
    assertEquals(List.of(first, second, late), unclaimed(NINE.plusMillis(1), MANY));
  }

  @Test
  @Requirement("AS-8")
  void onlyWhatIsUnclaimedIsDeleted() {
    AttachmentId free = stored(bytes("abc"), EIGHT);
    AttachmentId claimed = stored(bytes("def"), EIGHT);
    reportKept(report);
    doing(() -> store().claim(List.of(claimed), report));
    doing(() -> store().delete(free));
    doing(() -> store().delete(claimed));
    assertTrue(find(free).isEmpty());
    assertEquals(Optional.of(report), owner(claimed));
    assertEquals(3, content(claimed).length);
  }

  @Test
  @Requirement("AS-8")
  void deletingWhatIsGoneDoesNothing() {
    AttachmentId free = stored(bytes("abc"), EIGHT);
    doing(() -> store().delete(free));
    doing(() -> store().delete(free));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private AttachmentInfo put(AttachmentId id, byte[] content, Instant at) {
    return store().store(id, "image/jpeg", new ByteArrayInputStream(content), at);
  }

  private AttachmentId stored(byte[] content, Instant at) {
    AttachmentId id = new AttachmentId(UUID.randomUUID());
    doing(() -> put(id, content, at));
    return id;
  }

  private Optional<AttachmentInfo> find(AttachmentId id) {
    return inUnitOfWork(() -> store().find(id));
  }

  private Optional<ReportId> owner(AttachmentId id) {
    return find(id).flatMap(AttachmentInfo::report);
  }

  private byte[] content(AttachmentId id) {
    return inUnitOfWork(() -> read(id));
  }

  private byte[] read(AttachmentId id) {
    try (InputStream content = store().open(id)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The content could not be read", e);
    }
  }

  private List<AttachmentId> unclaimed(Instant before, int limit) {
    return inUnitOfWork(() -> store().unclaimed(before, limit));
  }
}
