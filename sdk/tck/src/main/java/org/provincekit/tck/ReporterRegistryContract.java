package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.provincekit.report.Consent;
import org.provincekit.report.EmailAddress;
import org.provincekit.report.PhoneNumber;
import org.provincekit.report.ReportId;
import org.provincekit.report.Reporter;
import org.provincekit.report.ReporterRegistry;

/**
 * What every {@link ReporterRegistry} must do.
 *
 * @since 0.1
 */
public abstract class ReporterRegistryContract extends PortContract {
  private static final Reporter FULL =
      new Reporter(
          Optional.of("Người Phản Ánh Thứ Nhất"),
          Optional.of(new PhoneNumber("0900 000 001")),
          Optional.of(new EmailAddress("phananh+1@example.org")),
          List.of(
              new Consent(Consent.Purpose.CONTACT_BY_AGENCY, "2026-01", LongLives.SENT),
              new Consent(
                  Consent.Purpose.KEEP_PHOTO_POSITION, "2026-02", LongLives.SENT.plusSeconds(1))));
  private static final Reporter NAMED =
      new Reporter(Optional.of("Người Hai"), Optional.empty(), Optional.empty(), List.of());

  private final ReportId report = new ReportId(UUID.randomUUID());
  private final ReportId other = new ReportId(UUID.randomUUID());

  /** For implementers. */
  protected ReporterRegistryContract() {}

  /**
   * Gives the registry under test. A report that a test speaks of has the identity of no other;
   * where reporters hang on reports, the implementer overrides {@link #reportKept}.
   *
   * @return the same within one test method
   */
  protected abstract ReporterRegistry registry();

  /**
   * Tells that a report of this identity shall exist, in a unit of work of its own; does nothing
   * unless overridden.
   *
   * @param id the report
   */
  protected void reportKept(ReportId id) {}

  @Test
  @Requirement("RR-1")
  void aReporterIsGivenBackExactly() {
    put(report, FULL);
    put(other, NAMED);
    assertEquals(Optional.of(FULL), find(report));
    assertEquals(Optional.of(NAMED), find(other));
  }

  @Test
  @Requirement("RR-2")
  void nothingIsGivenForAReportWithoutAReporter() {
    put(other, FULL);
    reportKept(report);
    assertEquals(Optional.empty(), find(report));
  }

  @Test
  @Requirement("RR-3")
  void aSecondPutReplaces() {
    put(report, NAMED);
    doing(() -> registry().put(report, FULL));
    assertEquals(FULL.name(), find(report).flatMap(Reporter::name));
    doing(() -> registry().put(report, NAMED));
    assertEquals(Optional.of(NAMED), find(report));
  }

  @Test
  @Requirement("RR-4")
  void afterErasingNothingIsGiven() {
    put(report, FULL);
    put(other, NAMED);
    erase(report);
    assertEquals(Optional.empty(), find(report));
    assertEquals(Optional.of(NAMED), find(other));
  }

  @Test
  @Requirement("RR-5")
  void erasingWhatIsNotThereDoesNothing() {
    put(other, NAMED);
    erase(report);
    assertEquals(Optional.of(NAMED), find(other));
  }

  @Test
  @Requirement("RR-5")
  void erasingTwiceIsAsErasingOnce() {
    put(report, NAMED);
    erase(report);
    erase(report);
  }

  private void put(ReportId id, Reporter reporter) {
    reportKept(id);
    doing(() -> registry().put(id, reporter));
  }

  private void erase(ReportId id) {
    doing(() -> registry().erase(id));
  }

  private Optional<Reporter> find(ReportId id) {
    return inUnitOfWork(() -> registry().find(id));
  }
}
