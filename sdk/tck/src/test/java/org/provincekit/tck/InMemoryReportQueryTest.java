package org.provincekit.tck;

import org.provincekit.memory.InMemoryReportQuery;
import org.provincekit.memory.InMemoryReportRepository;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;

class InMemoryReportQueryTest extends ReportQueryContract {
  private final InMemoryReportRepository reports = new InMemoryReportRepository();

  @Override
  protected ReportRepository repository() {
    return reports;
  }

  @Override
  protected ReportQuery query() {
    return new InMemoryReportQuery(reports);
  }
}
