package org.provincekit.app.report;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;
import org.provincekit.tck.ReportQueryContract;

abstract class JpaReportQueryContract extends ReportQueryContract {
  private UnitsOfWork units;
  private JpaReportRepository repository;
  private ReportQuery query;

  @BeforeEach
  void open(TestDatabase database) {
    units = new UnitsOfWork(database);
    units.emptyReports();
    repository = new JpaReportRepository(units.entities());
    query = new JpaReportQuery(units.entities(), repository, units.kind());
  }

  @Override
  protected ReportRepository repository() {
    return repository;
  }

  @Override
  protected ReportQuery query() {
    return query;
  }

  @Override
  protected <T> T inUnitOfWork(Supplier<T> work) {
    return units.in(work);
  }
}
