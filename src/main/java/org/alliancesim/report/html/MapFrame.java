package org.alliancesim.report.html;

import org.alliancesim.report.MapProjection;
import org.alliancesim.report.MapProjection.Place;

/**
 * A window on the map of Eurasia, in the units of its drawing: 2.5 km, so that whole numbers do.
 *
 * @param left the window's left edge
 * @param top its upper edge
 * @param width its width
 * @param height its height
 * @param letters the height of its labels' letters, as in the style sheet
 */
record MapFrame(int left, int top, int width, int height, int letters) {

  private static final double KM_PER_UNIT = 2.5;
  private static final double WEST = -4400;
  private static final double NORTH = 3700;

  /** From Norway to Manchuria, from the Arctic to the Deccan. */
  static final MapFrame EURASIA = new MapFrame(0, 0, 3640, 2880, 54);

  /** Where states are too small for the large map: the countries between two seas. */
  static final MapFrame CAUCASUS = around(45.2, 41.2, 440, 360, 22);

  /** A point of the drawing. */
  record Point(double x, double y) {

    static Point of(double longitude, double latitude) {
      Place place = MapProjection.EURASIA.place(longitude, latitude);
      return new Point((place.east() - WEST) / KM_PER_UNIT, (NORTH - place.north()) / KM_PER_UNIT);
    }
  }

  private static MapFrame around(
      double longitude, double latitude, int width, int height, int letters) {
    Point centre = Point.of(longitude, latitude);
    return new MapFrame(
        (int) Math.round(centre.x() - width / 2.0),
        (int) Math.round(centre.y() - height / 2.0),
        width,
        height,
        letters);
  }

  boolean contains(Point point) {
    return point.x() >= left
        && point.x() <= left + width
        && point.y() >= top
        && point.y() <= top + height;
  }

  /** The window as an SVG view box. */
  String viewBox() {
    return left + " " + top + " " + width + " " + height;
  }
}
