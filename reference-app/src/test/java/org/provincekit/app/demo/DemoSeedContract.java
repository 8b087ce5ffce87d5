package org.provincekit.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.provincekit.app.desk.Feeds;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.app.province.profile.Shipped;
import org.provincekit.app.report.ReportAdapters;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportStatus;
import org.provincekit.service.ProvinceRules;

@Timeout(120)
abstract class DemoSeedContract {
  private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");
  private static final Supplier<ProvinceRules> RULES = () -> Shipped.data().rules();
  private static final Script SCRIPT = Script.shipped();
  private static final int REPORTS =
      SCRIPT.stories().stream().mapToInt(story -> story.reports().size()).sum();

  @TempDir private Path folder;
  private TestDatabase database;
  private ReportAdapters adapters;

  @BeforeEach
  void open(TestDatabase opened) {
    database = opened;
    adapters = ReportAdapters.over(database, folder);
    for (String table :
        List.of(
            "desk_feed",
            "demo_story",
            "reporter",
            "attachment",
            "report_agency",
            "report_event",
            "report")) {
      database.run(em -> em.createNativeQuery("delete from " + table).executeUpdate());
    }
  }

  private DemoSeed seed(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    EntityManager entities = database.entities();
    return new DemoSeed(
        entities,
        database.transactions(),
        adapters.reports(),
        adapters.query(),
        adapters.attachments(),
        adapters.reporters(),
        new CleanedPhotos(adapters.cleaner(), adapters.attachments()),
        Feeds.over(database, adapters.reports(), clock),
        RULES,
        clock);
  }

  private List<ReportSnapshot> all() {
    return database.inTransaction(
        em ->
            adapters
                .query()
                .list(
                    ReportCriteria.all(new ReportCriteria.Scope.Province()),
                    ReportCriteria.Order.NEWEST,
                    Optional.empty(),
                    1000)
                .items());
  }

  private long count(String table) {
    Number rows =
        database.inTransaction(
            em -> (Number) em.createNativeQuery("select count(*) from " + table).getSingleResult());
    return rows.longValue();
  }

  @Test
  void anEmptyDatabaseGetsEveryReportWithPhotosPersonsAndNewsButNoMessagesForOthers() {
    assertThat(seed(NOW).tell(SCRIPT)).isEqualTo(REPORTS);

    List<ReportSnapshot> all = all();
    assertThat(all).hasSize(REPORTS);
    Set<ReportStatus> statuses =
        all.stream()
            .map(ReportSnapshot::status)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportStatus.class)));
    assertThat(statuses).containsExactlyInAnyOrder(ReportStatus.values());
    assertThat(all).allMatch(report -> !report.times().get("recorded").isAfter(NOW));
    assertThat(all).allMatch(report -> report.nextActionAt().filter(NOW::isAfter).isEmpty());
    assertThat(all).anyMatch(report -> !report.attachments().isEmpty());
    assertThat(count("attachment")).isGreaterThan(10);
    assertThat(count("reporter")).isGreaterThan(20);
    assertThat(count("desk_feed")).isGreaterThan(20);
    assertThat(count("outbox")).isZero();
  }

  @Test
  void aSecondStartAddsNothing() {
    seed(NOW).tell(SCRIPT);

    assertThat(seed(NOW.plus(Duration.ofDays(2))).tell(SCRIPT)).isZero();
    assertThat(count("report")).isEqualTo(REPORTS);
  }

  @Test
  void aStartThatWasStoppedIsFinishedByTheNext() {
    Script half = new Script(SCRIPT.staff(), SCRIPT.stories().subList(0, 10));
    DemoSeed seed = seed(NOW);
    int told = seed.tell(half);
    database.run(
        em ->
            em.createNativeQuery("delete from demo_story where name = 'complete'").executeUpdate());

    assertThat(told + seed.tell(SCRIPT)).isEqualTo(REPORTS);
    assertThat(count("report")).isEqualTo(REPORTS);
  }

  @Test
  void aDatabaseWithReportsIsLeftAlone() {
    Script one = new Script(SCRIPT.staff(), SCRIPT.stories().subList(0, 1));
    seed(NOW).tell(one);
    database.run(em -> em.createNativeQuery("delete from demo_story").executeUpdate());

    assertThat(seed(NOW).tell(SCRIPT)).isZero();
    assertThat(count("report")).isEqualTo(1);
  }

  @Test
  void twoServersThatStartTogetherTellEveryStoryOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService servers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> told = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        DemoSeed seed = seed(NOW);
        told.add(
            servers.submit(
                () -> {
                  together.await();
                  return seed.tell(SCRIPT);
                }));
      }
      assertThat(told.get(0).get() + told.get(1).get()).isEqualTo(REPORTS);
    } finally {
      servers.shutdownNow();
    }
    assertThat(count("report")).isEqualTo(REPORTS);
  }
}
