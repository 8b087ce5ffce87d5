package org.provincekit.routing;

/**
 * How a unit was found, from the surest to the least sure.
 *
 * @since 0.1
 */
public enum LocationMethod {
  /** The point lies inside the unit's official boundary. */
  BOUNDARY("boundary"),
  /** The point lies outside every boundary, and this one is the nearest, within the tolerance. */
  NEAR_BOUNDARY("near-boundary"),
  /** The reporter chose the unit and nothing speaks against it. */
  CHOSEN("chosen"),
  /** The unit's centre is clearly the nearest; approximate. */
  NEAREST_CENTRE("nearest-centre");

  private final String code;

  LocationMethod(String code) {
    this.code = code;
  }

  /**
   * Gives the stable code for files and interfaces.
   *
   * @return such as {@code near-boundary}
   */
  public String code() {
    return code;
  }
}
