package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provincekit.tck.Reports.aReport;
import static org.provincekit.tck.Reports.anAcceptedReport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.ErrorCode;

/**
 * What every {@link ReportRepository} must do.
 *
 * @since 0.1
 */
public abstract class ReportRepositoryContract extends PortContract {
  private static final int CONTENDERS = 8;
  private static final Instant NOON = ReportStory.MORNING.plus(Duration.ofHours(4));

  /** For implementers. */
  protected ReportRepositoryContract() {}

  /**
   * Gives the repository under test. Reports of other tests may lie in it.
   *
   * @return the same within one test method
   */
  protected abstract ReportRepository repository();

  @Test
  @Requirement("RP-1")
  void everyStepOfALifeIsRestoredAsSaved() {
    for (List<LongLives.Chapter> life : LongLives.all()) {
      FieldReport report = added(aReportWithEverything());
      assertEquals(report.snapshot(), loaded(report));
      Instant at = LongLives.SENT;
      for (LongLives.Chapter chapter : life) {
        at = at.plusSeconds(61);
        FieldReport own = find(report);
        chapter.verb().accept(own, Actors.step(chapter.actor(), at));
        save(own);
        assertEquals(own.snapshot(), loaded(report));
      }
    }
  }

  @Test
  @Requirement("RP-1")
  void mergedAndSeparatedReportsAreRestoredAsSaved() {
    FieldReport parent = added(anAcceptedReport().told());
    FieldReport child = added(anAcceptedReport().told());
    child.mergeInto(Actors.step(Actors.coordinator(), NOON), parent);
    save(parent);
    save(child);
    assertEquals(parent.snapshot(), loaded(parent));
    assertEquals(child.snapshot(), loaded(child));
    child.separateFrom(Actors.step(Actors.coordinator(), NOON), parent, "Khác vụ việc");
    save(parent);
    save(child);
    assertEquals(parent.snapshot(), loaded(parent));
    assertEquals(child.snapshot(), loaded(child));
  }

  @Test
  @Requirement("RP-1")
  void aReportAddedOrSavedHasNothingPending() {
    FieldReport report = added(aReport().told());
    assertEquals(List.of(), report.pending());
    note(report, "Đã xem");
    save(report);
    assertEquals(List.of(), report.pending());
    assertEquals(List.of(), find(report).pending());
  }

  @Test
  @Requirement("RP-2")
  void theWholeHistoryIsGivenInOrder() {
    FieldReport report = anAcceptedReport().assignedTo("SXD", "UBND-31825").told();
    List<HistoryEntry> expected = new ArrayList<>(report.pending());
    added(report);
    for (String text : List.of("một", "hai", "ba")) {
      note(report, text);
      expected.addAll(report.pending());
      save(report);
    }
    assertEquals(expected, history(report));
  }

  @Test
  @Requirement("RP-3")
  void aSecondReportWithTheSameIdIsRefused() {
    FieldReport first = added(aReport().told());
    FieldReport second = aReport().withId(first.snapshot().id()).told();
    assertRefused(ErrorCode.ALREADY_EXISTS, () -> repository().add(second));
    assertEquals(first.snapshot(), loaded(first));
  }

  @Test
  @Requirement("RP-3")
  void aSecondReportWithTheSameTrackingCodeIsRefused() {
    FieldReport first = added(aReport().told());
    FieldReport second = aReport().withCode(first.snapshot().trackingCode()).told();
    assertRefused(ErrorCode.ALREADY_EXISTS, () -> repository().add(second));
    assertTrue(inUnitOfWork(() -> repository().find(second.snapshot().id())).isEmpty());
    assertEquals(first.snapshot(), loaded(first));
  }

  @Test
  @Requirement("RP-4")
  void savingOverAVersionThatWasNotSeenIsRefusedAndChangesNothing() {
    FieldReport report = added(anAcceptedReport().told());
    FieldReport stale = FieldReport.fromSnapshot(report.snapshot());
    note(report, "Người thứ nhất");
    save(report);
    note(stale, "Người thứ hai");
    ReportSnapshot before = loaded(report);
    assertRefused(ErrorCode.STALE_VERSION, () -> repository().save(stale));
    assertEquals(before, loaded(report));
    assertEquals(before.version(), history(report).size());
  }

  @Test
  @Requirement("RP-4")
  void severalPendingStepsOverAVersionThatWasNotSeenAreRefused() {
    FieldReport report = added(anAcceptedReport().told());
    FieldReport stale = FieldReport.fromSnapshot(report.snapshot());
    note(report, "Người thứ nhất");
    save(report);
    note(stale, "Một");
    note(stale, "Hai");
    assertRefused(ErrorCode.STALE_VERSION, () -> repository().save(stale));
    assertEquals(report.snapshot().version(), loaded(report).version());
  }

  @Test
  @Requirement("RP-4")
  void savingAReportThatWasNeverAddedIsRefused() {
    FieldReport report = anAcceptedReport().told();
    report.markSaved();
    note(report, "Lạc");
    assertRefused(ErrorCode.NOT_FOUND, () -> repository().save(report));
  }

  @Test
  @Requirement("RP-4")
  void savingWithNothingPendingChangesNothing() {
    FieldReport report = added(anAcceptedReport().told());
    FieldReport unchanged = FieldReport.fromSnapshot(report.snapshot());
    note(report, "Mới hơn");
    save(report);
    ReportSnapshot before = loaded(report);
    save(unchanged);
    assertEquals(before, loaded(report));
  }

  @Test
  @Requirement("RP-5")
  void aReportIsFoundByItsTrackingCode() {
    FieldReport report = added(aReport().told());
    added(aReport().told());
    TrackingCode asCopied =
        new TrackingCode(
            report.snapshot().trackingCode().value().toLowerCase(java.util.Locale.ROOT));
    assertEquals(
        Optional.of(report.snapshot().id()),
        inUnitOfWork(() -> repository().find(asCopied)).map(found -> found.snapshot().id()));
  }

  @Test
  @Requirement("RP-6")
  void whatIsNotThereIsGivenAsEmpty() {
    added(aReport().told());
    ReportSnapshot other = aReport().told().snapshot();
    assertTrue(inUnitOfWork(() -> repository().find(other.id())).isEmpty());
    assertTrue(inUnitOfWork(() -> repository().find(other.trackingCode())).isEmpty());
    assertEquals(List.of(), inUnitOfWork(() -> repository().history(other.id())));
  }

  @Test
  @Requirement("RP-7")
  void changesToALoadedReportAreNotSeenBeforeItIsSaved() {
    FieldReport report = added(anAcceptedReport().told());
    ReportSnapshot before = report.snapshot();
    FieldReport own = find(report);
    note(own, "Chưa lưu");
    assertEquals(before.version(), loaded(report).version());
    assertEquals(before.version(), history(report).size());
    note(report, "Cũng chưa lưu");
    assertEquals(before.version(), loaded(report).version());
    save(own);
    assertEquals(before.version() + 1, loaded(report).version());
  }

  @Test
  @Requirement("RP-8")
  void everyEntryEverSavedIsKept() {
    FieldReport report = anAcceptedReport().told();
    List<HistoryEntry> saved = new ArrayList<>(report.pending());
    added(report);
    for (int round = 0; round < 12; round++) {
      for (int i = 0; i < 10; i++) {
        note(report, "Ghi chú " + round + "." + i);
      }
      saved.addAll(report.pending());
      save(report);
    }
    assertEquals(new HashSet<>(saved), new HashSet<>(history(report)));
  }

  @Test
  @Requirement("RP-9")
  void ofManyWhoSaveTheSameVersionOneWins() {
    FieldReport report = added(anAcceptedReport().told());
    ReportSnapshot seen = report.snapshot();
    List<Runnable> callers = new ArrayList<>();
    for (int i = 0; i < CONTENDERS; i++) {
      FieldReport copy = FieldReport.fromSnapshot(seen);
      note(copy, "Người thứ " + i);
      callers.add(() -> repository().save(copy));
    }
    assertOneWins(ErrorCode.STALE_VERSION, callers);
    assertEquals(seen.version() + 1, loaded(report).version());
    assertEquals(seen.version() + 1, history(report).size());
  }

  @Test
  @Requirement("RP-9")
  void ofManyWhoAddTheSameTrackingCodeOneWins() {
    TrackingCode code = aReport().told().snapshot().trackingCode();
    List<FieldReport> reports =
        IntStream.range(0, CONTENDERS).mapToObj(i -> aReport().withCode(code).told()).toList();
    assertOneWins(
        ErrorCode.ALREADY_EXISTS,
        reports.stream().<Runnable>map(report -> () -> repository().add(report)).toList());
    assertEquals(1, reports.stream().filter(this::isKept).count());
  }

  @Test
  @Requirement("RP-9")
  void ofManyWhoAddTheSameIdOneWins() {
    ReportId id = aReport().told().snapshot().id();
    List<FieldReport> reports =
        IntStream.range(0, CONTENDERS).mapToObj(i -> aReport().withId(id).told()).toList();
    assertOneWins(
        ErrorCode.ALREADY_EXISTS,
        reports.stream().<Runnable>map(report -> () -> repository().add(report)).toList());
    assertFalse(inUnitOfWork(() -> repository().history(id)).isEmpty());
  }

  private static FieldReport aReportWithEverything() {
    return aReport()
        .describedAs("Nước ngập đường \"Phan Ngọc Hiển\";\n  sâu 40 cm 🌊 \\ 50 %")
        .near("Ấp 3, cạnh chợ\tcũ")
        .answering(LongLives.answers())
        .showing(LongLives.photo())
        .happenedAt(LongLives.SENT.minusSeconds(90))
        .sentAt(LongLives.SENT)
        .told();
  }

  private boolean isKept(FieldReport report) {
    return inUnitOfWork(() -> repository().find(report.snapshot().id())).isPresent();
  }

  private static void note(FieldReport report, String text) {
    report.addNote(Actors.step(Actors.coordinator(), NOON), text);
  }

  private FieldReport added(FieldReport report) {
    doing(() -> repository().add(report));
    return report;
  }

  private void save(FieldReport report) {
    doing(() -> repository().save(report));
  }

  private FieldReport find(FieldReport report) {
    return inUnitOfWork(() -> repository().find(report.snapshot().id())).orElseThrow();
  }

  private ReportSnapshot loaded(FieldReport report) {
    return find(report).snapshot();
  }

  private List<HistoryEntry> history(FieldReport report) {
    return inUnitOfWork(() -> repository().history(report.snapshot().id()));
  }
}
