package org.provincekit.shared;

import java.util.Map;

/**
 * A place on the earth in WGS 84 degrees, latitude first as people say it. Immutable.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 * @since 0.1
 */
public record GeoPoint(double latitude, double longitude) {
  /** Mean radius of the earth in metres (IUGG). */
  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  /**
   * Checks the ranges.
   *
   * @throws DomainException {@link ErrorCode#OUT_OF_RANGE} when a value is not a number or outside
   */
  public GeoPoint {
    check(latitude, 90, "latitude");
    check(longitude, 180, "longitude");
  }

  /**
   * Measures the great-circle distance.
   *
   * @param other the other place
   * @return metres, at least 0; good to about 0.5 %
   */
  public double distanceTo(GeoPoint other) {
    double lat1 = Math.toRadians(latitude);
    double lat2 = Math.toRadians(other.latitude);
    double sinLat = Math.sin((lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static void check(double value, double limit, String field) {
    if (!(value >= -limit && value <= limit)) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          field,
          field + " must lie between -" + limit + " and " + limit,
          Map.of("min", -limit, "max", limit));
    }
  }
}
