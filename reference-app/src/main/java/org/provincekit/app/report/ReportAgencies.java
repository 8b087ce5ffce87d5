package org.provincekit.app.report;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.shared.AgencyCode;

/** The side table that says which agencies have to do with a report. */
final class ReportAgencies {
  private static final String RESPONSIBLE = "RESPONSIBLE";
  private static final String COOPERATING = "COOPERATING";

  private final EntityManager entities;

  ReportAgencies(EntityManager entities) {
    this.entities = entities;
  }

  void insert(ReportSnapshot report) {
    parts(report).forEach((agency, part) -> insert(report, agency, part));
  }

  /** Changes what differs. The caller has locked the report's row, so nobody else does so now. */
  void update(ReportSnapshot report) {
    Map<String, String> wanted = parts(report);
    Map<String, String> stored = stored(report.id().value());
    stored.forEach(
        (agency, part) -> {
          if (!part.equals(wanted.get(agency))) {
            delete(report.id().value(), agency);
          }
        });
    wanted.forEach(
        (agency, part) -> {
          if (!part.equals(stored.get(agency))) {
            insert(report, agency, part);
          }
        });
    if (!wanted.isEmpty()) {
      setDue(report);
    }
  }

  private static Map<String, String> parts(ReportSnapshot report) {
    Map<String, String> parts = new TreeMap<>();
    report.cooperating().forEach(agency -> parts.put(agency.value(), COOPERATING));
    report.responsible().map(AgencyCode::value).ifPresent(code -> parts.put(code, RESPONSIBLE));
    return parts;
  }

  private Map<String, String> stored(UUID report) {
    Map<String, String> parts = new TreeMap<>();
    List<?> rows =
        entities
            .createNativeQuery("select agency, part from report_agency where report_id = ?1")
            .setParameter(1, report)
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      parts.put((String) columns[0], (String) columns[1]);
    }
    return parts;
  }

  private void delete(UUID report, String agency) {
    entities
        .createNativeQuery("delete from report_agency where report_id = ?1 and agency = ?2")
        .setParameter(1, report)
        .setParameter(2, agency)
        .executeUpdate();
  }

  private void insert(ReportSnapshot report, String agency, String part) {
    entities
        .createNativeQuery(
            "insert into report_agency (report_id, agency, part, submitted_at, due_at)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, report.id().value())
        .setParameter(2, agency)
        .setParameter(3, part)
        .setParameter(4, Moments.column(report.submittedAt()))
        .setParameter(5, Moments.column(report.dueAt().orElse(Moments.NEVER)))
        .executeUpdate();
  }

  private void setDue(ReportSnapshot report) {
    entities
        .createNativeQuery(
            "update report_agency set due_at = ?1 where report_id = ?2 and due_at <> ?1")
        .setParameter(1, Moments.column(report.dueAt().orElse(Moments.NEVER)))
        .setParameter(2, report.id().value())
        .executeUpdate();
  }
}
