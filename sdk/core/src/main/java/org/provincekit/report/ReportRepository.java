package org.provincekit.report;

import java.util.List;
import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Port: keeps reports by their history.
 *
 * <p>Implementations must restore exactly the state saved (RP-1) and the whole history in order
 * (RP-2); must refuse a second report with the same id or tracking code (RP-3); must refuse to save
 * over a version the caller did not see, and then change nothing (RP-4); must find by tracking code
 * (RP-5); must give empty for what is not there (RP-6); must not let changes to a loaded report be
 * seen before it is saved (RP-7); and must keep every entry ever saved (RP-8). Uniqueness and
 * versions must hold under concurrent callers (RP-9).
 *
 * @since 0.1
 */
public interface ReportRepository {
  /**
   * Keeps a new report and marks it saved.
   *
   * @param report with its pending entries from sequence 1
   * @throws DomainException {@link ErrorCode#ALREADY_EXISTS}
   */
  void add(FieldReport report);

  /**
   * Appends a report's pending entries and marks it saved; does nothing when there are none.
   *
   * @param report as loaded and changed
   * @throws DomainException {@link ErrorCode#STALE_VERSION} when somebody saved in between; {@link
   *     ErrorCode#NOT_FOUND} when it was never added
   */
  void save(FieldReport report);

  /**
   * Finds a report.
   *
   * @param id its identity
   * @return a report of the caller's own, or empty
   */
  Optional<FieldReport> find(ReportId id);

  /**
   * Finds a report by the citizen's code.
   *
   * @param code the code
   * @return a report of the caller's own, or empty
   */
  Optional<FieldReport> find(TrackingCode code);

  /**
   * Gives a report's whole history.
   *
   * @param id its identity
   * @return the entries in order; empty when there is no such report
   */
  List<HistoryEntry> history(ReportId id);
}
