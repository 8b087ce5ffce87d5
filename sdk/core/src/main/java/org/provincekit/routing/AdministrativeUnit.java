package org.provincekit.routing;

import java.util.Optional;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/**
 * An administrative unit (đơn vị hành chính) as it is described during a validity.
 *
 * <p>The identity is code and first day ({@link UnitId}); name, kind and parent may change while
 * the unit stays the same one, as when a commune becomes a ward. Such a unit is given as several
 * descriptions with the same identity, whose validities follow each other without a gap.
 *
 * @param id code and first day
 * @param kind the kind as the province writes it, such as {@code Xã} or {@code Phường}; data, not a
 *     closed list
 * @param name the name without its kind, such as {@code Năm Căn}
 * @param fullName the name with its kind, such as {@code Xã Năm Căn}
 * @param nameEn the name for English text
 * @param parent the unit it belongs to; empty at the top
 * @param validity the days on which this description holds, not beginning before the identity
 * @param centre a point inside the unit; empty when unknown
 * @since 0.1
 */
public record AdministrativeUnit(
    UnitId id,
    String kind,
    String name,
    String fullName,
    String nameEn,
    Optional<UnitId> parent,
    Validity validity,
    Optional<GeoPoint> centre) {
  /**
   * Cleans the texts and checks that all parts agree.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#TOO_LONG} or {@link
   *     ErrorCode#INCONSISTENT}
   */
  public AdministrativeUnit {
    Require.present(id, "id");
    kind = Require.text(kind, 1, 60, "kind");
    name = Require.text(name, 1, 120, "name");
    fullName = Require.text(fullName, 1, 180, "fullName");
    nameEn = Require.text(nameEn, 1, 180, "nameEn");
    Require.present(parent, "parent");
    Require.present(validity, "validity");
    Require.present(centre, "centre");
    if (validity.from().isBefore(id.validFrom())) {
      throw DomainException.of(
          ErrorCode.INCONSISTENT, "validity", "a description cannot begin before its unit");
    }
    if (parent.filter(id::equals).isPresent()) {
      throw DomainException.of(ErrorCode.INCONSISTENT, "parent", "a unit is not its own parent");
    }
  }
}
