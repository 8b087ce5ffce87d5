package org.provincekit.routing;

import java.util.Optional;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.Require;
import org.provincekit.shared.UnitId;
import org.provincekit.shared.Validity;

/**
 * An agency (cơ quan) that answers for reports: a department, a commune people's committee, a
 * utility. One code may have several descriptions with validities that do not overlap.
 *
 * @param code the code by which rules name it
 * @param stateIdentifier the identifier of state bodies (mã định danh); empty when it has none
 * @param name the Vietnamese name
 * @param nameEn the English name
 * @param kind the kind as the province writes it, such as {@code department}; data
 * @param parent the agency above it, to which escalation climbs; empty at the top
 * @param validity the days on which it exists so
 * @param contact how its office is reached
 * @param seatUnit the unit in which its office stands; empty when unknown
 * @since 0.1
 */
public record Agency(
    AgencyCode code,
    Optional<String> stateIdentifier,
    String name,
    String nameEn,
    String kind,
    Optional<AgencyCode> parent,
    Validity validity,
    OfficeContact contact,
    Optional<UnitId> seatUnit) {
  /**
   * Cleans the texts and checks that all parts are there.
   *
   * @throws DomainException {@link ErrorCode#REQUIRED}, {@link ErrorCode#TOO_LONG} or {@link
   *     ErrorCode#INCONSISTENT}
   */
  public Agency {
    Require.present(code, "code");
    stateIdentifier =
        Require.present(stateIdentifier, "stateIdentifier")
            .map(text -> Require.text(text, 1, 60, "stateIdentifier"));
    name = Require.text(name, 1, 200, "name");
    nameEn = Require.text(nameEn, 1, 200, "nameEn");
    kind = Require.text(kind, 1, 60, "kind");
    Require.present(parent, "parent");
    Require.present(validity, "validity");
    Require.present(contact, "contact");
    Require.present(seatUnit, "seatUnit");
    if (parent.filter(code::equals).isPresent()) {
      throw DomainException.of(ErrorCode.INCONSISTENT, "parent", "an agency is not its own parent");
    }
  }
}
