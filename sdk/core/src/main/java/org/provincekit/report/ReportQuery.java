package org.provincekit.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Page;

/**
 * Port: lists reports.
 *
 * <p>Implementations must list exactly what meets the criteria (RQ-1), within the scope whatever
 * the other conditions (RQ-2), in the order asked for with ties broken by id (RQ-3); pages must
 * join without gap or repeat while nothing changes (RQ-4), and a page's cost must not grow with its
 * number; text must be found with and without Vietnamese marks and in any letter case (RQ-5); a key
 * that is none must be refused (RQ-6); {@link #actionDue} must give the longest waiting first and
 * nothing that is not due (RQ-7); {@link #count} must agree with the list up to its cap (RQ-8).
 *
 * @since 0.1
 */
public interface ReportQuery {
  /**
   * Lists one page.
   *
   * @param criteria which
   * @param order in which order
   * @param after the key a page before gave, or empty for the first page
   * @param limit at most so many, 1 to 1,000
   * @return the page
   * @throws DomainException {@link ErrorCode#MALFORMED} on a key that no page gave
   */
  Page<ReportSnapshot> list(
      ReportCriteria criteria, ReportCriteria.Order order, Optional<String> after, int limit);

  /**
   * Counts, so that a queue can show its size.
   *
   * @param criteria which
   * @param cap where counting stops, at least 1
   * @return the number, or {@code cap} when there are as many or more
   */
  int count(ReportCriteria criteria, int cap);

  /**
   * Finds the reports at which the sweep must look.
   *
   * @param now the moment
   * @param limit at most so many
   * @return those whose next action lies at or before now, longest waiting first
   */
  List<ReportId> actionDue(Instant now, int limit);
}
