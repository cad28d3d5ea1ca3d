package org.alliancesim.world;

/** What two distances say of two states: that of their capitals, and that of their ideal points. */
public final class Distance {

  /** How far apart two ideal points are where states are entirely opposed: half the usual span. */
  private static final double IDEAL_POINT_SPAN = 3;

  /** Kilometres. */
  private static final double EARTH_RADIUS = 6371;

  /** Kilometres between two capitals from which on two states are not near at all. */
  private static final double FAR_CAPITALS = 3000;

  private Distance() {}

  /**
   * How near two places lie by what is known of capitals alone: 1 − km/3000, at least 0, along the
   * great circle on a sphere of 6,371 km. In degrees.
   *
   * @return a number in [0, 1]
   */
  public static double nearness(
      double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
    double phiA = StrictMath.toRadians(latitudeA);
    double phiB = StrictMath.toRadians(latitudeB);
    double overLatitude = StrictMath.sin((phiB - phiA) / 2);
    double overLongitude = StrictMath.sin(StrictMath.toRadians(longitudeB - longitudeA) / 2);
    double chord =
        overLatitude * overLatitude
            + StrictMath.cos(phiA) * StrictMath.cos(phiB) * overLongitude * overLongitude;
    double km = 2 * EARTH_RADIUS * StrictMath.asin(StrictMath.sqrt(Math.min(1, chord)));
    return Math.max(0, 1 - km / FAR_CAPITALS);
  }

  /**
   * The affinity that two ideal points suggest: 1 − 2·min(1, |a−b|/3).
   *
   * @return a number in [−1, 1]
   */
  public static double affinity(double idealPointA, double idealPointB) {
    return 1 - 2 * Math.min(1, Math.abs(idealPointA - idealPointB) / IDEAL_POINT_SPAN);
  }
}
