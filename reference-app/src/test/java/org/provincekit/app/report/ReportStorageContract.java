package org.provincekit.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportCriteria.Order;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.tck.ReportStory;
import org.provincekit.tck.Reports;

/** What the database adapter does beyond its ports. */
abstract class ReportStorageContract {
  private final boolean claimsAllItLooksAt;
  private UnitsOfWork units;
  private JpaReportRepository repository;
  private JpaReportQuery query;

  /**
   * @param claimsAllItLooksAt whether the database locks what lies behind a limit as well, so that
   *     another sweep comes too early to find anything, but never finds the same
   */
  ReportStorageContract(boolean claimsAllItLooksAt) {
    this.claimsAllItLooksAt = claimsAllItLooksAt;
  }

  @BeforeEach
  void open(TestDatabase database) {
    units = new UnitsOfWork(database);
    units.emptyReports();
    repository = new JpaReportRepository(units.entities());
    query = new JpaReportQuery(units.entities(), repository, units.kind());
  }

  @Test
  void twoSweepsNeverClaimTheSameReport() throws Exception {
    Instant due = ReportStory.MORNING;
    ReportId first = kept(Reports.aReport().nextActionAt(due));
    ReportId second = kept(Reports.aReport().nextActionAt(due.plusSeconds(1)));
    kept(Reports.aReport().nextActionAt(due.plus(Duration.ofDays(1))));
    Instant now = due.plusSeconds(60);
    units.run(
        () -> {
          assertThat(query.claimActionDue(now, 1)).containsExactly(first);
          List<ReportId> other =
              CompletableFuture.supplyAsync(() -> units.in(() -> query.claimActionDue(now, 10)))
                  .orTimeout(60, TimeUnit.SECONDS)
                  .join();
          assertThat(other).isEqualTo(claimsAllItLooksAt ? List.of() : List.of(second));
        });
    assertThat(units.in(() -> query.claimActionDue(now, 10))).containsExactly(first, second);
  }

  @Test
  void momentsFinerThanTheColumnsAreKeptInHistoryAndNeverDueTooEarly() {
    Instant fine = Instant.parse("2026-11-01T05:30:00.123456789Z");
    FieldReport report = Reports.aReport().sentAt(fine).nextActionAt(fine).told();
    units.run(() -> repository.add(report));
    ReportId id = report.snapshot().id();
    assertThat(units.in(() -> repository.find(id)).orElseThrow().snapshot())
        .isEqualTo(report.snapshot());
    assertThat(units.in(() -> query.actionDue(fine.minusNanos(1), 10))).isEmpty();
    assertThat(units.in(() -> query.actionDue(fine.plusNanos(1000), 10))).containsExactly(id);
  }

  /** In New York these moments lie in the hour that is told twice. */
  @Test
  void theZoneOfTheMachineDoesNotMatter() {
    Instant first = Instant.parse("2026-11-01T05:30:00Z");
    ReportId a = kept(Reports.aReport().sentAt(first));
    ReportId b = kept(Reports.aReport().sentAt(first.plus(Duration.ofHours(1))));
    assertThat(page(Optional.empty(), 1)).containsExactly(b);
    assertThat(units.in(() -> repository.history(a)).get(0).at()).isEqualTo(first);
    assertThat(units.in(() -> repository.history(b)).get(0).at())
        .isEqualTo(first.plus(Duration.ofHours(1)));
  }

  @Test
  void aSnapshotOfAnotherFormIsMadeAnewFromTheHistory() {
    FieldReport report = Reports.anAnsweredReport().told();
    units.run(() -> repository.add(report));
    units.run(
        () ->
            units
                .entities()
                .createNativeQuery("update report set snapshot_form = 0, snapshot = '{}'")
                .executeUpdate());
    List<ReportSnapshot> listed =
        units.in(
            () ->
                query
                    .list(
                        ReportCriteria.all(new ReportCriteria.Scope.Province()),
                        Order.NEWEST,
                        Optional.empty(),
                        10)
                    .items());
    assertThat(listed).containsExactly(report.snapshot());
  }

  @Test
  void aRolledBackReportIsNotThere() {
    FieldReport report = Reports.aReport().told();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                units.run(
                    () -> {
                      repository.add(report);
                      throw new IllegalStateException("the transaction fails");
                    }))
        .hasMessage("the transaction fails");
    assertThat(units.in(() -> repository.history(report.snapshot().id()))).isEmpty();
  }

  private ReportId kept(ReportStory story) {
    FieldReport report = story.told();
    units.run(() -> repository.add(report));
    return report.snapshot().id();
  }

  private List<ReportId> page(Optional<String> after, int limit) {
    return units.in(
        () ->
            query
                .list(
                    ReportCriteria.all(new ReportCriteria.Scope.Province()),
                    Order.NEWEST,
                    after,
                    limit)
                .items()
                .stream()
                .map(ReportSnapshot::id)
                .toList());
  }
}
