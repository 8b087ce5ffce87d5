package org.provincekit.app.report;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.provincekit.app.platform.db.TestDatabase;
import org.provincekit.report.ReportRepository;
import org.provincekit.tck.ReportRepositoryContract;

abstract class JpaReportRepositoryContract extends ReportRepositoryContract {
  private UnitsOfWork units;
  private ReportRepository repository;

  @BeforeEach
  void open(TestDatabase database) {
    units = new UnitsOfWork(database);
    repository = new JpaReportRepository(units.entities());
  }

  @Override
  protected ReportRepository repository() {
    return repository;
  }

  @Override
  protected <T> T inUnitOfWork(Supplier<T> work) {
    return units.in(work);
  }
}
