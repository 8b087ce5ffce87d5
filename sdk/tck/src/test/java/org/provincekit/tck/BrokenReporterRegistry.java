package org.provincekit.tck;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provincekit.memory.InMemoryReporterRegistry;
import org.provincekit.report.ReportId;
import org.provincekit.report.Reporter;
import org.provincekit.report.ReporterRegistry;
import org.provincekit.shared.DomainException;

/** Registries that are wrong in one way each. */
enum BrokenReporterRegistry implements Breakage {
  FORGETS_CONSENTS(
      "RR-1",
      sound ->
          new Behind(sound) {
            @Override
            public void put(ReportId report, Reporter reporter) {
              super.put(
                  report,
                  new Reporter(reporter.name(), reporter.phone(), reporter.email(), List.of()));
            }
          }),
  INVENTS_A_REPORTER(
      "RR-2",
      sound ->
          new Behind(sound) {
            private final Set<ReportId> known = new HashSet<>();

            @Override
            public void put(ReportId report, Reporter reporter) {
              known.add(report);
              super.put(report, reporter);
            }

            @Override
            public Optional<Reporter> find(ReportId report) {
              return known.contains(report)
                  ? super.find(report)
                  : Optional.of(
                      new Reporter(
                          Optional.of("Ẩn danh"), Optional.empty(), Optional.empty(), List.of()));
            }
          }),
  KEEPS_THE_FIRST(
      "RR-3",
      sound ->
          new Behind(sound) {
            @Override
            public void put(ReportId report, Reporter reporter) {
              if (super.find(report).isEmpty()) {
                super.put(report, reporter);
              }
            }
          }),
  ERASES_NOTHING(
      "RR-4",
      sound ->
          new Behind(sound) {
            @Override
            public void erase(ReportId report) {
              // The fault is that nothing happens.
            }
          }),
  THROWS_WHEN_NOTHING_IS_THERE_TO_ERASE(
      "RR-5",
      sound ->
          new Behind(sound) {
            @Override
            public void erase(ReportId report) {
              super.find(report).orElseThrow(() -> DomainException.notFound("reporter"));
              super.erase(report);
            }
          });

  private final String requirement;
  private final Function<ReporterRegistry, ReporterRegistry> spoil;

  BrokenReporterRegistry(String requirement, Function<ReporterRegistry, ReporterRegistry> spoil) {
    this.requirement = requirement;
    this.spoil = spoil;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  /** The contract, run against one of them. */
  @ExtendWith(Breakage.Given.class)
  static final class Subject extends ReporterRegistryContract {
    private final ReporterRegistry broken;

    Subject(BrokenReporterRegistry breakage) {
      broken = breakage.spoil.apply(new InMemoryReporterRegistry());
    }

    @Override
    protected ReporterRegistry registry() {
      return broken;
    }
  }

  /** Passes everything on. */
  private static class Behind implements ReporterRegistry {
    private final ReporterRegistry sound;

    Behind(ReporterRegistry sound) {
      this.sound = sound;
    }

    @Override
    public void put(ReportId report, Reporter reporter) {
      sound.put(report, reporter);
    }

    @Override
    public Optional<Reporter> find(ReportId report) {
      return sound.find(report);
    }

    @Override
    public void erase(ReportId report) {
      sound.erase(report);
    }
  }
}
