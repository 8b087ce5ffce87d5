package org.provincekit.tck;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportCriteria.Box;
import org.provincekit.report.ReportCriteria.Scope;
import org.provincekit.report.ReportStatus;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.TimeRange;
import org.provincekit.shared.UnitId;

/** Builds criteria one condition at a time, so that a test names only what it is about. */
final class Wanted {
  private final Scope scope;
  private Set<ReportStatus> statuses = Set.of();
  private Set<CategoryCode> categories = Set.of();
  private Set<UnitId> units = Set.of();
  private Optional<StaffId> handler = Optional.empty();
  private boolean unassigned;
  private Optional<TimeRange> submitted = Optional.empty();
  private Optional<Box> box = Optional.empty();
  private Optional<String> text = Optional.empty();
  private Optional<Instant> overdueAt = Optional.empty();

  private Wanted(Scope scope) {
    this.scope = scope;
  }

  static Wanted anywhere() {
    return new Wanted(new Scope.Province());
  }

  static Wanted of(String agency) {
    return new Wanted(new Scope.Agency(new AgencyCode(agency)));
  }

  static Wanted byThePublic() {
    return new Wanted(new Scope.Public());
  }

  Wanted status(ReportStatus... values) {
    statuses = Set.of(values);
    return this;
  }

  Wanted category(String... values) {
    categories = Set.copyOf(java.util.Arrays.stream(values).map(CategoryCode::new).toList());
    return this;
  }

  Wanted unit(UnitId... values) {
    units = Set.of(values);
    return this;
  }

  Wanted handler(String value) {
    handler = Optional.of(new StaffId(value));
    return this;
  }

  Wanted unassigned() {
    unassigned = true;
    return this;
  }

  Wanted submitted(Instant from, Instant until) {
    submitted = Optional.of(new TimeRange(from, until));
    return this;
  }

  Wanted box(Box value) {
    box = Optional.of(value);
    return this;
  }

  Wanted text(String value) {
    text = Optional.of(value);
    return this;
  }

  Wanted overdueAt(Instant value) {
    overdueAt = Optional.of(value);
    return this;
  }

  ReportCriteria criteria() {
    return new ReportCriteria(
        scope, statuses, categories, units, handler, unassigned, submitted, box, text, overdueAt);
  }
}
