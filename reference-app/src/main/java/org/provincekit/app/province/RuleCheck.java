package org.provincekit.app.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provincekit.app.platform.database.Transactions;
import org.provincekit.app.province.profile.ProvinceData;
import org.provincekit.app.province.profile.ProvinceFiles;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.DryRunResult;
import org.provincekit.routing.RuleSetCheck;
import org.provincekit.routing.RuleSetFindings;
import org.provincekit.routing.UnitCatalogue;
import org.provincekit.service.ProvinceRules;
import org.provincekit.service.RuleTrial;
import org.provincekit.shared.TimeRange;
import org.provincekit.shared.UnitId;

/** Looks at routing rules before they take effect: gaps, overlaps, and what they would change. */
@ApplicationScoped
class RuleCheck {
  private final ProvinceStore store;
  private final ProvinceImport imports;
  private final RuleTrial trial;
  private final Transactions transactions;

  @Inject
  RuleCheck(
      ProvinceStore store, ProvinceImport imports, RuleTrial trial, Transactions transactions) {
    this.store = store;
    this.imports = imports;
    this.trial = trial;
    this.transactions = transactions;
  }

  /** Gives the data with other rules in them; without a text those in use. */
  ProvinceData candidate(byte[] rules) {
    return rules.length == 0
        ? store.refresh()
        : imports.tryOut(ProvinceFiles.RULES, rules, Optional.empty()).province();
  }

  /** Finds categories and lowest units without an owner, rules that tie, and dead names. */
  RuleSetFindings check(ProvinceData province, LocalDate day) {
    ProvinceRules rules = province.rules();
    Map<CategoryCode, Optional<String>> categories = new HashMap<>();
    for (Category category : rules.categories()) {
      categories.put(category.code(), Optional.of(category.group()));
    }
    UnitCatalogue units = rules.units();
    List<UnitId> lowest =
        units.inForce(day).stream()
            .map(AdministrativeUnit::id)
            .filter(unit -> units.children(unit, day).isEmpty())
            .toList();
    return new RuleSetCheck(units, rules.agencies())
        .check(rules.router().rules(), categories, lowest, day);
  }

  /** Replays past reports by the rules in use and by those proposed. */
  DryRunResult replay(ProvinceData proposed, TimeRange sent, int most, Optional<LocalDate> asOn) {
    return transactions.inNew(() -> trial.on(proposed.rules().router().rules(), sent, most, asOn));
  }
}
