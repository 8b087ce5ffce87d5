package org.provincekit.tck.example;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.provincekit.memory.InMemoryReportQuery;
import org.provincekit.memory.InMemoryReportRepository;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;
import org.provincekit.tck.ReportQueryContract;

class YourReportQueryTest extends ReportQueryContract {
  private final InMemoryReportRepository reports = new InMemoryReportRepository();
  private final ReentrantLock transaction = new ReentrantLock();

  @Override
  protected ReportRepository repository() {
    return reports;
  }

  @Override
  protected ReportQuery query() {
    return new InMemoryReportQuery(reports);
  }

  @Override
  protected <T> T inUnitOfWork(Supplier<T> work) {
    transaction.lock();
    try {
      return work.get();
    } finally {
      transaction.unlock();
    }
  }
}
