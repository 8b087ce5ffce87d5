package org.provincekit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.provincekit.memory.InMemoryAttachmentStore;
import org.provincekit.memory.InMemoryEventPublisher;
import org.provincekit.memory.InMemoryReportQuery;
import org.provincekit.memory.InMemoryReportRepository;
import org.provincekit.memory.InMemoryReporterRegistry;
import org.provincekit.report.AttachmentStore;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportRepository;
import org.provincekit.report.ReporterRegistry;
import org.provincekit.service.CaseLedger;
import org.provincekit.service.CaseRenewal;
import org.provincekit.service.DeskService;
import org.provincekit.service.ProvinceRules;
import org.provincekit.service.ReportIntake;
import org.provincekit.service.ReportLookup;
import org.provincekit.service.ReportSweep;
import org.provincekit.service.ReporterService;
import org.provincekit.service.RuleTrial;
import org.provincekit.shared.EventPublisher;
import org.provincekit.shared.Require;

/**
 * The whole domain, wired: a plain-Java host makes one with {@link #builder}, gives it the adapters
 * it has, and uses the services. Without adapters everything stays in memory. Thread-safe when the
 * adapters are; transactions are the host's.
 *
 * @param intake takes reports in
 * @param reporter what reporters do with their own
 * @param desk what staff do with cases
 * @param lookup reads cases and public reports
 * @param sweep does what time asks for
 * @param renewal brings open cases in line with changed rules
 * @param trial tries routing rules on past reports
 * @since 0.1
 */
public record ProvinceKit(
    ReportIntake intake,
    ReporterService reporter,
    DeskService desk,
    ReportLookup lookup,
    ReportSweep sweep,
    CaseRenewal renewal,
    RuleTrial trial) {

  /**
   * Begins the wiring for rules that stay as they are.
   *
   * @param rules the province's
   * @return a builder with in-memory adapters, the system's UTC clock and a secure random source
   */
  public static Builder builder(ProvinceRules rules) {
    Require.present(rules, "rules");
    return new Builder(() -> rules);
  }

  /**
   * Begins the wiring for rules that may be replaced while it runs.
   *
   * @param rules gives the newest
   * @return a builder
   */
  public static Builder builder(Supplier<ProvinceRules> rules) {
    return new Builder(Require.present(rules, "rules"));
  }

  /**
   * Collects the adapters; not thread-safe.
   *
   * @since 0.1
   */
  public static final class Builder {
    private final Supplier<ProvinceRules> rules;
    private ReportRepository reports;
    private ReportQuery query;
    private AttachmentStore attachments = new InMemoryAttachmentStore();
    private ReporterRegistry reporters = new InMemoryReporterRegistry();
    private EventPublisher events = new InMemoryEventPublisher();
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();

    private Builder(Supplier<ProvinceRules> rules) {
      this.rules = rules;
      InMemoryReportRepository memory = new InMemoryReportRepository();
      this.reports = memory;
      this.query = new InMemoryReportQuery(memory);
    }

    /**
     * Sets where reports are kept and listed.
     *
     * @param repository keeps them
     * @param lists lists them
     * @return this
     */
    public Builder reports(ReportRepository repository, ReportQuery lists) {
      reports = Require.present(repository, "reports");
      query = Require.present(lists, "query");
      return this;
    }

    /**
     * Sets where photos are kept.
     *
     * @param store the store
     * @return this
     */
    public Builder attachments(AttachmentStore store) {
      attachments = Require.present(store, "attachments");
      return this;
    }

    /**
     * Sets where persons are kept.
     *
     * @param registry the registry
     * @return this
     */
    public Builder reporters(ReporterRegistry registry) {
      reporters = Require.present(registry, "reporters");
      return this;
    }

    /**
     * Sets who takes the events.
     *
     * @param publisher the publisher
     * @return this
     */
    public Builder events(EventPublisher publisher) {
      events = Require.present(publisher, "events");
      return this;
    }

    /**
     * Sets the clock.
     *
     * @param source the clock; its zone does not matter
     * @return this
     */
    public Builder clock(Clock source) {
      clock = Require.present(source, "clock");
      return this;
    }

    /**
     * Sets the source of identities and tracking codes; only tests need another.
     *
     * @param source cryptographically strong
     * @return this
     */
    public Builder random(RandomGenerator source) {
      random = Require.present(source, "random");
      return this;
    }

    /**
     * Wires the services.
     *
     * @return the domain, ready
     */
    public ProvinceKit build() {
      CaseLedger ledger = new CaseLedger(reports, events, rules);
      return new ProvinceKit(
          new ReportIntake(ledger, attachments, reporters, rules, clock, random),
          new ReporterService(reports, ledger, attachments, rules, clock),
          new DeskService(ledger, attachments, rules, clock),
          new ReportLookup(reports, query, reporters, ledger, rules, clock),
          new ReportSweep(query, ledger, rules, clock),
          new CaseRenewal(query, ledger, rules, clock),
          new RuleTrial(query, rules));
    }
  }
}
