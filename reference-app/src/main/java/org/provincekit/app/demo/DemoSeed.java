package org.provincekit.app.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.provincekit.ProvinceKit;
import org.provincekit.app.desk.DeskFeed;
import org.provincekit.app.platform.database.Moments;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReporterRegistry;
import org.provincekit.service.ProvinceRules;

/**
 * Tells the invented stories into an empty database, relative to now. Each story is one transaction
 * that begins by putting its name into a table where every name stands once: servers that start
 * together share the stories, and what a stopped start left out the next one adds.
 *
 * <p>The events of the stories are old when they are told, so nobody outside gets them; the newest
 * are written into the feed of the desk, in their order.
 */
@ApplicationScoped
class DemoSeed {
  /** Stands in the table when all is told, whatever stories a later version brings. */
  private static final String COMPLETE = "complete";

  private static final Duration NEWS = Duration.ofDays(3);
  private static final int MOST_REPORTS = 200;

  private final EntityManager entities;
  private final Transactions transactions;
  private final ReportRepository reports;
  private final ReportQuery query;
  private final AttachmentStore attachments;
  private final ReporterRegistry reporters;
  private final PhotoKeeper photos;
  private final DeskFeed feed;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  @Inject
  DemoSeed(
      EntityManager entities,
      Transactions transactions,
      ReportRepository reports,
      ReportQuery query,
      AttachmentStore attachments,
      ReporterRegistry reporters,
      PhotoKeeper photos,
      DeskFeed feed,
      Supplier<ProvinceRules> rules,
      Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.reports = reports;
    this.query = query;
    this.attachments = attachments;
    this.reporters = reporters;
    this.photos = photos;
    this.feed = feed;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Tells what is still to be told.
   *
   * @param script the stories
   * @return how many reports this call made
   */
  int tell(Script script) {
    if (!transactions.inNew(this::isWanted)) {
      return 0;
    }
    Cast cast = new Cast(script.staff());
    Rehearsal rehearsal = new Rehearsal(rules, cast);
    Instant now = clock.instant();
    int told = 0;
    for (Story story : script.stories()) {
      told += transactions.inNew(() -> tell(story, rehearsal, cast, now));
    }
    transactions.runNew(this::complete);
    return told;
  }

  private boolean isWanted() {
    List<?> names = entities.createNativeQuery("select name from demo_story").getResultList();
    return names.isEmpty() ? all(1).isEmpty() : !names.contains(COMPLETE);
  }

  private List<ReportSnapshot> all(int limit) {
    ReportCriteria everything = ReportCriteria.all(new ReportCriteria.Scope.Province());
    return query.list(everything, ReportCriteria.Order.NEWEST, Optional.empty(), limit).items();
  }

  private int tell(Story story, Rehearsal rehearsal, Cast cast, Instant now) {
    if (!begin(story.name())) {
      return 0;
    }
    Optional<Instant> begin = rehearsal.beginning(story, now);
    // A province with other agencies or limits may leave no moment at which a story could happen.
    return begin.map(at -> player(cast).play(story, at, now).map(List::size).orElse(0)).orElse(0);
  }

  /** Gives false when somebody told it; waits while somebody tells it. */
  private boolean begin(String name) {
    return entities
            .createNativeQuery(
                "insert into demo_story (name, told_at) values (?1, ?2) on conflict do nothing")
            .setParameter(1, name)
            .setParameter(2, Moments.toDatabase(clock.instant()))
            .executeUpdate()
        == 1;
  }

  private StoryPlayer player(Cast cast) {
    StoryClock time = new StoryClock();
    ProvinceKit kit =
        ProvinceKit.builder(rules)
            .reports(reports, query)
            .attachments(attachments)
            .reporters(reporters)
            .events(events -> {})
            .clock(time)
            .build();
    return new StoryPlayer(kit, time, rules, photos, cast);
  }

  private void complete() {
    if (!begin(COMPLETE)) {
      return;
    }
    Instant since = clock.instant().minus(NEWS);
    List<HistoryEntry> news = new ArrayList<>();
    for (ReportSnapshot report : all(MOST_REPORTS)) {
      reports.history(report.id()).stream()
          .filter(entry -> entry.at().isAfter(since))
          .forEach(news::add);
    }
    news.sort(Comparator.comparing(HistoryEntry::at).thenComparing(HistoryEntry::sequence));
    for (HistoryEntry entry : news) {
      ReportId id = entry.reportId();
      feed.record(reports.history(id), entry.sequence());
    }
  }
}
