package org.provincekit.app.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.provincekit.app.platform.database.DatabaseFailure;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.province.profile.ProvinceData;
import org.provincekit.report.ReportId;
import org.provincekit.service.CaseRenewal;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Page;

/**
 * Brings open cases in line after the province's data changed, and on a day on which units or
 * agencies begin or end. That it was done for a revision and a day is written down only at the end:
 * a server that dies on the way leaves the work to the next look, and doing it twice changes
 * nothing.
 */
@ApplicationScoped
class CaseRenewalJob {
  private static final Logger LOG = System.getLogger("org.provincekit.renewal");
  private static final int PAGE = 200;
  private static final int ATTEMPTS = 5;

  private final CaseRenewal renewal;
  private final ProvinceDataRows rows;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  CaseRenewalJob(
      CaseRenewal renewal, ProvinceDataRows rows, Transactions transactions, Clock clock) {
    this.renewal = renewal;
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Does what has not been done yet.
   *
   * @param province the data in use
   * @return how many cases changed
   */
  int runIfDue(ProvinceData province) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), province.rules().zone());
    RenewalMark now = new RenewalMark(province.files().revision(), today);
    Optional<RenewalMark> done = transactions.inNew(rows::renewed);
    if (done.isPresent() && done.get().compareTo(now) >= 0) {
      return 0;
    }
    boolean needed = done.isPresent() && concerns(province.rules(), done.get(), now);
    int changed = needed ? renewAll() : 0;
    mark(now);
    return changed;
  }

  private static boolean concerns(ProvinceRules rules, RenewalMark done, RenewalMark now) {
    return done.revision() != now.revision()
        || !rules.units().inForce(done.day()).equals(rules.units().inForce(now.day()))
        || !rules.agencies().inForce(done.day()).equals(rules.agencies().inForce(now.day()));
  }

  private int renewAll() {
    String run = "renewal-" + UUID.randomUUID();
    int changed = 0;
    Optional<String> after = Optional.empty();
    do {
      Optional<String> from = after;
      Page<ReportId> page = transactions.inNew(() -> renewal.cases(from, PAGE));
      for (ReportId id : page.items()) {
        changed += renew(id, run) ? 1 : 0;
      }
      after = page.next();
    } while (after.isPresent());
    return changed;
  }

  private boolean renew(ReportId id, String run) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.inNew(() -> renewal.renew(id, run));
      } catch (DomainException e) {
        if (e.code() != ErrorCode.STALE_VERSION) {
          LOG.log(Level.WARNING, "Case {0} stays as it is: {1}", id, e.getMessage());
          return false;
        }
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void mark(RenewalMark done) {
    try {
      transactions.runNew(() -> rows.addRenewed(done, clock.instant()));
    } catch (RuntimeException e) {
      if (DatabaseFailure.of(e).filter(DatabaseFailure.DUPLICATE::equals).isEmpty()) {
        throw e;
      }
    }
  }
}
