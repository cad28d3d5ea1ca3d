package org.alliancesim.gui;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
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
 * Where everything lies on a map, in the units of its drawing. The whole goes from Norway to
 * Manchuria, from the Arctic to the Deccan; a part of it can be enlarged.
 *
 * @param frame what the map fills of the sheet
 * @param countries the outlines that it shows
 * @param states by state index, where its capital lies; on the whole map at the rim if it lies
 *     beyond, on an enlarged part outside the frame
 */
record WorldMap(Rectangle2D frame, List<Country> countries, List<Place> states) {

  /** Of the sheet, in units. */
  static final double HEIGHT = 590;

  private static final double WEST = -4400;
  private static final double NORTH = 3700;
  private static final double KM_WIDE = 9100;
  private static final double KM_HIGH = 7200;
  private static final double KM_PER_UNIT = KM_HIGH / HEIGHT;

  /** Of the sheet, in units. */
  static final double WIDTH = KM_WIDE / KM_PER_UNIT;

  private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);

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
      Optional<Shape> outline =
          countries.stream()
              .filter(country -> country.code().equals(code.value()))
              .map(Country::outline)
              .findFirst();
      Point2D capital =
          capital(
              world.get(StateVariable.LONGITUDE, state),
              world.get(StateVariable.LATITUDE, state),
              outline);
      boolean inside = SHEET.contains(capital);
      states.add(new Place(inside ? capital : atRim(capital), !inside, outline));
    }
    return new WorldMap(SHEET, countries, states);
  }

  /** Whether a state stands on it. */
  boolean shows(int state) {
    return frame.contains(states.get(state).at());
  }

  /** Whether either of two states stands on it: lines between others would only cross it. */
  boolean showsAny(int first, int second) {
    return shows(first) || shows(second);
  }

  /** A part of it, so large that it fills a frame elsewhere on the sheet. */
  WorldMap enlarged(Rectangle2D part, Rectangle2D newFrame) {
    AffineTransform move = new AffineTransform();
    move.translate(newFrame.getX(), newFrame.getY());
    move.scale(newFrame.getWidth() / part.getWidth(), newFrame.getHeight() / part.getHeight());
    move.translate(-part.getX(), -part.getY());
    return new WorldMap(
        newFrame,
        countries.stream()
            .filter(country -> country.outline().intersects(part))
            .map(country -> new Country(country.code(), moved(move, country.outline())))
            .toList(),
        states.stream()
            .map(
                place ->
                    new Place(
                        move.transform(place.at(), null),
                        place.beyond(),
                        place
                            .outline()
                            .filter(outline -> outline.intersects(part))
                            .map(outline -> moved(move, outline))))
            .toList());
  }

  private static Shape moved(AffineTransform move, Shape outline) {
    return new Path2D.Double(outline, move);
  }

  /** A scenario need not say where a capital lies: it is then 0, 0, in the sea. */
  private static Point2D capital(double longitude, double latitude, Optional<Shape> outline) {
    if (longitude == 0 && latitude == 0 && outline.isPresent()) {
      Rectangle2D around = outline.get().getBounds2D();
      return new Point2D.Double(around.getCenterX(), around.getCenterY());
    }
    return point(longitude, latitude);
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
