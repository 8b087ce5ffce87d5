package org.provincekit.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.provincekit.app.platform.database.DatabaseKind;
import org.provincekit.app.platform.db.DatabaseTest;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportCriteria.Order;
import org.provincekit.report.ReportStatus;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.StaffId;

/**
 * How PostgreSQL carries out the lists on 20,000 reports: none may read the whole table, and none
 * may read more than a page to find the first page of an order.
 */
@DatabaseTest(DatabaseKind.POSTGRESQL)
class ReportPlansTest {
  private static final int REPORTS = 20_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ReportCriteria.Scope PROVINCE = new ReportCriteria.Scope.Province();
  private static final ReportCriteria.Scope AGENCY =
      new ReportCriteria.Scope.Agency(new AgencyCode("A7"));

  private UnitsOfWork units;

  @BeforeAll
  static void fill(TestDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into report (id, tracking_code, version, status, category, urgency, is_public, lead,
            handler, unit, lat, lon, submitted_at, updated_at, due_at, next_action_at, folded_text,
            folded_words, snapshot_form, snapshot)
          select md5('r' || n)::uuid, 'code-' || n, 1,
            case when n % 20 = 0 then 'IN_PROGRESS' else 'CLOSED' end, 'category-' || n % 15, 'NORMAL',
            n % 3 = 0, 'A' || n % 40, case when n % 50 = 0 then 'officer-' || n % 30 end,
            n % 64 || '@2025-07-01', 8.5 + n % 1000 / 1000.0, 104.7 + n % 777 / 1000.0,
            timestamptz '2026-01-01' + n * interval '10 minutes', now(),
            case when n % 20 = 0 then timestamptz '2026-01-05' + n * interval '10 minutes'
              else timestamptz '9999-12-31' end,
            case when n % 20 = 0 then timestamptz '2026-01-03' + n * interval '10 minutes' end,
            'ngap duong ' || n, 'ngap duong ' || n || ' tu' || n % 1000, 1, '{}'
          from generate_series(1, REPORTS) n
          """
              .replace("REPORTS", Integer.toString(REPORTS)));
      statement.execute(
          "insert into report_agency select id, lead, 'RESPONSIBLE', submitted_at, due_at from report");
      statement.execute("analyze report");
      statement.execute("analyze report_agency");
    }
  }

  @Test
  void theNewestAreReadInOrder(TestDatabase database) {
    open(database);
    inOrder(plan(all(PROVINCE), Order.NEWEST), "report_newest");
    inOrder(plan(all(AGENCY), Order.NEWEST), "report_agency_newest");
    inOrder(plan(all(new ReportCriteria.Scope.Public()), Order.NEWEST), "report_public_newest");
  }

  @Test
  void theSoonestDueAreReadInOrder(TestDatabase database) {
    open(database);
    inOrder(plan(all(PROVINCE), Order.DUE_SOONEST), "report_due");
    inOrder(plan(all(AGENCY), Order.DUE_SOONEST), "report_agency_due");
  }

  @Test
  void aLaterPageIsReadLikeTheFirst(TestDatabase database) {
    open(database);
    for (Order order : Order.values()) {
      for (ReportCriteria.Scope scope : List.of(PROVINCE, AGENCY)) {
        ReportSelection selection = new ReportSelection(all(scope), true);
        selection.after(
            new ListKey(
                START.plus(Duration.ofDays(60)),
                START.plus(Duration.ofDays(60)),
                org.provincekit.report.ReportId.parse("7c9e4a1b-0000-4000-8000-000000000000")),
            order);
        inOrder(explained(selection, order), "newest", "due");
      }
    }
  }

  @Test
  void narrowListsAreFoundByIndex(TestDatabase database) {
    open(database);
    ReportCriteria all = all(PROVINCE);
    for (ReportCriteria narrow :
        List.of(
            with(all, Set.of(ReportStatus.IN_PROGRESS), Optional.empty(), Optional.empty(), null),
            with(all, Set.of(), Optional.of("officer-20"), Optional.empty(), null),
            with(all, Set.of(), Optional.empty(), Optional.of("tu77 ngập"), null),
            with(
                all(new ReportCriteria.Scope.Public()),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                new ReportCriteria.Box(new GeoPoint(8.60, 104.75), new GeoPoint(8.605, 104.80))))) {
      assertThat(plan(narrow, Order.NEWEST)).doesNotContain("Seq Scan");
    }
  }

  @Test
  void aWordIsFoundByTheIndexOfWords(TestDatabase database) {
    open(database);
    ReportCriteria rare =
        with(all(PROVINCE), Set.of(), Optional.empty(), Optional.of("tu777"), null);
    assertThat(plan(rare, Order.NEWEST)).contains("report_words").doesNotContain("Seq Scan");
  }

  @Test
  void theSweepReadsWhatIsToDo(TestDatabase database) {
    open(database);
    for (String tail : List.of("", " for update skip locked")) {
      String plan =
          explained(
              "select id from report where next_action_at <= ?1 order by next_action_at, id limit 200"
                  + tail,
              Moments.column(START.plus(Duration.ofDays(200))));
      inOrder(plan, "report_next_action");
    }
  }

  private void open(TestDatabase database) {
    units = new UnitsOfWork(database);
  }

  private static void inOrder(String plan, String... anyIndex) {
    assertThat(plan).contains("Index").doesNotContain("Seq Scan", "Sort");
    assertThat(Stream.of(anyIndex)).as(plan).anyMatch(plan::contains);
  }

  private static ReportCriteria all(ReportCriteria.Scope scope) {
    return ReportCriteria.all(scope);
  }

  private static ReportCriteria with(
      ReportCriteria all,
      Set<ReportStatus> statuses,
      Optional<String> handler,
      Optional<String> text,
      ReportCriteria.Box box) {
    return new ReportCriteria(
        all.scope(),
        statuses,
        Set.of(),
        Set.of(),
        handler.map(StaffId::new),
        false,
        Optional.empty(),
        Optional.ofNullable(box),
        text,
        Optional.empty());
  }

  private String plan(ReportCriteria criteria, Order order) {
    return explained(new ReportSelection(criteria, true), order);
  }

  private String explained(ReportSelection selection, Order order) {
    return units.in(
        () -> lines(selection.rows(units.entities(), "explain ", "r.id, r.snapshot", order, 21)));
  }

  private String explained(String sql, Object value) {
    return units.in(
        () -> lines(units.entities().createNativeQuery("explain " + sql).setParameter(1, value)));
  }

  private static String lines(jakarta.persistence.Query explain) {
    List<?> lines = explain.getResultList();
    return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }
}
