package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.TrackingCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Keeps reports in the caller's transaction. A report is restored from its history; the row beside
 * it serves lists. Constraints and the version in the {@code where} decide between callers at the
 * same time, never a look before. After a refusal the transaction can only be rolled back.
 */
@ApplicationScoped
public class JpaReportRepository implements ReportRepository {
  private static final String UPDATE =
      "update ReportEntity r set "
          + ReportEntity.ASSIGNMENTS
          + " where r.id = :id and r.version = :seen";

  private final EntityManager entities;
  private final ReportAgencies agencies;

  /**
   * Makes a repository.
   *
   * @param entities of the caller's transaction
   */
  @Inject
  public JpaReportRepository(EntityManager entities) {
    this.entities = entities;
    this.agencies = new ReportAgencies(entities);
  }

  @Override
  public void add(FieldReport report) {
    ReportSnapshot snapshot = report.snapshot();
    entities.persist(ReportEntity.of(snapshot));
    Refusals.flush(
        entities,
        () -> DomainException.of(ErrorCode.ALREADY_EXISTS, "", "the report is there already"));
    append(report.pending());
    agencies.insert(snapshot);
    report.markSaved();
  }

  @Override
  public void save(FieldReport report) {
    List<HistoryEntry> pending = report.pending();
    if (pending.isEmpty()) {
      return;
    }
    ReportSnapshot snapshot = report.snapshot();
    long seen = pending.get(0).sequence() - 1;
    Query update = entities.createQuery(UPDATE);
    ReportEntity.of(snapshot).bind(update);
    update.setParameter("id", snapshot.id().value()).setParameter("seen", seen);
    if (update.executeUpdate() == 0) {
      throw refusal(snapshot.id());
    }
    append(pending);
    agencies.update(snapshot);
    report.markSaved();
  }

  private DomainException refusal(ReportId id) {
    boolean there =
        !entities
            .createQuery("select r.version from ReportEntity r where r.id = :id", Long.class)
            .setParameter("id", id.value())
            .getResultList()
            .isEmpty();
    return there
        ? DomainException.of(ErrorCode.STALE_VERSION, "", "the report was changed in between")
        : DomainException.notFound("report");
  }

  private void append(List<HistoryEntry> entries) {
    entries.forEach(entry -> entities.persist(ReportEventEntity.of(entry)));
    entities.flush();
  }

  @Override
  public Optional<FieldReport> find(ReportId id) {
    return restored(history(id));
  }

  @Override
  public Optional<FieldReport> find(TrackingCode code) {
    TypedQuery<ReportEventEntity> query =
        entities
            .createQuery(
                "select e from ReportEventEntity e, ReportEntity r"
                    + " where r.trackingCode = :code and e.reportId = r.id order by e.sequence",
                ReportEventEntity.class)
            .setParameter("code", code.value());
    return restored(entries(query));
  }

  @Override
  public List<HistoryEntry> history(ReportId id) {
    TypedQuery<ReportEventEntity> query =
        entities
            .createQuery(
                "select e from ReportEventEntity e where e.reportId = :id order by e.sequence",
                ReportEventEntity.class)
            .setParameter("id", id.value());
    return entries(query);
  }

  private static List<HistoryEntry> entries(TypedQuery<ReportEventEntity> query) {
    return query.getResultStream().map(ReportEventEntity::entry).toList();
  }

  private static Optional<FieldReport> restored(List<HistoryEntry> history) {
    return history.isEmpty() ? Optional.empty() : Optional.of(FieldReport.fromHistory(history));
  }
}
