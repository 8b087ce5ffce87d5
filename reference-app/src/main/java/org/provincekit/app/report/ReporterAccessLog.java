package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.provincekit.app.platform.sdk.ReporterLooks;
import org.provincekit.report.ReportId;
import org.provincekit.shared.CallContext;

/** The log of looks at personal data; append-only. */
@ApplicationScoped
public class ReporterAccessLog implements ReporterLooks {
  private final EntityManager entities;

  /**
   * Makes a log.
   *
   * @param entities of the caller's transaction
   */
  @Inject
  public ReporterAccessLog(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Records a look in the caller's transaction; show the person only after its commit.
   *
   * @param call who looks
   * @param report whose reporter
   * @param at when
   */
  @Override
  public void record(CallContext call, ReportId report, Instant at) {
    entities
        .createNativeQuery(
            "insert into reporter_access_log (id, at, actor, report_id, correlation_id)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, Moments.column(at))
        .setParameter(3, call.actor().reference())
        .setParameter(4, report.value())
        .setParameter(5, call.correlationId())
        .executeUpdate();
  }
}
