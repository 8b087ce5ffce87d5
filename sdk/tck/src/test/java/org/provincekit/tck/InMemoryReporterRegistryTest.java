package org.provincekit.tck;

import org.provincekit.memory.InMemoryReporterRegistry;
import org.provincekit.report.ReporterRegistry;

class InMemoryReporterRegistryTest extends ReporterRegistryContract {
  private final ReporterRegistry reporters = new InMemoryReporterRegistry();

  @Override
  protected ReporterRegistry registry() {
    return reporters;
  }
}
