package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.provincekit.report.ReportId;
import org.provincekit.report.Reporter;
import org.provincekit.report.ReporterRegistry;

/** Keeps who sent a report in the caller's transaction, encrypted field by field. */
@ApplicationScoped
public class JpaReporterRegistry implements ReporterRegistry {
  private final EntityManager entities;
  private final FieldKeys keys;
  private final FieldCipher cipher;

  /**
   * Makes a registry.
   *
   * @param entities of the caller's transaction
   * @param keys the first encrypts, all decrypt
   */
  @Inject
  public JpaReporterRegistry(EntityManager entities, FieldKeys keys) {
    this.entities = entities;
    this.keys = keys;
    this.cipher = new FieldCipher(keys);
  }

  @Override
  public void put(ReportId report, Reporter reporter) {
    ReporterEntity row = entities.find(ReporterEntity.class, report.value());
    if (row == null) {
      row = new ReporterEntity(report);
      row.seal(reporter, cipher, keys.current());
      entities.persist(row);
    } else {
      row.seal(reporter, cipher, keys.current());
    }
    entities.flush();
  }

  @Override
  public Optional<Reporter> find(ReportId report) {
    return Optional.ofNullable(entities.find(ReporterEntity.class, report.value()))
        .map(row -> row.open(cipher));
  }

  @Override
  public void erase(ReportId report) {
    ReporterEntity row = entities.find(ReporterEntity.class, report.value());
    if (row != null) {
      entities.remove(row);
      entities.flush();
    }
  }

  /**
   * Encrypts with the current key what is still encrypted with another; call it until it gives 0,
   * then the other key can go.
   *
   * @param limit at most so many reporters in this transaction
   * @return how many were done
   */
  public int reencrypt(int limit) {
    // In SQL, as JPA here puts the lock before the limit, which H2 does not understand.
    List<ReporterEntity> rows = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(
                "select * from reporter where key_id <> ?1 order by report_id limit "
                    + limit
                    + " for update",
                ReporterEntity.class)
            .setParameter(1, keys.current())
            .getResultList()) {
      rows.add((ReporterEntity) row);
    }
    rows.forEach(row -> row.seal(row.open(cipher), cipher, keys.current()));
    entities.flush();
    return rows.size();
  }

  /**
   * Tells which keys are needed but not there; a start with such a gap should be refused.
   *
   * @return their ids, in order
   */
  public Set<String> missingKeys() {
    Set<String> missing =
        new TreeSet<>(
            entities
                .createQuery("select distinct r.keyId from ReporterEntity r", String.class)
                .getResultList());
    missing.removeAll(keys.ids());
    return missing;
  }
}
