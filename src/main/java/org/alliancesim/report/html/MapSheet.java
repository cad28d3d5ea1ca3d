package org.alliancesim.report.html;

import java.util.List;
import org.alliancesim.report.MapWindow;
import org.alliancesim.report.Outlines;
import org.alliancesim.report.html.MapFrame.Point;

/**
 * Where the earth's points lie on the whole drawing, {@link MapFrame#WHOLE}.
 *
 * @param window what the drawing shows
 */
record MapSheet(MapWindow window) {

  /** Eurasia in units of 2.5 km, so that whole numbers do. */
  static final MapSheet EURASIA = new MapSheet(MapWindow.EURASIA);

  /** The sheet for a scenario whose states lie there. */
  static MapSheet of(List<Outlines.Point> states) {
    return new MapSheet(MapWindow.of(states));
  }

  Point at(double longitude, double latitude) {
    MapWindow.Spot spot = window.at(longitude, latitude);
    double unitsPerKm = MapFrame.WHOLE.width() / window.width();
    return new Point(spot.right() * unitsPerKm, spot.down() * unitsPerKm);
  }
}
