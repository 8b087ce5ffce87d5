package org.provincekit.tck;

import org.provincekit.memory.InMemoryReportRepository;
import org.provincekit.report.ReportRepository;

class InMemoryReportRepositoryTest extends ReportRepositoryContract {
  private final ReportRepository reports = new InMemoryReportRepository();

  @Override
  protected ReportRepository repository() {
    return reports;
  }
}
