package org.provincekit.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;

/**
 * The answer to "in which unit does this lie?".
 *
 * @since 0.1
 */
public sealed interface UnitLocation {
  /**
   * The unit is found.
   *
   * @param unit the unit, as described on the day asked for
   * @param how how it was found
   * @param approximate true when it is a good guess that people should be able to correct
   * @param distanceMetres how far the point lies from the boundary ({@link
   *     LocationMethod#NEAR_BOUNDARY}) or from the centre (the ways without a boundary); empty
   *     inside a boundary and without a point
   * @param overruledChoice the unit that the reporter chose, when the point says otherwise
   * @since 0.1
   */
  record LocatedUnit(
      AdministrativeUnit unit,
      LocationMethod how,
      boolean approximate,
      OptionalDouble distanceMetres,
      Optional<UnitId> overruledChoice)
      implements UnitLocation {
    /** Checks that all parts are there. */
    public LocatedUnit {
      Require.present(unit, "unit");
      Require.present(how, "how");
      Require.present(distanceMetres, "distanceMetres");
      Require.present(overruledChoice, "overruledChoice");
    }
  }

  /**
   * The point lies outside the province.
   *
   * @param nearest the nearest unit
   * @param metres the distance to its boundary, or to its centre when no boundaries are loaded
   * @since 0.1
   */
  record OutsideProvince(AdministrativeUnit nearest, double metres) implements UnitLocation {
    /** Checks that the unit is there. */
    public OutsideProvince {
      Require.present(nearest, "nearest");
    }
  }

  /**
   * The facts do not decide; a person does.
   *
   * @param candidates the likely units, nearest first; empty when nothing at all is known
   * @param overruledChoice the unit that the reporter chose, when it is too far from the point
   * @since 0.1
   */
  record Undetermined(List<UnitCandidate> candidates, Optional<UnitId> overruledChoice)
      implements UnitLocation {
    /** Copies the candidates. */
    public Undetermined {
      candidates = List.copyOf(candidates);
      Require.present(overruledChoice, "overruledChoice");
    }
  }
}
