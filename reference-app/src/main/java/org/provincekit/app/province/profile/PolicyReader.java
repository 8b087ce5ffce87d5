package org.provincekit.app.province.profile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.Aftercare;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.Role;
import org.provincekit.sla.DeclaredDisaster;
import org.provincekit.sla.EscalationPolicy;
import org.provincekit.sla.EscalationStep;
import org.provincekit.sla.ExtensionRule;
import org.provincekit.sla.Limit;
import org.provincekit.sla.PauseRule;
import org.provincekit.sla.PolicyGap;
import org.provincekit.sla.PolicyLine;
import org.provincekit.sla.ServiceLevelPolicy;
import org.provincekit.sla.Stage;
import org.provincekit.sla.StartsFrom;

/**
 * Reads {@code policies.csv}, {@code urgencies.csv}, {@code disasters.csv} and {@code
 * escalations.csv}.
 */
final class PolicyReader {
  private static final List<String> LINE_COLUMNS =
      List.of("stage", "urgency", "category", "starts", "limit");
  private static final List<String> URGENCY_COLUMNS =
      List.of("urgency", "extensions", "granted_by", "before_limit", "pause_days", "after_pause");

  private final Faults faults;
  private final CategoriesReader categories;
  private final List<PolicyLine> lines = new ArrayList<>();
  private final List<ExtensionRule> extensions = new ArrayList<>();
  private final List<PauseRule> pauses = new ArrayList<>();
  private final List<DeclaredDisaster> disasters = new ArrayList<>();

  PolicyReader(Faults faults, CategoriesReader categories) {
    this.faults = faults;
    this.categories = categories;
  }

  Optional<ServiceLevelPolicy> policy(ProvinceFiles files, ZoneId zone, Aftercare aftercare) {
    int before = faults.total();
    files.body(ProvinceFiles.POLICIES).ifPresent(this::readLines);
    files.body(ProvinceFiles.URGENCIES).ifPresent(this::readUrgencies);
    files.body(ProvinceFiles.DISASTERS).ifPresent(text -> readDisasters(text, zone));
    if (faults.total() > before) {
      return Optional.empty();
    }
    try {
      ServiceLevelPolicy policy =
          new ServiceLevelPolicy(
              files.version(ProvinceFiles.POLICIES)
                  + "."
                  + files.version(ProvinceFiles.URGENCIES)
                  + "."
                  + files.version(ProvinceFiles.DISASTERS),
              lines,
              extensions,
              pauses,
              disasters,
              Math.toIntExact(aftercare.window().toDays()),
              aftercare.reopenings());
      policy.gaps().forEach(this::note);
      return faults.total() > before ? Optional.empty() : Optional.of(policy);
    } catch (DomainException e) {
      faults.add(ProvinceFiles.POLICIES, 0, e.field(), e);
      return Optional.empty();
    }
  }

  private void note(PolicyGap gap) {
    String what = gap.stage().code() + " " + CsvRow.code(gap.urgency()) + " *";
    faults.add(ProvinceFiles.POLICIES, 0, "stage", FaultRule.REQUIRED, what);
  }

  Optional<EscalationPolicy> escalations(ProvinceFiles files) {
    int before = faults.total();
    List<EscalationStep> steps = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    List<String> columns = List.of("urgency", "percent", "recipient", "phone");
    for (CsvRow row :
        CsvTable.read(
            ProvinceFiles.ESCALATIONS,
            files.body(ProvinceFiles.ESCALATIONS).orElse(""),
            columns,
            List.of("stage"),
            faults)) {
      Urgency urgency = row.required("urgency", CsvRow.oneOf(Urgency.class));
      Optional<Stage> stage = row.optional("stage", Stage::of);
      Integer percent = row.required("percent", Integer::valueOf);
      EscalationStep.Recipient recipient =
          row.required("recipient", CsvRow.oneOf(EscalationStep.Recipient.class));
      Boolean phone = row.required("phone", CsvRow::yesOrNo);
      row.make(() -> new EscalationStep(urgency, stage, percent, recipient, phone))
          .ifPresent(
              step -> {
                steps.add(step);
                if (!seen.add(List.of(urgency, stage, percent))) {
                  row.fault("percent", FaultRule.DUPLICATE, percent.toString());
                }
              });
    }
    String version = String.valueOf(files.version(ProvinceFiles.ESCALATIONS));
    return faults.total() > before
        ? Optional.empty()
        : Optional.of(new EscalationPolicy(version, steps));
  }

  private void readLines(String text) {
    Set<List<Object>> seen = new HashSet<>();
    for (CsvRow row :
        CsvTable.read(
            ProvinceFiles.POLICIES,
            text,
            LINE_COLUMNS,
            List.of("at_risk_percent", "disaster"),
            faults)) {
      Stage stage = row.required("stage", Stage::of);
      row.required("urgency");
      List<Urgency> urgencies = row.words("urgency", CsvRow.oneOf(Urgency.class));
      row.required("category", this::checkCategory);
      StartsFrom starts = row.required("starts", CsvRow.oneOf(StartsFrom.class));
      Limit limit = row.required("limit", Limit::parse);
      int atRisk =
          row.orElse("at_risk_percent", Integer::valueOf, PolicyLine.USUAL_AT_RISK_PERCENT);
      boolean disaster = row.orElse("disaster", CsvRow::yesOrNo, false);
      for (Urgency urgency : urgencies) {
        row.make(
                () ->
                    new PolicyLine(
                        category(row), group(row), urgency, stage, starts, limit, atRisk, disaster))
            .ifPresent(lines::add);
        if (stage != null && !seen.add(List.of(stage, urgency, row.text("category"), disaster))) {
          row.fault("category", FaultRule.DUPLICATE, row.text("category"));
        }
      }
    }
  }

  private String checkCategory(String text) {
    if (text.startsWith("group:")) {
      return categories.knownGroup(text.substring("group:".length()));
    }
    return text.equals("*") ? text : categories.known(text).value();
  }

  private static Optional<CategoryCode> category(CsvRow row) {
    String text = row.text("category");
    return text.equals("*") || text.startsWith("group:")
        ? Optional.empty()
        : Optional.of(new CategoryCode(text));
  }

  private static Optional<String> group(CsvRow row) {
    String text = row.text("category");
    return text.startsWith("group:")
        ? Optional.of(text.substring("group:".length()))
        : Optional.empty();
  }

  private void readUrgencies(String text) {
    Set<Urgency> seen = new HashSet<>();
    for (CsvRow row :
        CsvTable.read(ProvinceFiles.URGENCIES, text, URGENCY_COLUMNS, List.of(), faults)) {
      Urgency urgency = row.required("urgency", CsvRow.oneOf(Urgency.class));
      if (urgency != null && !seen.add(urgency)) {
        row.fault("urgency", FaultRule.DUPLICATE, CsvRow.code(urgency));
      }
      Integer times = row.required("extensions", Integer::valueOf);
      Set<Role> roles = Set.copyOf(row.words("granted_by", CsvRow.oneOf(Role.class)));
      Boolean early = row.required("before_limit", CsvRow::yesOrNo);
      Integer days = row.required("pause_days", Integer::valueOf);
      PauseRule.Afterwards afterwards =
          row.required("after_pause", CsvRow.oneOf(PauseRule.Afterwards.class));
      row.make(() -> new ExtensionRule(urgency, times, roles, early)).ifPresent(extensions::add);
      row.make(() -> new PauseRule(urgency, days, afterwards)).ifPresent(pauses::add);
    }
  }

  private void readDisasters(String text, ZoneId zone) {
    for (CsvRow row :
        CsvTable.read(
            ProvinceFiles.DISASTERS, text, List.of("name", "from", "until"), List.of(), faults)) {
      String name = row.required("name");
      Instant from = row.required("from", cell -> moment(cell, zone));
      Optional<Instant> until = row.optional("until", cell -> moment(cell, zone));
      row.make(() -> new DeclaredDisaster(name, from, until)).ifPresent(disasters::add);
    }
  }

  private static Instant moment(String text, ZoneId zone) {
    return LocalDateTime.parse(text).atZone(zone).toInstant();
  }
}
