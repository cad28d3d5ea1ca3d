package org.alliancesim.gui;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.report.MapProjection;
import org.alliancesim.report.Outlines;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;

/**
 * Where everything lies on the map, in the units of its drawing: from Norway to Manchuria, from the
 * Arctic to the Deccan.
 *
 * @param countries the outlines
 * @param states by state index, where its capital lies; at the rim if it lies beyond
 */
record WorldMap(List<Country> countries, List<Place> states) {

  /** Of the sheet, in units. */
  static final double HEIGHT = 590;

  private static final double WEST = -4400;
  private static final double NORTH = 3700;
  private static final double KM_WIDE = 9100;
  private static final double KM_HIGH = 7200;
  private static final double KM_PER_UNIT = KM_HIGH / HEIGHT;

  /** Of the sheet, in units. */
  static final double WIDTH = KM_WIDE / KM_PER_UNIT;

  /** How far inside the rim a state stands that lies beyond it. */
  private static final double RIM = 16;

  WorldMap {
    countries = List.copyOf(countries);
    states = List.copyOf(states);
  }

  /**
   * A country's outline.
   *
   * @param code as the scenario has it; empty if it has none
   * @param outline on the sheet
   */
  record Country(String code, Shape outline) {}

  /**
   * Where a state stands on the map.
   *
   * @param at on the sheet
   * @param beyond whether it lies beyond the rim
   * @param outline its outline, unless the source draws none
   */
  record Place(Point2D at, boolean beyond, Optional<Shape> outline) {}

  /** The map of a world. */
  static WorldMap of(World world) {
    List<Country> countries = new ArrayList<>();
    for (Outlines.Country country : Outlines.ofEurasia().countries()) {
      countries.add(new Country(country.code(), outline(country)));
    }
    List<Place> states = new ArrayList<>();
    for (int state = 0; state < world.size(); state++) {
      StateCode code = world.states().get(state);
      Point2D capital =
          point(
              world.get(StateVariable.LONGITUDE, state), world.get(StateVariable.LATITUDE, state));
      boolean inside = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT).contains(capital);
      states.add(
          new Place(
              inside ? capital : atRim(capital),
              !inside,
              countries.stream()
                  .filter(country -> country.code().equals(code.value()))
                  .map(Country::outline)
                  .findFirst()));
    }
    return new WorldMap(countries, states);
  }

  private static Point2D point(double longitude, double latitude) {
    MapProjection.Place place = MapProjection.EURASIA.place(longitude, latitude);
    return new Point2D.Double(
        (place.east() - WEST) / KM_PER_UNIT, (NORTH - place.north()) / KM_PER_UNIT);
  }

  /** Where the line from the middle to a point leaves the sheet. */
  private static Point2D atRim(Point2D beyond) {
    double halfWidth = WIDTH / 2 - RIM;
    double halfHeight = HEIGHT / 2 - RIM;
    double east = beyond.getX() - WIDTH / 2;
    double south = beyond.getY() - HEIGHT / 2;
    double shrink = Math.min(halfWidth / Math.abs(east), halfHeight / Math.abs(south));
    return new Point2D.Double(WIDTH / 2 + shrink * east, HEIGHT / 2 + shrink * south);
  }

  private static Shape outline(Outlines.Country country) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (List<Outlines.Ring> polygon : country.polygons()) {
      for (Outlines.Ring ring : polygon) {
        boolean first = true;
        for (Outlines.Point corner : ring.points()) {
          Point2D point = point(corner.longitude(), corner.latitude());
          if (first) {
            path.moveTo(point.getX(), point.getY());
          } else {
            path.lineTo(point.getX(), point.getY());
          }
          first = false;
        }
        path.closePath();
      }
    }
    return path;
  }
}
