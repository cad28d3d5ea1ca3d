package org.alliancesim.gui;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancesim.report.MapEdge;
import org.alliancesim.report.MapWindow;
import org.alliancesim.report.Outlines;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;

/**
 * Where everything lies on a map, in the units of its drawing. The whole shows Eurasia, or the part
 * of the earth where the world's states lie; a part of it can be enlarged.
 *
 * @param window what part of the earth the whole shows
 * @param frame what the map fills of the sheet
 * @param countries the outlines that it shows
 * @param states by state index, where its capital lies; on the whole map at the rim if it lies
 *     beyond, on an enlarged part outside the frame
 */
record WorldMap(MapWindow window, Rectangle2D frame, List<Country> countries, List<Place> states) {

  /** Of the sheet, in units. */
  static final double HEIGHT = 590;

  /** Of the sheet, in units. */
  static final double WIDTH = HEIGHT / MapWindow.ASPECT;

  private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);

  /** Where states stand that lie beyond it. */
  private static final MapEdge EDGE = new MapEdge(WIDTH, HEIGHT, 16);

  /** From one of them to the next: as wide as a name. */
  private static final double BESIDE = 30;

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

  /**
   * The map of a world.
   *
   * @param outside whether a state, by its index, weighs in from outside and the map is not about
   *     it
   */
  static WorldMap of(World world, IntPredicate outside) {
    MapWindow window =
        MapWindow.of(
            IntStream.range(0, world.size())
                .filter(state -> !outside.test(state))
                .boxed()
                .flatMap(state -> extent(world, state))
                .toList());
    List<Country> countries = new ArrayList<>();
    for (Outlines.Country country : window.countries()) {
      countries.add(new Country(country.code(), outline(window, country)));
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
          located(world, state).map(place -> point(window, place)).orElse(new Point2D.Double(0, 0));
      states.add(new Place(capital, !SHEET.contains(capital), outline));
    }
    return new WorldMap(window, SHEET, countries, atEdge(states, SHEET));
  }

  /** Puts to the edge who lies beyond the map, unless it stands in a frame already. */
  private static List<Place> atEdge(List<Place> states, Rectangle2D frame) {
    List<Integer> beyond =
        IntStream.range(0, states.size())
            .filter(state -> states.get(state).beyond())
            .filter(state -> !frame.contains(states.get(state).at()))
            .boxed()
            .toList();
    List<MapWindow.Spot> spots =
        EDGE.stand(
            beyond.stream()
                .map(state -> states.get(state).at())
                .map(at -> new MapWindow.Spot(at.getX(), at.getY()))
                .toList(),
            BESIDE);
    List<Place> placed = new ArrayList<>(states);
    for (int index = 0; index < beyond.size(); index++) {
      MapWindow.Spot spot = spots.get(index);
      placed.set(
          beyond.get(index),
          new Place(
              new Point2D.Double(spot.right(), spot.down()),
              true,
              states.get(beyond.get(index)).outline()));
    }
    return placed;
  }

  /** Whether a state stands on it. */
  boolean shows(int state) {
    return frame.contains(states.get(state).at());
  }

  /** Whether either of two states stands on it: lines between others would only cross it. */
  boolean showsAny(int first, int second) {
    return shows(first) || shows(second);
  }

  /** A part of it, so large that it fills its frame; who lies beyond the whole stays at the rim. */
  WorldMap view(Rectangle2D part) {
    WorldMap view = enlarged(part, frame);
    return new WorldMap(window, frame, view.countries(), atEdge(view.states(), frame));
  }

  /** A part of it, so large that it fills a frame elsewhere on the sheet. */
  WorldMap enlarged(Rectangle2D part, Rectangle2D newFrame) {
    AffineTransform move = new AffineTransform();
    move.translate(newFrame.getX(), newFrame.getY());
    move.scale(newFrame.getWidth() / part.getWidth(), newFrame.getHeight() / part.getHeight());
    move.translate(-part.getX(), -part.getY());
    return new WorldMap(
        window,
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

  private static Optional<Outlines.Point> located(World world, int state) {
    return capital(world, state).or(() -> MapWindow.middle(world.states().get(state).value()));
  }

  /** What of a state is to be on the map: its capital, and the middle of its largest part. */
  private static Stream<Outlines.Point> extent(World world, int state) {
    return Stream.concat(
        capital(world, state).stream(),
        MapWindow.middle(world.states().get(state).value()).stream());
  }

  /** A scenario need not say where a capital lies: it is then 0, 0, in the sea. */
  private static Optional<Outlines.Point> capital(World world, int state) {
    double longitude = world.get(StateVariable.LONGITUDE, state);
    double latitude = world.get(StateVariable.LATITUDE, state);
    return longitude == 0 && latitude == 0
        ? Optional.empty()
        : Optional.of(new Outlines.Point(longitude, latitude));
  }

  private static Point2D point(MapWindow window, Outlines.Point place) {
    MapWindow.Spot spot = window.at(place.longitude(), place.latitude());
    double unitsPerKm = WIDTH / window.width();
    return new Point2D.Double(spot.right() * unitsPerKm, spot.down() * unitsPerKm);
  }

  private static Shape outline(MapWindow window, Outlines.Country country) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (List<Outlines.Ring> polygon : country.polygons()) {
      for (Outlines.Ring ring : polygon) {
        boolean first = true;
        for (Outlines.Point corner : ring.points()) {
          Point2D point = point(window, corner);
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
