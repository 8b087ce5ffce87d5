package org.provincekit.app.platform.sdk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
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

/** The one place where the domain's use cases are wired to the adapters of this application. */
@ApplicationScoped
class Services {
  private final ReportRepository reports;
  private final ReportQuery query;
  private final AttachmentStore attachments;
  private final ReporterRegistry reporters;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;
  private final CaseLedger ledger;

  @Inject
  Services(
      ReportRepository reports,
      ReportQuery query,
      AttachmentStore attachments,
      ReporterRegistry reporters,
      EventPublisher events,
      Supplier<ProvinceRules> rules,
      Clock clock) {
    this.reports = reports;
    this.query = query;
    this.attachments = attachments;
    this.reporters = reporters;
    this.rules = rules;
    this.clock = clock;
    this.ledger = new CaseLedger(reports, events, rules);
  }

  @Produces
  ReportIntake intake() {
    return new ReportIntake(ledger, attachments, reporters, rules, clock, new SecureRandom());
  }

  @Produces
  ReporterService reporterService() {
    return new ReporterService(reports, ledger, attachments, rules, clock);
  }

  @Produces
  DeskService desk() {
    return new DeskService(ledger, attachments, rules, clock);
  }

  @Produces
  ReportLookup lookup() {
    return new ReportLookup(reports, query, reporters, ledger, rules, clock);
  }

  @Produces
  ReportSweep sweep() {
    return new ReportSweep(query, ledger, rules, clock);
  }

  @Produces
  CaseRenewal renewal() {
    return new CaseRenewal(query, ledger, rules, clock);
  }

  @Produces
  RuleTrial trial() {
    return new RuleTrial(query, rules);
  }
}
