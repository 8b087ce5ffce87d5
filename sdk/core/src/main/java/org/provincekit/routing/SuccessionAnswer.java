package org.provincekit.routing;

import java.util.List;
import org.provincekit.shared.UnitId;

/**
 * Which unit answers today for a case that was filed under a unit of some earlier day.
 *
 * @since 0.1
 */
public sealed interface SuccessionAnswer {
  /**
   * Tells from which unit the question started.
   *
   * @return the unit asked about
   */
  UnitId from();

  /**
   * The unit is still in force and the case stays with it.
   *
   * @param unit the unit
   * @since 0.1
   */
  record Unchanged(AdministrativeUnit unit) implements SuccessionAnswer {
    @Override
    public UnitId from() {
      return unit.id();
    }
  }

  /**
   * Every way through the reforms leads to the same unit, so the case moves with its unit.
   *
   * @param from the unit before
   * @param unit the unit that answers now
   * @since 0.1
   */
  record MovedWhole(UnitId from, AdministrativeUnit unit) implements SuccessionAnswer {}

  /**
   * The unit was split, and the case's point says which successor it lies in.
   *
   * @param from the unit before
   * @param location the successor and how the point was placed in it
   * @since 0.1
   */
  record MovedByPoint(UnitId from, UnitLocation.LocatedUnit location) implements SuccessionAnswer {
    /**
     * Tells the unit that answers now.
     *
     * @return one of the successors
     */
    public AdministrativeUnit unit() {
      return location.unit();
    }
  }

  /**
   * The unit was split and there is no point, or the point lies in none of the successors: a person
   * decides.
   *
   * @param from the unit before
   * @param candidates the successors in force, by code; empty when none is known
   * @since 0.1
   */
  record NeedsTriage(UnitId from, List<AdministrativeUnit> candidates) implements SuccessionAnswer {
    /** Copies the candidates. */
    public NeedsTriage {
      candidates = List.copyOf(candidates);
    }
  }
}
