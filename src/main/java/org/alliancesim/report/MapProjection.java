package org.alliancesim.report;

/**
 * Lambert's azimuthal equal-area projection of a sphere: an area on the map tells an area on the
 * ground, and shapes near the centre keep their form (Snyder 1987, USGS Professional Paper 1395,
 * equations 22-4 and 24-2).
 *
 * @param longitude of the centre, in degrees
 * @param latitude of the centre, in degrees
 */
public record MapProjection(double longitude, double latitude) {

  /** For Eurasia: Serbia and Mongolia lie about as far from the centre as the Kola and Kerala. */
  public static final MapProjection EURASIA = new MapProjection(68, 47);

  private static final double EARTH_RADIUS = 6371;

  public MapProjection {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "the centre must lie within ±180 and ±90 degrees, not at " + longitude + ", " + latitude);
    }
  }

  /**
   * A place on the map.
   *
   * @param east of the centre, in km
   * @param north of the centre, in km
   */
  public record Place(double east, double north) {}

  /** Where a point of the earth lies; coordinates in degrees. */
  public Place place(double pointLongitude, double pointLatitude) {
    double lambda = Math.toRadians(pointLongitude - longitude);
    double phi = Math.toRadians(pointLatitude);
    double phi0 = Math.toRadians(latitude);
    double cosine =
        Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda);
    // at the point opposite the centre, which is everywhere at the rim, the rim's scale is finite
    double scale = EARTH_RADIUS * Math.sqrt(2 / Math.max(1 + cosine, 1e-9));
    return new Place(
        scale * Math.cos(phi) * Math.sin(lambda),
        scale
            * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda)));
  }

  /**
   * The point of the earth that lies at a place of the map (Snyder 1987, equations 20-14, 20-15,
   * 20-18 and 24-16). Of places beyond the rim, where there is no point, that of the rim.
   */
  Outlines.Point point(Place place) {
    double rho = Math.hypot(place.east(), place.north());
    if (rho == 0) {
      return new Outlines.Point(longitude, latitude);
    }
    double c = 2 * Math.asin(Math.min(1, rho / (2 * EARTH_RADIUS)));
    double phi0 = Math.toRadians(latitude);
    double phi =
        Math.asin(
            Math.max(
                -1,
                Math.min(
                    1,
                    Math.cos(c) * Math.sin(phi0)
                        + place.north() * Math.sin(c) * Math.cos(phi0) / rho)));
    double lambda =
        Math.atan2(
            place.east() * Math.sin(c),
            rho * Math.cos(phi0) * Math.cos(c) - place.north() * Math.sin(phi0) * Math.sin(c));
    return new Outlines.Point(
        Math.IEEEremainder(longitude + Math.toDegrees(lambda), 360), Math.toDegrees(phi));
  }

  /** Whether a place lies no more than a quarter of the earth's girth from the centre. */
  boolean isInNearHalf(Place place) {
    return Math.hypot(place.east(), place.north()) <= EARTH_RADIUS * Math.sqrt(2);
  }
}
