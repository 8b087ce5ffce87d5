package org.provincekit.app.platform.view;

import java.util.Optional;
import org.provincekit.report.ReportedPlace;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitCode;

/** Where it is, in a request: latitude and longitude together or neither, a commune, words. */
public record LocationBody(Double lat, Double lon, String unitCode, String address) {
  /**
   * Makes a place of it.
   *
   * @return the place
   * @throws DomainException naming the field under {@code location}
   */
  public ReportedPlace toPlace() {
    if ((lat == null) != (lon == null)) {
      throw DomainException.of(ErrorCode.INCONSISTENT, "location", "lat and lon belong together");
    }
    return new ReportedPlace(
        Optional.ofNullable(lat).map(latitude -> new GeoPoint(latitude, lon)),
        Optional.ofNullable(unitCode).filter(code -> !code.isBlank()).map(UnitCode::new),
        address == null ? "" : address);
  }
}
