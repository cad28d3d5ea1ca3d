package org.alliancesim.report.html;

/**
 * A window on the map, in the units of its drawing.
 *
 * @param left the window's left edge
 * @param top its upper edge
 * @param width its width
 * @param height its height
 * @param letters the height of its labels' letters, as in the style sheet
 */
record MapFrame(int left, int top, int width, int height, int letters) {

  /** All of it; on {@link MapSheet#EURASIA} from Norway to Manchuria, the Arctic to the Deccan. */
  static final MapFrame WHOLE = new MapFrame(0, 0, 3640, 2880, 54);

  /** The same as a narrow screen shows it, with larger letters. */
  static final MapFrame NARROW = new MapFrame(0, 0, 3640, 2880, 84);

  /** Where states are too small for the map of Eurasia: the countries between two seas. */
  static final MapFrame CAUCASUS = around(45.2, 41.2, 440, 360, 22);

  /** A point of the drawing. */
  record Point(double x, double y) {}

  private static MapFrame around(
      double longitude, double latitude, int width, int height, int letters) {
    Point centre = MapSheet.EURASIA.at(longitude, latitude);
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
