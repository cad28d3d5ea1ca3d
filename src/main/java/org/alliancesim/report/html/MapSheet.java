package org.alliancesim.report.html;

import java.util.List;
import org.alliancesim.report.MapProjection;
import org.alliancesim.report.Outlines;
import org.alliancesim.report.html.MapFrame.Point;

/**
 * Where the earth's points lie on the whole drawing, {@link MapFrame#WHOLE}.
 *
 * @param projection of the earth
 * @param west where the drawing's left edge lies, in km east of the projection's centre
 * @param north where its upper edge lies, in km north of it
 * @param kmPerUnit the ground that a unit of the drawing stands for, in km
 */
record MapSheet(MapProjection projection, double west, double north, double kmPerUnit) {

  /** Eurasia in units of 2.5 km, so that whole numbers do. */
  static final MapSheet EURASIA = new MapSheet(MapProjection.EURASIA, -4400, 3700, 2.5);

  /** The room around the outermost states, as a part of the ground between them. */
  private static final double MARGIN = 0.2;

  /** So that neighbours are shown with what lies around them; in km. */
  private static final double LEAST_WIDTH = 1500;

  /**
   * The sheet for a scenario.
   *
   * @param states where the states are that the map is about
   * @return Eurasia if they all lie in it, else a sheet cropped to them
   */
  static MapSheet of(List<Outlines.Point> states) {
    boolean usual =
        states.stream()
            .map(state -> EURASIA.at(state.longitude(), state.latitude()))
            .allMatch(MapFrame.WHOLE::contains);
    return usual ? EURASIA : around(states);
  }

  Point at(double longitude, double latitude) {
    MapProjection.Place place = projection.place(longitude, latitude);
    return new Point((place.east() - west) / kmPerUnit, (north - place.north()) / kmPerUnit);
  }

  private static MapSheet around(List<Outlines.Point> states) {
    MapProjection projection = centredOn(states);
    List<MapProjection.Place> places =
        states.stream()
            .map(state -> projection.place(state.longitude(), state.latitude()))
            .toList();
    double left = places.stream().mapToDouble(MapProjection.Place::east).min().orElseThrow();
    double right = places.stream().mapToDouble(MapProjection.Place::east).max().orElseThrow();
    double lower = places.stream().mapToDouble(MapProjection.Place::north).min().orElseThrow();
    double upper = places.stream().mapToDouble(MapProjection.Place::north).max().orElseThrow();
    double room = 1 + 2 * MARGIN;
    double kmPerUnit =
        Math.max(
            Math.max(LEAST_WIDTH, room * (right - left)) / MapFrame.WHOLE.width(),
            room * (upper - lower) / MapFrame.WHOLE.height());
    return new MapSheet(
        projection,
        (left + right - kmPerUnit * MapFrame.WHOLE.width()) / 2,
        (upper + lower + kmPerUnit * MapFrame.WHOLE.height()) / 2,
        kmPerUnit);
  }

  /** The projection with the least distortion: its centre is the middle of the points in space. */
  private static MapProjection centredOn(List<Outlines.Point> points) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (Outlines.Point point : points) {
      double longitude = Math.toRadians(point.longitude());
      double latitude = Math.toRadians(point.latitude());
      x += Math.cos(latitude) * Math.cos(longitude);
      y += Math.cos(latitude) * Math.sin(longitude);
      z += Math.sin(latitude);
    }
    return new MapProjection(
        Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.atan2(z, Math.hypot(x, y))));
  }
}
