package org.alliancesim.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What part of the earth a map shows: Eurasia, or wherever a scenario's states lie. All maps have
 * one shape.
 *
 * @param projection of the earth
 * @param west where its left edge lies, in km east of the projection's centre
 * @param north where its upper edge lies, in km north of it
 * @param width from left to right, in km
 */
public record MapWindow(MapProjection projection, double west, double north, double width) {

  /** From Norway to Manchuria, from the Arctic to the Deccan. */
  public static final MapWindow EURASIA = new MapWindow(MapProjection.EURASIA, -4400, 3700, 9100);

  /** How high a map is for its width. */
  public static final double ASPECT = 7200.0 / 9100;

  /** The room around the outermost states, as a part of the ground between them. */
  private static final double MARGIN = 0.3;

  /** Of the width of Eurasia's map: states that need less of it would be lost on it. */
  private static final double MUCH = 0.5;

  /** So that neighbours are shown with what lies around them; in km. */
  private static final double LEAST_WIDTH = 1500;

  /** As many parts of each edge are asked whether they lie in Eurasia's map. */
  private static final int EDGE_STEPS = 8;

  /**
   * A place in a window.
   *
   * @param right from its left edge, in km
   * @param down from its upper edge, in km
   */
  public record Spot(double right, double down) {}

  /**
   * The window for a scenario.
   *
   * @param states where the states are that the map is about
   * @return Eurasia if they all lie in it and spread over much of it, else a window cropped to them
   */
  public static MapWindow of(List<Outlines.Point> states) {
    if (states.isEmpty()) {
      return EURASIA;
    }
    MapWindow cropped = around(states);
    boolean spread = cropped.width >= MUCH * EURASIA.width;
    return spread && states.stream().allMatch(EURASIA::shows) ? EURASIA : cropped;
  }

  /**
   * Where a state lies whose capital is not known: in the middle of its largest part; empty if
   * there is no outline of it.
   *
   * @param code its ISO 3166-1 alpha-3 code
   */
  public static Optional<Outlines.Point> middle(String code) {
    return Optional.ofNullable(Middles.BY_CODE.get(code));
  }

  /** Read once: every state of a scenario is asked for. */
  private static final class Middles {
    private static final Map<String, Outlines.Point> BY_CODE =
        Outlines.ofTheWorld().countries().stream()
            .filter(country -> !country.code().isEmpty())
            .collect(
                Collectors.toUnmodifiableMap(Outlines.Country::code, Outlines.Country::middle));

    private Middles() {}
  }

  /** Where a point of the earth lies in it, or beyond its edges. */
  public Spot at(double longitude, double latitude) {
    MapProjection.Place place = projection.place(longitude, latitude);
    return new Spot(place.east() - west, north - place.north());
  }

  /** From top to bottom, in km. */
  public double height() {
    return ASPECT * width;
  }

  /** Whether a point of the earth lies in it. */
  public boolean shows(Outlines.Point point) {
    Spot spot = at(point.longitude(), point.latitude());
    return spot.right() >= 0
        && spot.right() <= width
        && spot.down() >= 0
        && spot.down() <= height();
  }

  /** What countries it shows: finely drawn within Eurasia's map, coarsely elsewhere. */
  public List<Outlines.Country> countries() {
    return liesInEurasia()
        ? Outlines.ofEurasia().countries()
        : Outlines.ofTheWorld().around(projection).countries();
  }

  /** Whether the finer outlines, which are those of Eurasia's map alone, reach to all its edges. */
  private boolean liesInEurasia() {
    if (equals(EURASIA)) {
      return true;
    }
    for (int step = 0; step <= EDGE_STEPS; step++) {
      double right = west + width * step / EDGE_STEPS;
      double down = north - height() * step / EDGE_STEPS;
      boolean all =
          Stream.of(
                  new MapProjection.Place(right, north),
                  new MapProjection.Place(right, north - height()),
                  new MapProjection.Place(west, down),
                  new MapProjection.Place(west + width, down))
              .allMatch(place -> EURASIA.shows(projection.point(place)));
      if (!all) {
        return false;
      }
    }
    return true;
  }

  private static MapWindow around(List<Outlines.Point> states) {
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
    double width = Math.max(LEAST_WIDTH, room * Math.max(right - left, (upper - lower) / ASPECT));
    return new MapWindow(
        projection, (left + right - width) / 2, (upper + lower + ASPECT * width) / 2, width);
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
