package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.provincekit.report.FieldReport;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Page;

/** Lists reports in the caller's transaction, each order from an index and each page by key. */
@ApplicationScoped
public class JpaReportQuery implements ReportQuery {
  private static final int MAX_LIMIT = 1000;
  private static final String DUE =
      "select id from report where next_action_at <= ?1 order by next_action_at, id limit ";

  private final EntityManager entities;
  private final ReportRepository reports;
  private final Database database;

  /**
   * Makes a query.
   *
   * @param entities of the caller's transaction
   * @param reports restores what was written in an older form
   * @param database which one it is
   */
  @Inject
  public JpaReportQuery(EntityManager entities, JpaReportRepository reports, Database database) {
    this.entities = entities;
    this.reports = reports;
    this.database = database;
  }

  @Override
  public Page<ReportSnapshot> list(
      ReportCriteria criteria, ReportCriteria.Order order, Optional<String> after, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "limit",
          "limit must lie between 1 and " + MAX_LIMIT,
          Map.of("min", 1, "max", MAX_LIMIT));
    }
    ReportSelection selection = new ReportSelection(criteria, database.isPostgresql());
    after.ifPresent(key -> selection.after(ListKey.parse(key, order), order));
    List<ReportSnapshot> found =
        snapshots(selection.rows(entities, "r.id, r.snapshot_form, r.snapshot", order, limit + 1));
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<ReportSnapshot> items = found.subList(0, limit);
    return new Page<>(items, Optional.of(ListKey.of(items.get(limit - 1)).text(order)));
  }

  private List<ReportSnapshot> snapshots(Query query) {
    List<ReportSnapshot> snapshots = new ArrayList<>();
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      snapshots.add(snapshot((UUID) columns[0], ((Number) columns[1]).intValue(), columns[2]));
    }
    return snapshots;
  }

  private ReportSnapshot snapshot(UUID id, int form, Object json) {
    return form == EventJson.SNAPSHOT_FORM
        ? EventJson.readSnapshot((String) json)
        : reports.find(new ReportId(id)).map(FieldReport::snapshot).orElseThrow();
  }

  @Override
  public int count(ReportCriteria criteria, int cap) {
    Query query = new ReportSelection(criteria, database.isPostgresql()).count(entities, cap);
    return ((Number) query.getSingleResult()).intValue();
  }

  @Override
  public List<ReportId> actionDue(Instant now, int limit) {
    return due(DUE + limit, now);
  }

  /**
   * Finds the reports at which the sweep must look and keeps every other sweep off them until the
   * caller's transaction ends. What another sweep has claimed is passed over.
   *
   * @param now the moment
   * @param limit at most so many
   * @return as {@link #actionDue}
   */
  public List<ReportId> claimActionDue(Instant now, int limit) {
    return due(DUE + limit + " for update skip locked", now);
  }

  private List<ReportId> due(String sql, Instant now) {
    List<ReportId> ids = new ArrayList<>();
    for (Object id :
        entities.createNativeQuery(sql).setParameter(1, Moments.column(now)).getResultList()) {
      ids.add(new ReportId((UUID) id));
    }
    return ids;
  }
}
