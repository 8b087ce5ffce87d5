package org.provincekit.memory;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.provincekit.report.ReportCriteria;
import org.provincekit.report.ReportId;
import org.provincekit.report.ReportQuery;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Page;
import org.provincekit.shared.Require;
import org.provincekit.shared.VietnameseText;

/**
 * Lists the reports of an {@link InMemoryReportRepository}. Every call looks at all reports, so a
 * page costs the same whatever its number. Thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryReportQuery implements ReportQuery {
  private static final int MAX_LIMIT = 1000;
  private static final Comparator<ReportSnapshot> LONGEST_WAITING =
      Comparator.comparing((ReportSnapshot report) -> report.nextActionAt().orElseThrow())
          .thenComparing(ReportSnapshot::id);

  private final InMemoryReportRepository reports;

  /**
   * Makes a query over a repository.
   *
   * @param reports what it lists
   */
  public InMemoryReportQuery(InMemoryReportRepository reports) {
    this.reports = Require.present(reports, "reports");
  }

  @Override
  public Page<ReportSnapshot> list(
      ReportCriteria criteria, ReportCriteria.Order order, Optional<String> after, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "limit",
          "limit must lie between 1 and " + MAX_LIMIT,
          Map.of("min", 1, "max", MAX_LIMIT));
    }
    Optional<ListPosition> start = after.map(key -> ListPosition.parse(key, order));
    Comparator<ListPosition> comparator = ListPosition.comparator(order);
    List<ReportSnapshot> found =
        matching(criteria)
            .filter(r -> start.isEmpty() || comparator.compare(position(r), start.get()) > 0)
            .sorted(Comparator.comparing(InMemoryReportQuery::position, comparator))
            .limit(limit + 1L)
            .toList();
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<ReportSnapshot> items = found.subList(0, limit);
    return new Page<>(items, Optional.of(position(items.get(limit - 1)).key(order)));
  }

  @Override
  public int count(ReportCriteria criteria, int cap) {
    return (int) matching(criteria).limit(cap).count();
  }

  @Override
  public List<ReportId> actionDue(Instant now, int limit) {
    return reports.snapshots().stream()
        .filter(report -> report.nextActionAt().filter(at -> !at.isAfter(now)).isPresent())
        .sorted(LONGEST_WAITING)
        .limit(limit)
        .map(ReportSnapshot::id)
        .toList();
  }

  private static ListPosition position(ReportSnapshot report) {
    return new ListPosition(report.dueAt(), report.submittedAt(), report.id());
  }

  private Stream<ReportSnapshot> matching(ReportCriteria criteria) {
    return reports.snapshots().stream()
        .filter(within(criteria.scope()))
        .filter(report -> meets(report, criteria))
        .filter(criteria.text().map(InMemoryReportQuery::speaksOf).orElse(report -> true));
  }

  private static Predicate<ReportSnapshot> within(ReportCriteria.Scope scope) {
    if (scope instanceof ReportCriteria.Scope.Agency agency) {
      return report ->
          report.responsible().filter(agency.code()::equals).isPresent()
              || report.cooperating().contains(agency.code());
    }
    if (scope instanceof ReportCriteria.Scope.Public) {
      return ReportSnapshot::isPublic;
    }
    return report -> true;
  }

  private static boolean meets(ReportSnapshot report, ReportCriteria criteria) {
    return isAny(criteria.statuses(), Optional.of(report.status()))
        && isAny(criteria.categories(), Optional.of(report.category()))
        && isAny(criteria.units(), report.routing().flatMap(RoutingOutcome::unit))
        && (criteria.handler().isEmpty() || criteria.handler().equals(report.handler()))
        && !(criteria.unassigned() && report.lead().isPresent())
        && fits(criteria.submitted(), range -> range.contains(report.submittedAt()))
        && fits(criteria.box(), box -> report.place().point().filter(box::contains).isPresent())
        && fits(
            criteria.overdueAt(),
            moment -> report.dueAt().filter(due -> due.isBefore(moment)).isPresent());
  }

  private static <T> boolean isAny(java.util.Set<T> wanted, Optional<T> actual) {
    return wanted.isEmpty() || actual.filter(wanted::contains).isPresent();
  }

  private static <T> boolean fits(Optional<T> condition, Predicate<T> test) {
    return condition.isEmpty() || test.test(condition.get());
  }

  private static Predicate<ReportSnapshot> speaksOf(String text) {
    List<String> words =
        Arrays.stream(VietnameseText.fold(text).split("\\s+")).filter(w -> !w.isEmpty()).toList();
    return report -> {
      String description = VietnameseText.fold(report.submission().description());
      String address = VietnameseText.fold(report.place().address());
      return words.stream().allMatch(word -> description.contains(word) || address.contains(word));
    };
  }
}
