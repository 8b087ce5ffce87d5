package org.provincekit.report;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Require;
import org.provincekit.shared.StaffId;
import org.provincekit.shared.TimeRange;
import org.provincekit.shared.UnitId;

/**
 * Which reports a list shall hold: all conditions that are given must be met. Scope (whose cases
 * one may see) is a condition like the others, so that it can never be forgotten behind a filter.
 *
 * @param scope whose reports
 * @param statuses any of these; empty means all
 * @param categories any of these; empty means all
 * @param units any of these units; empty means all
 * @param handler the officer who works on it
 * @param unassigned only those without a lead agency
 * @param submitted sent within this span
 * @param box within these corners
 * @param text words that stand in description or address, compared folded
 * @param overdueAt only those with a running deadline before this moment
 * @since 0.1
 */
public record ReportCriteria(
    Scope scope,
    Set<ReportStatus> statuses,
    Set<CategoryCode> categories,
    Set<UnitId> units,
    Optional<StaffId> handler,
    boolean unassigned,
    Optional<TimeRange> submitted,
    Optional<Box> box,
    Optional<String> text,
    Optional<Instant> overdueAt) {
  /** Copies the sets and cleans the text. */
  public ReportCriteria {
    Require.present(scope, "scope");
    statuses = Set.copyOf(statuses);
    categories = Set.copyOf(categories);
    units = Set.copyOf(units);
    Require.present(handler, "handler");
    Require.present(submitted, "submitted");
    Require.present(box, "bbox");
    text =
        Require.present(text, "q").map(q -> Require.text(q, 0, 200, "q")).filter(q -> !q.isEmpty());
    Require.present(overdueAt, "overdueAt");
  }

  /**
   * Gives criteria with a scope alone.
   *
   * @param scope whose reports
   * @return all of them
   */
  public static ReportCriteria all(Scope scope) {
    return new ReportCriteria(
        scope,
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Gives the same conditions within another scope.
   *
   * @param other whose reports
   * @return the criteria
   */
  public ReportCriteria within(Scope other) {
    return new ReportCriteria(
        other, statuses, categories, units, handler, unassigned, submitted, box, text, overdueAt);
  }

  /**
   * Whose reports may be listed.
   *
   * @since 0.1
   */
  public sealed interface Scope {
    /** Everything, for those who act for the province. */
    record Province() implements Scope {}

    /**
     * What an agency leads, helps with, or has been proposed for.
     *
     * @param code the agency
     */
    record Agency(AgencyCode code) implements Scope {
      /** Checks that it is there. */
      public Agency {
        Require.present(code, "agency");
      }
    }

    /** What everybody may see; see {@link ReportSnapshot#isPublic()}. */
    record Public() implements Scope {}
  }

  /**
   * A rectangle of WGS 84 degrees, borders included; it does not cross the date line.
   *
   * @param southWest the lower left corner
   * @param northEast the upper right corner
   * @since 0.1
   */
  public record Box(GeoPoint southWest, GeoPoint northEast) {
    /**
     * Checks the order.
     *
     * @throws DomainException {@link ErrorCode#INCONSISTENT}
     */
    public Box {
      if (southWest.latitude() > northEast.latitude()
          || southWest.longitude() > northEast.longitude()) {
        throw DomainException.of(
            ErrorCode.INCONSISTENT, "bbox", "bbox is west, south, east, north in degrees");
      }
    }

    /**
     * Tells whether a place lies within.
     *
     * @param point the place
     * @return true inside or on the border
     */
    public boolean contains(GeoPoint point) {
      return point.latitude() >= southWest.latitude()
          && point.latitude() <= northEast.latitude()
          && point.longitude() >= southWest.longitude()
          && point.longitude() <= northEast.longitude();
    }
  }

  /**
   * The order of a list.
   *
   * @since 0.1
   */
  public enum Order {
    /** Latest sent first. */
    NEWEST,
    /** Earliest running deadline first; reports without one last, then as sent. */
    DUE_SOONEST
  }
}
